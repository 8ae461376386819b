import { expect, test } from 'vitest';
import { partialDate } from '../../../shared/dates.ts';
import type { Review } from '../../../shared/review.ts';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

const asOf = (desk: ScratchDesk, articleId: string, day: string): Promise<Review> =>
  desk.call('review.open', { articleId, asOf: day as never });
const pieces = (review: Review) => review.claims.flatMap(({ evidence }) => evidence);
const suggestions = (review: Review) => review.claims.filter(({ suggestion }) => suggestion !== null);

async function reviewedDesk() {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const laterId = await desk.bringIn(NEWER, '2019-03-05');
  const [claim] = (await desk.review(articleId)).claims;
  const claimId = claim?.id as string;
  await desk.call('verdict.record', { claimId, value: 'outdated', note: 'Late', correction: '' });
  const { start, end } = claim?.parts[0] ?? { start: -1, end: -1 };
  await desk.call('part.tick', { claimId, start, end, state: 'ticked' });
  return { desk, articleId, laterId, claimId };
}

test('the review stands as it would have: before anything came, on the day evidence came, at the end of a month, today', async () => {
  const { desk, articleId, laterId } = await reviewedDesk();
  const before = await desk.review(articleId);
  const history = await desk.call('history.state', {});
  const then = await asOf(desk, articleId, '2019-03-04');
  expect(then.asOf).toBe('2019-03-04');
  expect(then.later).toEqual([]);
  expect(pieces(then)).toEqual([]);
  expect(suggestions(then)).toEqual([]);
  expect(then.claims.every(({ verdict, history }) => verdict === null && history.length === 0)).toBe(true);
  expect(then.claims.flatMap(({ parts }) => parts).every(({ tick }) => tick === null)).toBe(true);

  const onTheDay = await asOf(desk, articleId, '2019-03-05');
  expect(onTheDay.later.map(({ id }) => id)).toEqual([laterId]);
  expect(suggestions(onTheDay).length).toBeGreaterThan(0);
  expect(onTheDay.claims.every(({ verdict }) => verdict === null)).toBe(true);
  expect(pieces(onTheDay).length).toBeGreaterThan(0);
  expect(pieces(onTheDay).map(({ id }) => id)).toEqual(pieces(before).map(({ id }) => id));

  // A month or a year stands for its end.
  expect(pieces(await asOf(desk, articleId, '2019-02'))).toEqual([]);
  expect(pieces(await asOf(desk, articleId, '2019-03')).length).toBeGreaterThan(0);
  expect(pieces(await asOf(desk, articleId, '2018'))).toEqual([]);
  expect(pieces(await asOf(desk, articleId, '2019')).length).toBeGreaterThan(0);

  expect(await asOf(desk, articleId, '9999')).toEqual({ ...before, asOf: '9999' });
  await expect(asOf(desk, articleId, '2018-05-06')).rejects.toThrow(/published later \(7 May 2018\)/);
  await expect(asOf(desk, articleId, '2018-02-30')).rejects.toThrow(/date/);

  // Looking at the past changes nothing.
  expect(await desk.review(articleId)).toEqual(before);
  expect(before.asOf).toBeNull();
  expect(before.claims[0]?.verdict?.value).toBe('outdated');
  expect(await desk.call('history.state', {})).toEqual(history);
});

test('what an editor took off a claim does not come back with the past', async () => {
  const { desk, articleId } = await reviewedDesk();
  const before = pieces(await asOf(desk, articleId, '2019-03-05'));
  await desk.call('evidence.detach', { evidenceId: before[0]?.id as string });
  const after = pieces(await asOf(desk, articleId, '2019-03-05'));
  expect(after.map(({ id }) => id)).toEqual(before.slice(1).map(({ id }) => id));
});

test('window and report agree on every day', async () => {
  const { desk, articleId } = await reviewedDesk();
  for (const day of ['2018-05-07', '2019-02', '2019-03-05', '2019', '9999-01-01']) {
    const then = await asOf(desk, articleId, day);
    const report = await desk.desk.reporting.compose(articleId, partialDate(day));
    expect(
      report.claims.map(({ id, verdict, suggestion, evidence, checkedParts }) => ({
        id,
        value: verdict?.value ?? null,
        suggestion: suggestion?.value ?? null,
        evidence: evidence.map(({ quote, relation }) => [quote, relation]),
        ticked: checkedParts?.length ?? 0,
      })),
    ).toEqual(
      then.claims.map(({ id, verdict, suggestion, evidence, parts }) => ({
        id,
        value: verdict?.value ?? null,
        suggestion: suggestion?.value ?? null,
        evidence: evidence.map(({ quote, relation }) => [quote, relation]),
        ticked: parts.filter(({ tick }) => tick !== null).length,
      })),
    );
  }
});
