import { expect, test } from 'vitest';
import { historyWords } from '../../../renderer/desk/history-words.ts';

test('a step through the history is told in words that fit what was undone', () => {
  expect(historyWords('Undone', 'Mark “A bed costs 49” as confirmed')).toBe('Verdict taken back: “A bed costs 49”');
  expect(historyWords('Redone', 'Mark “A bed” as confirmed')).toBe('Redone: Mark “A bed” as confirmed');
  expect(historyWords('Undone', 'Let a passage decide “A bed”')).toBe('Undone: the deciding passage of “A bed”');
  expect(historyWords('Undone', 'Mark “A bed” as a claim')).toBe('Undone: Mark “A bed” as a claim');
});
