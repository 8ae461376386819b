import { expect, test } from 'vitest';
import type { Candidate } from '../../../../electron/desk/engine/comparing/candidate.ts';
import { engine } from '../../../../electron/desk/engine/engine.ts';
import type { PairReading } from '../../../../electron/desk/engine/models/comparing-model.ts';
import { datesOf } from '../../../../electron/desk/engine/time/date-mentions.ts';
import { partialDate } from '../../../../shared/dates.ts';

const publishedOn = partialDate('2018-05-07');
const laterOn = partialDate('2019-03-05');

/** Weighs one invented claim against invented later passages; no vectors, so that words alone decide. */
function weigh(
  claim: string,
  passages: readonly string[],
  order: Candidate['order'] = 'later',
  readings: ReadonlyMap<number, PairReading> = new Map(),
) {
  const article = { title: 'News of the Lindmark tram', text: claim, blocks: [], publishedOn };
  const draft = engine.describe(article, { start: 0, end: claim.length });
  const context = { claim: draft, quote: claim, sentence: claim, title: article.title, text: claim, publishedOn };
  const fillers = [
    'The bakery in Orrin Street sells bread.',
    'A choir from Castra sang on Sunday.',
    'Rain fell on the harbour all week.',
  ];
  const candidates = [...passages, ...fillers].map(
    (quote, index): Candidate => ({
      passageId: index + 1,
      articleId: 'later',
      title: 'Something else',
      publishedOn: laterOn,
      order,
      quote,
      before: '',
      after: '',
      dates: datesOf(quote, { start: 0, end: quote.length }, laterOn),
      role: 'body',
      textRank: index + 1,
      vectorRank: null,
      cosine: null,
    }),
  );
  const { evidence, suggestion } = engine.weigh(context, candidates, readings);
  return {
    value: suggestion?.value ?? null,
    codes: suggestion?.reasons.map((reason) => reason.code) ?? [],
    first: evidence[0]?.passageId,
    relation: evidence[0]?.relation,
    suggestion,
  };
}

test('a number revised later makes a claim outdated, and the reason names both numbers', () => {
  const { value, suggestion, relation } = weigh('The Lindmark tram line has 12 stops.', [
    'The Lindmark tram line now has 14 stops.',
  ]);
  expect(value).toBe('outdated');
  expect(relation).toBe('contradicts');
  expect(suggestion?.reasons.map((reason) => reason.text)).toContain('It says 14 stops where this article says 12.');
});

test('the same number later confirms', () => {
  expect(weigh('The Lindmark tram line has 12 stops.', ['The tram line in Lindmark has 12 stops.'])).toMatchObject({
    value: 'confirmed',
    relation: 'supports',
  });
});

test('what was cancelled is outdated', () => {
  expect(
    weigh('Lindmark will build a second tram depot in Castra.', [
      'Lindmark has cancelled the second tram depot in Castra.',
    ]).value,
  ).toBe('outdated');
});

test('a date moved later is outdated, and the reason names both dates', () => {
  const { value, suggestion } = weigh('The Lindmark harbour tram will open in June 2019.', [
    'The Lindmark harbour tram is scheduled to open in March 2021.',
  ]);
  expect(value).toBe('outdated');
  expect(suggestion?.reasons.map((reason) => reason.text)).toContain(
    'It gives March 2021 where this article gives June 2019.',
  );
});

test('a status that no longer holds is outdated', () => {
  expect(
    weigh('The Lindmark tram is currently free for pupils.', ['The Lindmark tram is no longer free for pupils.']).value,
  ).toBe('outdated');
});

test('a doubt that an announcement answers is outdated', () => {
  const answer = 'The city approved a second depot for the Lindmark tram on Monday.';
  const { value, suggestion } = weigh('It is unclear whether the Lindmark tram will get a second depot.', [answer]);
  expect(value).toBe('outdated');
  expect(suggestion?.reasons[0]?.text).toBe(`“Something else”, 5 March 2019: “${answer}”`);
});

test('an expectation that an announcement meets is confirmed', () => {
  expect(weigh('Lindmark will probably approve the harbour tram.', ['Lindmark approved the harbour tram.']).value).toBe(
    'confirmed',
  );
});

test('what a later article still leaves open stays speculative', () => {
  expect(
    weigh('The Lindmark tram might reach the airport.', [
      'The Lindmark tram may yet reach the airport, the mayor said.',
    ]).value,
  ).toBe('speculative');
});

test('another season is not taken for this one', () => {
  expect(
    weigh('The second season of Harbour Lights may not happen.', ['The third season of Harbour Lights was confirmed.'])
      .value,
  ).toBeNull();
});

test('passages on other things suggest nothing, and nothing found is never support', () => {
  expect(weigh('The Lindmark tram line has 12 stops.', [])).toMatchObject({ value: null, first: undefined });
});

test('overlapping dates lower the confidence and are named among the reasons', () => {
  const certain = weigh('The Lindmark tram line has 12 stops.', ['The Lindmark tram line now has 14 stops.']);
  const unclear = weigh(
    'The Lindmark tram line has 12 stops.',
    ['The Lindmark tram line now has 14 stops.'],
    'unclear',
  );
  expect(unclear.codes).toContain('order-unclear');
  expect(unclear.suggestion?.confidence).toBeLessThan(certain.suggestion?.confidence as number);
});

test.each([
  ['The Lindmark tram costs 140 million crowns.', 'The Lindmark tram costs 190 million crowns, up from 140 million.'],
  ['The Lindmark tram costs 140 million crowns.', 'The Lindmark tram costs 190 million crowns, up from 140.'],
  ['A ticket for the tram costs 49 crowns.', 'A ticket for the tram costs 59 crowns instead of 49.'],
  ['The tram fund holds 500m euros.', 'The tram fund was raised to nearly 900m euros, from 500m.'],
  ['The tram fund holds €500 million.', 'The tram fund now holds some €900m, against €500m a year earlier.'],
  ['The tram fund holds 500 million euros.', 'The tram fund was raised from 500m euros to nearly 900m.'],
  ['The Lindmark tram has 12 stops.', 'The Lindmark tram has 14 stops, compared with 12 last year.'],
  ['The Lindmark tram has 12 stops.', 'The Lindmark tram has 14 stops (previously 12).'],
  ['The Lindmark tram has twelve stops.', 'The Lindmark tram, previously 12 stops long, now has 14.'],
])(
  'a value that a later passage gives as the old one is outdated, even where the network takes it for agreement: “%s” – “%s”',
  (claim, passage) => {
    const agreeing = new Map([[1, { confirmed: 0.81, outdated: 0.14, open: 0.05 }]]);
    const { value, codes } = weigh(claim, [passage], 'later', agreeing);
    expect(value).toBe('outdated');
    expect(codes).toContain('value-changed');
  },
);

test.each([
  ['a part of a longer number', 'The tram has 149 seats.', 'The tram has 159 seats instead of 49.'],
  ['another thing', 'The tram carried 30 people.', 'The tram carried 12 visitors, from 30 countries.'],
  ['two days', 'The tram ran for 12 days.', 'The tram ran from 12 to 14 May.'],
  ['the change itself', 'The fare rose to 59 crowns, from 49.', 'The fare is 59 crowns, up from 49.'],
  ['a span of years', 'The tram of 2010 has 12 stops.', 'Ridership rose from 2010 to 2014.'],
])('a number that is %s is no value replaced', (_, claim, passage) => {
  expect(weigh(claim, [passage]).codes).not.toContain('value-changed');
});
