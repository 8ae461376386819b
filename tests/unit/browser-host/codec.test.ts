import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode } from '../../browser-host/codec.ts';

test('whatever crosses to the page and back stays the same, bytes and undefined too', () => {
  const value = fc.anything({
    withBigInt: false,
    withDate: false,
    withMap: false,
    withSet: false,
    withNullPrototype: false,
    withSparseArray: false,
    key: fc.string().filter((key) => key !== '__proto__'),
    values: [
      fc.string({ unit: 'binary' }),
      fc.double().map((number) => number + 0),
      fc.boolean(),
      fc.constant(null),
      fc.constant(undefined),
      fc.uint8Array(),
      fc.constant('$'),
    ],
  });
  fc.assert(
    fc.property(value, (given) => {
      expect(decode(encode(given))).toEqual(given);
    }),
  );
});

test('an object that looks like the codec’s own marks is not taken for one', () => {
  const given = { $: 'bytes', of: 'AAAA', more: [{ $: 'undefined' }] };
  expect(decode(encode(given))).toEqual(given);
});

test('a large file crosses whole', () => {
  const bytes = Uint8Array.from({ length: 300_000 }, (_, i) => i % 251);
  expect(decode(encode({ files: [{ name: 'a', bytes }] }))).toEqual({ files: [{ name: 'a', bytes }] });
});
