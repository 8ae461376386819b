import { expect, test } from 'vitest';
import { referencesIn, withReferences } from '../../../../electron/desk/engine/claims/references.ts';

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
  ['The airline Norlane Air lost money.', 'The company’s staff will strike.', 'Norlane Air’s staff will strike.'],
  ['MV Castra Star sank off Lindmark.', 'The ship had 40 people on board.', 'MV Castra Star had 40 people on board.'],
  ['Brandt is wounded in the crash on the bridge.', 'He’s flown to Castra.', 'Brandt is flown to Castra.'],
  ['The Lindmark clerks expect a pay rise.', 'They will strike in May.', 'The Lindmark clerks will strike in May.'],
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
  // Others who fit, or one who is not many.
  ['The clerks met the drivers in Castra.', 'They will strike in May.'],
  ['The mayor met the drivers in Castra.', 'They will strike in May.'],
  ['Red Harbour, Iron Bridge and Stone Ferry are planned.', 'The other two will air in 2016.'],
  ['Two died.', 'The other two were hurt.'],
])('where it is not plain nothing is put in its place: %s %s', (before, sentence) => {
  expect(read(before, sentence)).toBe(sentence);
});

test.each([
  ['Rebels say ', 'they have cut off roads to the capital', 'Rebels have cut off roads to the capital'],
  ['On Monday, the mayor of Castra said that ', 'he’ll leave in May', 'the mayor of Castra will leave in May'],
  ['The company said on Tuesday ', 'it would cut 40 jobs', 'The company would cut 40 jobs'],
  // It may be another whom they mean.
  ['The mayor told Brandt ', 'he would leave in May', 'he would leave in May'],
  ['The mayor said ', 'it would rain', 'it would rain'],
  ['The company said ', 'he would leave in May', 'he would leave in May'],
])('in what somebody says the pronoun is who says it, where nobody else can be: %s%s', (before, claim, expected) => {
  const text = `The bridge is closed. ${before}${claim}.`;
  const start = text.indexOf(claim);
  expect(withReferences(claim, referencesIn(text, { start, end: start + claim.length }))).toBe(expected);
});

test('substitutions lie in the stretch, in order and apart', () => {
  const before = 'The airline Norlane Air cut 40 jobs.';
  const text = `${before} The company told the firm’s staff.`;
  const found = referencesIn(text, { start: before.length + 1, end: text.length });
  expect(found).toEqual([{ start: 0, end: 11, words: 'Norlane Air' }]);
});
