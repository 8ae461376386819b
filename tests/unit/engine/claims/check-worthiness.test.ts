import { expect, test } from 'vitest';
import { wordsOf } from '../../../../electron/desk/engine/article/word.ts';
import {
  CHECK_WORTHY_FROM,
  featuresOf,
  OPINION_FROM,
  opinionFeaturesOf,
  scoreOf,
} from '../../../../electron/desk/engine/claims/check-worthiness.ts';
import { hedgingOf } from '../../../../electron/desk/engine/claims/hedges.ts';
import { answersOf } from '../../../../electron/desk/engine/claims/sentence-questions.ts';
import checkable from '../../../../electron/desk/engine/claims/weights/check-worthiness.json' with { type: 'json' };
import opinion from '../../../../electron/desk/engine/claims/weights/opinion.json' with { type: 'json' };

const hedging = (text: string) => hedgingOf(text, { start: 0, end: text.length }).weight;
const features = (text: string) => featuresOf(text, wordsOf(text), hedging(text), false);
const score = (text: string) => scoreOf(features(text));
const opinionScore = (text: string) => scoreOf(opinionFeaturesOf(text, wordsOf(text), hedging(text)));

test.each([
  'The depot in Norlane was sold to a builder for 4.2 million crowns last year.',
  'The council voted against the tax in 2014.',
  'Ticket prices rose by a tenth in May.',
  'A spokeswoman could not say whether the line will reopen.',
  'The second bridge may never be built.',
])('worth checking: %s', (text) => {
  expect(score(text)).toBeGreaterThanOrEqual(CHECK_WORTHY_FROM);
});

test.each([
  'Thank you all for coming tonight.',
  'I think we can do so much better than that.',
  'We must never give up hope.',
  'It is a lovely little tram, and everyone should ride it.',
  'Let me say a word about that.',
])('not worth checking: %s', (text) => {
  expect(score(text)).toBeLessThan(CHECK_WORTHY_FROM);
});

test('a score is the logistic sum of weights that each answer a question', () => {
  const found = features('The council spent 40 million crowns in 2014.');
  expect(found.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['a statement', 'holds a number', 'gives an amount', 'holds a date']),
  );
  const sum = found.reduce((total, { weight }) => total + weight, 0);
  expect(scoreOf(found)).toBeCloseTo(1 / (1 + Math.exp(-sum)), 3);
});

test('comment is told from report', () => {
  expect(opinionScore('This absurd ruling is a gift to every greedy landlord.')).toBeGreaterThanOrEqual(OPINION_FROM);
  expect(opinionScore('The court in Castra ruled on Monday that the fee was lawful.')).toBeLessThan(OPINION_FROM);
});

test('every weight belongs to a question that is asked', () => {
  const asked = new Set(answersOf('', [], 0, false).keys());
  const weighed = [checkable, opinion].flatMap(({ questions }) => Object.keys(questions));
  expect(weighed.filter((question) => !asked.has(question))).toEqual([]);
  expect(weighed.length).toBeGreaterThan(0);
});
