import fc from 'fast-check';
import { expect, test } from 'vitest';
import { overlapping } from '../../../renderer/reading/overlaps.ts';

test('claims that share a character with the one in hand are found with it; those that only touch it are not', () => {
  const claims = [
    { id: 'before', start: 0, end: 10 },
    { id: 'around', start: 0, end: 40 },
    { id: 'inHand', start: 10, end: 20 },
    { id: 'crossing', start: 19, end: 30 },
    { id: 'after', start: 20, end: 30 },
  ];
  expect(overlapping(claims, 'inHand').map(({ id }) => id)).toEqual(['around', 'inHand', 'crossing']);
  expect(overlapping(claims.slice(2, 3), 'inHand')).toEqual([]);
  expect(overlapping(claims, 'gone')).toEqual([]);
  expect(overlapping(claims, null)).toEqual([]);
});

test('two claims find each other or neither finds the other', () => {
  const span = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 30 })).map(([start, n]) => ({ start, end: start + n }));
  fc.assert(
    fc.property(span, span, (a, b) => {
      const claims = [
        { id: 'a', ...a },
        { id: 'b', ...b },
      ];
      expect(overlapping(claims, 'a')).toEqual(overlapping(claims, 'b'));
    }),
  );
});
