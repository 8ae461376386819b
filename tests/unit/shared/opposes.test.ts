import { expect, test } from 'vitest';
import { likeliestAnswer } from '../../../shared/opposes.ts';

test('Enter says what bears the verdict out, but never that a passage with another figure supports the claim', () => {
  const claim = 'A bed will cost 49 crowns.';
  expect(likeliestAnswer('confirmed', claim, 'A bed will cost 59 crowns instead of 49.')).toBeNull();
  expect(likeliestAnswer('confirmed', claim, 'A bed still costs 49 crowns.')).toBe('supports');
  expect(likeliestAnswer('outdated', claim, 'A bed will cost 59 crowns instead of 49.')).toBe('contradicts');
});
