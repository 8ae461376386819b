import { expect, test } from 'vitest';
import { claimAt } from '../../../renderer/reading/led-passage.ts';

const claims = [
  { start: 10, end: 20 },
  { start: 40, end: 60 },
];

test('a passage leads to the claim in it, else to the next one, else to the last', () => {
  expect(claimAt(claims, { start: 15, end: 45 })).toBe(claims[0]);
  expect(claimAt(claims, { start: 20, end: 40 })).toBe(claims[1]);
  expect(claimAt(claims, { start: 60, end: 80 })).toBe(claims[1]);
  expect(claimAt([], { start: 0, end: 5 })).toBeNull();
});
