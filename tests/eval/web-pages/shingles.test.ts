import { expect, test } from 'vitest';
import { overlapOf, scoresOf } from './shingles.ts';

test('a text that is all there, with as much again beside it, has recall 1 and precision near a half', () => {
  const overlap = overlapOf('one two three four five', 'one two three four five six seven');
  // Shingles of four words: two wanted, four given.
  expect(overlap).toEqual({ both: 0.5, extra: 0.5, missed: 0 });
  expect(scoresOf([overlap])).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
});

test('a page that was refused counts against recall alone', () => {
  const found = overlapOf('one two three four', 'one two three four');
  expect(scoresOf([found, overlapOf('one two three four', '')])).toMatchObject({ precision: 1, recall: 0.5 });
});
