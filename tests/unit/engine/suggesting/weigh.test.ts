import { expect, test } from 'vitest';
import type { Candidate } from '../../../../electron/desk/engine/comparing/candidate.ts';
import { engine } from '../../../../electron/desk/engine/engine.ts';
import type { PairReading } from '../../../../electron/desk/engine/models/comparing-model.ts';
import { datesOf } from '../../../../electron/desk/engine/time/date-mentions.ts';
import { partialDate } from '../../../../shared/dates.ts';

const publishedOn = partialDate('2018-05-07');
const laterOn = partialDate('2019-03-05');

const BORNE_OUT: PairReading = { confirmed: 0.96, outdated: 0.02, open: 0.02, same: 0.97 };
const REPLACED: PairReading = { confirmed: 0.03, outdated: 0.94, open: 0.03, same: 0.96 };
const UNDECIDED: PairReading = { confirmed: 0.05, outdated: 0.03, open: 0.92, same: 0.95 };
const ANOTHER_EVENT: PairReading = { confirmed: 0.95, outdated: 0.03, open: 0.02, same: 0.1 };

type Told = readonly [passage: string, reading: PairReading | null];

/** Weighs an invented claim against invented later passages, the most related first. */
function weigh(claim: string, told: readonly Told[], order: Candidate['order'] = 'later') {
  const article = { title: 'News of the Lindmark tram', text: claim, blocks: [], publishedOn };
  const draft = engine.describe(article, { start: 0, end: claim.length });
  const context = { claim: draft, quote: claim, sentence: claim, title: article.title, text: claim, publishedOn };
  const candidates = told.map(
    ([quote], index): Candidate => ({
      passageId: index + 1,
      articleId: 'later',
      title: 'Trams, a year on',
      publishedOn: laterOn,
      order,
      quote,
      before: '',
      after: '',
      dates: datesOf(quote, { start: 0, end: quote.length }, laterOn),
      role: 'body',
      textRank: index + 1,
      vectorRank: index + 1,
      cosine: 0.6,
    }),
  );
  const readings = new Map(told.flatMap(([, reading], index) => (reading === null ? [] : [[index + 1, reading]])));
  const { evidence, suggestion } = engine.weigh(context, candidates, readings as Map<number, PairReading>);
  return {
    value: suggestion?.value ?? null,
    reasons: suggestion?.reasons.map(({ text }) => text) ?? [],
    codes: suggestion?.reasons.map(({ code }) => code) ?? [],
    shown: evidence.map(({ passageId }) => passageId),
    relations: evidence.map(({ relation }) => relation),
    evidence,
  };
}

test('a passage that bears the claim out confirms it, and the reason gives its words, its title and its day', () => {
  const { value, relations, reasons } = weigh('The Lindmark tram line has 12 stops.', [
    ['Trams in Lindmark call at 12 stops.', BORNE_OUT],
  ]);
  expect(value).toBe('confirmed');
  expect(relations).toEqual(['supports']);
  expect(reasons).toEqual([
    '“Trams, a year on”, 5 March 2019: “Trams in Lindmark call at 12 stops.”',
    'It also gives 12 stops.',
  ]);
});

test('a figure revised later makes a claim outdated, and the reason names both figures', () => {
  const { value, relations, reasons } = weigh('The Lindmark tram line has 12 stops.', [
    ['The Lindmark tram line now has 14 stops.', REPLACED],
  ]);
  expect(value).toBe('outdated');
  expect(relations).toEqual(['supersedes']);
  expect(reasons).toContain('It says 14 stops where this article says 12.');
});

test('a date moved later makes a claim outdated, and the reason names both dates', () => {
  const { reasons } = weigh('The Lindmark harbour tram will open in June 2019.', [
    ['The Lindmark harbour tram is scheduled to open in March 2021.', REPLACED],
  ]);
  expect(reasons).toContain('It gives March 2021 where this article gives June 2019.');
});

test('of a long passage the reason quotes the part that has to do with the claim', () => {
  const long =
    'The council, which met for nine hours and heard forty speakers from the suburbs, rejected a new library, and it closed the Lindmark tram depot in Castra, although the mayor had asked for more time to find another buyer for the site.';
  const [reason] = weigh('Lindmark will keep its tram depot in Castra.', [[long, REPLACED]]).reasons;
  expect(reason).toContain('closed the Lindmark tram depot in Castra');
  expect(reason).not.toContain('library');
});

test('the same kind of event elsewhere suggests nothing, however well the words agree', () => {
  const { value, relations } = weigh('The Lindmark tram line has 12 stops.', [
    ['The tram line of Castra has 12 stops.', ANOTHER_EVENT],
  ]);
  expect(value).toBeNull();
  expect(relations).toEqual(['mentions']);
});

test('another season is not taken for this one, whatever the network says', () => {
  const { value } = weigh('The second season of Harbour Lights will be shown.', [
    ['The third season of Harbour Lights was shown.', BORNE_OUT],
  ]);
  expect(value).toBeNull();
});

test('what a passage only hands on from others confirms nothing', () => {
  const { value } = weigh('The Lindmark tram line will be extended.', [
    ['The Lindmark tram line will reportedly be extended.', BORNE_OUT],
  ]);
  expect(value).toBeNull();
});

test('passages that point both ways suggest nothing', () => {
  const { value } = weigh('The Lindmark tram is free for pupils.', [
    ['The Lindmark tram is free for pupils.', BORNE_OUT],
    ['Pupils pay for the Lindmark tram again.', REPLACED],
  ]);
  expect(value).toBeNull();
});

test('without a network nothing is suggested, and related passages are shown all the same', () => {
  const { value, shown, relations } = weigh('The Lindmark tram line has 12 stops.', [
    ['The Lindmark tram line has 12 stops.', null],
  ]);
  expect(value).toBeNull();
  expect([shown, relations]).toEqual([[1], ['mentions']]);
});

test('nothing found is never support', () => {
  expect(weigh('The Lindmark tram line has 12 stops.', [])).toMatchObject({ value: null, shown: [] });
});

test('the deciding passage is shown first, the others in the order of how related they are', () => {
  const { shown, evidence } = weigh('The Lindmark tram line has 12 stops.', [
    ['The Lindmark tram line was discussed.', UNDECIDED],
    ['The Lindmark tram line has its own song.', UNDECIDED],
    ['The Lindmark tram line has 12 stops still.', BORNE_OUT],
  ]);
  expect(shown).toEqual([3, 1, 2]);
  expect(evidence.map(({ score }) => score)).toEqual(evidence.map(({ score }) => score).toSorted((a, b) => b - a));
});

test('what a later article still leaves open stays speculative', () => {
  const { value, relations } = weigh('The Lindmark tram might reach the airport.', [
    ['The Lindmark tram may yet reach the airport, the mayor said.', UNDECIDED],
  ]);
  expect([value, relations]).toEqual(['speculative', ['mentions']]);
});

test('overlapping publication dates are named among the reasons', () => {
  const told: Told[] = [['The Lindmark tram line now has 14 stops.', REPLACED]];
  expect(weigh('The Lindmark tram line has 12 stops.', told).codes).not.toContain('order-unclear');
  expect(weigh('The Lindmark tram line has 12 stops.', told, 'unclear').codes).toContain('order-unclear');
});
