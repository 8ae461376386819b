import { expect, test } from 'vitest';
import { joined } from '../../../shared/joined.ts';

test('tables are joined with all their keys', () => {
  expect(joined({ a: 1 }, { b: 'two' }, { c: [] })).toEqual({ a: 1, b: 'two', c: [] });
});

test('the compiler refuses a key that stands in two tables', () => {
  // @ts-expect-error `a` stands in the first and in the last.
  expect(joined({ a: 1 }, { b: 2 }, { a: 3 })).toBeDefined();
  // @ts-expect-error `b` stands in the second and in the last.
  expect(joined({ a: 1 }, { b: 2 }, { b: 3, c: 4 })).toBeDefined();
});
