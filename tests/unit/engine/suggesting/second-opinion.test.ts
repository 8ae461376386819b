import { expect, test } from 'vitest';
import type { Candidate } from '../../../../electron/desk/engine/comparing/candidate.ts';
import { engine } from '../../../../electron/desk/engine/engine.ts';
import type { PairReading } from '../../../../electron/desk/engine/models/comparing-model.ts';
import type { SecondReading } from '../../../../electron/desk/engine/models/second-reader.ts';
import { datesOf } from '../../../../electron/desk/engine/time/date-mentions.ts';
import { partialDate } from '../../../../shared/dates.ts';

const publishedOn = partialDate('2018-05-07');
const laterOn = partialDate('2019-03-05');

const AGREES: SecondReading = { same: 0.97, confirmed: 0.03, outdated: 0.93, open: 0.04 };
const ELSEWHERE: SecondReading = { same: 0.03, confirmed: 0.1, outdated: 0.5, open: 0.4 };
const OPEN: SecondReading = { same: 0.97, confirmed: 0.05, outdated: 0.05, open: 0.9 };

const OTHERS = ['The bakery in Orrin Street sells bread.', 'A choir from Castra sang on Sunday.'];

/** What the first opinion suggests of an invented claim, and what both networks do, when they read the passage alike. */
function opinions(
  claim: string,
  passage: string,
  reading: SecondReading | null,
  others = OTHERS,
  readings: ReadonlyMap<number, SecondReading> = new Map(reading === null ? [] : [[1, reading]]),
) {
  const article = { title: 'News of the Lindmark tram', text: claim, blocks: [], publishedOn };
  const draft = engine.describe(article, { start: 0, end: claim.length });
  const context = { claim: draft, quote: claim, sentence: claim, title: article.title, text: claim, publishedOn };
  const candidates = [passage, ...others].map(
    (quote, index): Candidate => ({
      passageId: index + 1,
      articleId: 'later',
      title: 'Something else',
      publishedOn: laterOn,
      order: 'later',
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
  const first = engine.weigh(context, candidates);
  const pairs = engine.pairsToReadAgain(context, candidates, first);
  const both = { first: new Map<number, PairReading>(readings), second: readings };
  return { first, pairs, second: engine.withSecondOpinion(first, context, candidates, both) };
}

const STOPS = ['The Lindmark tram line has 12 stops.', 'The Lindmark tram line now has 14 stops.'] as const;

test('the passage on which a suggestion rests is read again, with title and date on both sides', () => {
  const { pairs } = opinions(...STOPS, AGREES);
  expect([...pairs]).toEqual([
    [
      1,
      {
        claim: STOPS[0],
        passage: STOPS[1],
        older: { title: 'News of the Lindmark tram', date: publishedOn, before: '' },
        later: { title: 'Something else', date: laterOn, before: '' },
      },
    ],
  ]);
});

test('where both opinions agree the suggestion stands, and the reason gives the passage and both figures', () => {
  const { second } = opinions(...STOPS, AGREES);
  expect(second.suggestion?.value).toBe('outdated');
  expect(second.suggestion?.confidence).toBeGreaterThan(0.7);
  expect(second.suggestion?.reasons.map(({ text }) => text)).toEqual([
    `“Something else”, 5 March 2019: “${STOPS[1]}”`,
    'It says 14 stops where this article says 12.',
  ]);
  expect(second.evidence[0]).toMatchObject({ passageId: 1, relation: 'supersedes' });
});

test('another event of the same kind suggests nothing, and its passage is only a mention', () => {
  const { first, second } = opinions(...STOPS, ELSEWHERE);
  expect(first.suggestion?.value).toBe('outdated');
  expect(second.suggestion).toBeNull();
  expect(second.evidence.map(({ passageId, relation }) => [passageId, relation])).toContainEqual([1, 'mentions']);
  expect(new Set(second.evidence.map(({ relation }) => relation))).toEqual(new Set(['mentions']));
});

test('a passage in which the second reader finds nothing decisive makes the suggestion less sure', () => {
  const [agreed, open] = [opinions(...STOPS, AGREES), opinions(...STOPS, OPEN)].map(({ second }) => second.suggestion);
  expect(open?.confidence ?? 0).toBeLessThan(agreed?.confidence ?? 0);
});

test('of an answered doubt only this is asked, whether both tell of the same', () => {
  const doubt = 'It is not clear whether Lindmark will get a second tram line.';
  const answer = 'Lindmark has confirmed the second tram line.';
  expect(opinions(doubt, answer, OPEN).second.suggestion?.value).toBe('outdated');
  expect(opinions(doubt, answer, ELSEWHERE).second.suggestion).toBeNull();
});

test('what the first opinion passed over is suggested where the second is sure by itself', () => {
  const told = [
    'Anna Berg will head the Lindmark line.',
    'Anna Berg took her office on the first day of May.',
  ] as const;
  const { first, second } = opinions(...told, { same: 0.99, confirmed: 0.97, outdated: 0.01, open: 0.02 });
  expect(first.suggestion).toBeNull();
  expect(second.suggestion?.value).toBe('confirmed');
  expect(second.evidence[0]).toMatchObject({ passageId: 1, relation: 'supports' });
});

test('a claim that leaves open whom it is about is not read again, and nothing is suggested', () => {
  const told = ['They will close the Lindmark line.', 'The Lindmark line will be closed, the council said.'] as const;
  const { pairs, second } = opinions(...told, null);
  expect([...pairs]).toEqual([]);
  expect(second.suggestion).toBeNull();
  expect(opinions('The council will close the Lindmark line.', told[1], null).pairs.size).toBeGreaterThan(0);
});

test('what a passage only recalls as promised bears nothing out', () => {
  const told = ['Each tram will have 212 seats.', 'Lindmark had promised trams of 212 seats each.'] as const;
  expect(opinions(...told, { same: 0.99, confirmed: 0.97, outdated: 0.01, open: 0.02 }).second.suggestion).toBeNull();
});

test('a hedged claim is borne out by a passage that says the same in hedged words', () => {
  const told = [
    'The toll in Lindmark could reach 200 deaths.',
    'A toll of up to 200 deaths may be reached in Lindmark.',
  ] as const;
  const sure: SecondReading = { same: 0.99, confirmed: 0.97, outdated: 0.01, open: 0.02 };
  expect(opinions(...told, sure).second.suggestion?.value).toBe('confirmed');
});

test('rumour bears nothing out, however sure the second reader is', () => {
  const told = ['The Lindmark line has 12 stops.', 'The Lindmark line is rumoured to have 12 stops.'] as const;
  expect(opinions(...told, { same: 0.99, confirmed: 0.97, outdated: 0.01, open: 0.02 }).second.suggestion).toBeNull();
});

test('a passage that gives the claim’s figure as the old one never bears it out, however sure the second reader is', () => {
  const told = [
    'The tram fund holds 500m euros.',
    'The tram fund had once been raised to 900m euros, from 500m.',
  ] as const;
  const sure: SecondReading = { same: 0.99, confirmed: 0.97, outdated: 0.01, open: 0.02 };
  expect(opinions(...told, sure).second.suggestion?.value).not.toBe('confirmed');
  expect(opinions(...told, sure).second.evidence.map(({ relation }) => relation)).not.toContain('supports');
});

test('every passage that says which figure took the place of the claim’s is said to replace it, not the first alone', () => {
  const claim = 'A bed on the Lindmark night train costs 49 crowns.';
  const again = 'A bed on the Lindmark night train costs 71 crowns instead of 49.';
  const { pairs, second } = opinions(claim, 'A bed on the Lindmark night train costs 59 crowns instead of 49.', OPEN, [
    again,
    ...OTHERS,
  ]);
  expect([...pairs.keys()].sort()).toEqual([1, 2]);
  expect(second.suggestion?.value).toBe('outdated');
  const readings = new Map([1, 2].map((id) => [id, OPEN] as const));
  const both = opinions(
    claim,
    again,
    OPEN,
    ['A bed on the Lindmark night train costs 59 crowns instead of 49.'],
    readings,
  );
  expect(both.second.evidence.map(({ relation }) => relation)).toEqual(['supersedes', 'supersedes']);
});

test('without readings nothing is suggested on news, and the most closely related passage stands first', () => {
  const { second } = opinions(...STOPS, null, ['Rain fell.', 'The tram of Castra is late.']);
  expect(second.suggestion).toBeNull();
  expect(second.evidence[0]).toMatchObject({ passageId: 1, relation: 'mentions' });
});
