import { expect, test } from 'vitest';
import { claimFactsOf, kindsFor, natureOf } from '../../../../electron/desk/engine/claims/claim-kind.ts';
import { claimAnswersOf } from '../../../../electron/desk/engine/claims/claim-questions.ts';
import { hedgingOf } from '../../../../electron/desk/engine/claims/hedges.ts';
import { mainVerbOf } from '../../../../electron/desk/engine/claims/main-verb.ts';
import kindWeights from '../../../../electron/desk/engine/claims/weights/claim-kind.json' with { type: 'json' };
import modalityWeights from '../../../../electron/desk/engine/claims/weights/claim-modality.json' with { type: 'json' };
import { datesOf, dueOn } from '../../../../electron/desk/engine/time/date-mentions.ts';
import { partialDate } from '../../../../shared/dates.ts';

const PUBLISHED = partialDate('2019-03-04');
const factsOf = (text: string) => {
  const span = { start: 0, end: text.length };
  const isDue = dueOn(text, datesOf(text, span, PUBLISHED), PUBLISHED) !== null;
  return claimFactsOf(text, span, span, hedgingOf(text, span), isDue);
};

test.each([
  ['The bridge was closed on Monday', 'was'],
  ['The man who was hurt in March has left the hospital', 'has'],
  ['If it rains on Sunday, the match will be moved', 'will'],
  ['The plane involved in the crash was built in Castra', 'was'],
  ['The mayor (who had resigned) denies the charge', 'denies'],
  ['The price fell by one percent', 'fell'],
])('the finite word on which a statement turns: %s', (text, verb) => {
  const { tokens, at } = mainVerbOf(text);
  expect(tokens[at]?.word).toBe(verb);
});

test('without a finite word none is seen', () => {
  expect(mainVerbOf('A new bridge for Norlane').at).toBe(-1);
});

test.each([
  ['The ferry will be launched in June', 'schedule'],
  ['Prices could double next year', 'forecast'],
  ['The minister called the report “a disgrace to this house”', 'quotation'],
  ['The fire destroyed 40 houses', 'number'],
  ['The council dismissed the suit', 'event'],
  ['The road is still closed', 'status'],
])('what kind of statement it is: %s', (text, kind) => {
  expect(natureOf(factsOf(text)).kind).toBe(kind);
});

test.each([
  'The ferry will be launched in June',
  'The bridge is to be sold',
  'Prices could double next year',
  'The mayor is expected to resign',
])('speculative: %s', (text) => {
  expect(natureOf(factsOf(text)).modality).toBe('speculative');
});

test.each([
  'The council adopted a law that would close the mill',
  'The mayor denied that he plans to resign',
  'The fire destroyed 40 houses',
  'The ferry was launched in June',
])('settled: %s', (text) => {
  expect(natureOf(factsOf(text)).modality).toBe('settled');
});

test('what is planned or foretold is never settled, that something was said never speculative', () => {
  expect(kindsFor('settled')).not.toContain('forecast');
  expect(kindsFor('settled')).not.toContain('schedule');
  expect(kindsFor('speculative')).not.toContain('quotation');
});

test('every weight belongs to a question that is asked', () => {
  const asked = new Set(claimAnswersOf(factsOf('')).keys());
  const tables = [...Object.values(kindWeights), modalityWeights.speculative];
  const weighed = tables.flatMap(({ questions }) => Object.keys(questions));
  expect(weighed.filter((question) => !asked.has(question))).toEqual([]);
  expect(weighed.length).toBeGreaterThan(0);
});
