import { expect, test } from 'vitest';
import { referencesIn, withReferences } from '../../../../electron/desk/engine/article/references.ts';

/** The last sentence of a text, read with what it refers to. */
function read(before: string, sentence: string): string {
  const text = `${before} ${sentence}`;
  return withReferences(sentence, referencesIn(text, { start: before.length + 1, end: text.length }));
}

test.each([
  ['Martin Brandt closed the bridge on Monday.', 'He will resign in May.', 'Martin Brandt will resign in May.'],
  ['On Monday, Anna Roos won the vote.', 'Her party has 12 seats.', 'Anna Roos’s party has 12 seats.'],
  ['David Kask was fined. On Friday Kask paid.', 'He was released.', 'David Kask was released.'],
  ['The airline Norlane Air cut 40 jobs.', 'The company lost 3 million crowns.', 'Norlane Air lost 3 million crowns.'],
  ['MV Castra Star sank off Lindmark.', 'The ship had 40 people on board.', 'MV Castra Star had 40 people on board.'],
  [
    'Four shows are planned. Red Harbour is out; next are Iron Bridge and Stone Ferry.',
    'The other two will air in 2016.',
    'Iron Bridge and Stone Ferry will air in 2016.',
  ],
])('%s %s', (before, sentence, expected) => {
  expect(read(before, sentence)).toBe(expected);
});

test.each([
  // Two who fit.
  ['Martin Brandt met David Kask on Monday.', 'He will resign in May.'],
  // Nobody who fits.
  ['Anna Roos won the vote.', 'He will resign in May.'],
  // Somebody else is the subject.
  ['The council thanked its staff, and later in the long evening also its clerk Martin Brandt.', 'He will resign.'],
  // It has its own name.
  ['Martin Brandt lost.', 'Roos said he will resign.'],
  // What somebody says is theirs.
  ['Martin Brandt lost.', '“He will resign,” the clerk said.'],
  ['Anna Roos won.', 'The council met her in May.'],
  ['The airline Norlane Air sued the carrier Castra Air.', 'The company lost.'],
  ['Red Harbour, Iron Bridge and Stone Ferry are planned.', 'The other two will air in 2016.'],
  ['Two died.', 'The other two were hurt.'],
])('where it is not plain nothing is put in its place: %s %s', (before, sentence) => {
  expect(read(before, sentence)).toBe(sentence);
});

test('substitutions lie in the stretch, in order and apart', () => {
  const before = 'The airline Norlane Air cut 40 jobs.';
  const text = `${before} The company told the firm’s staff.`;
  const found = referencesIn(text, { start: before.length + 1, end: text.length });
  expect(found).toEqual([{ start: 0, end: 11, words: 'Norlane Air' }]);
});
