import { expect, test } from 'vitest';
import { timelineEvents } from '../../../renderer/timeline/events.ts';
import { partialDate } from '../../../shared/dates.ts';
import { type ScratchDesk, scratchDesk } from './scratch-desk.ts';
import { livingIn, TIME_ZONES } from './time-zones.ts';

const FERRY = `The ferry

The ferry terminal of Oslin might open on 31 March 2026. It will probably have four berths.`;

/** A claim that falls due on 31 March 2026. */
async function deskWithDueClaim(): Promise<{ desk: ScratchDesk; articleId: string; claimId: string }> {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(FERRY, '2026-02-03');
  const claim = (await desk.review(articleId)).claims.find(({ dueOn }) => dueOn === '2026-03-31');
  if (claim === undefined) throw new Error('no claim is due on 31 March');
  return { desk, articleId, claimId: claim.id };
}

const asking = async (desk: ScratchDesk) =>
  (await desk.call('inbox.list', { limit: 10 })).entries.map(({ claimId, reason }) => [claimId, reason]);
const dueInAudit = async (desk: ScratchDesk) => (await desk.call('audit.list', {}))[0]?.facts.due;

test.each(TIME_ZONES)(
  '%s: a claim that was left speculative on its last day is checkable on the next',
  async (zone) => {
    const setClock = livingIn(zone);
    for (const shown of ['2026-03-31T00:30', '2026-03-31T09:00', '2026-03-31T18:00', '2026-03-31T23:30']) {
      setClock('2026-03-01T12:00');
      const { desk, claimId } = await deskWithDueClaim();
      setClock(shown);
      await desk.call('verdict.record', { claimId, value: 'speculative', note: '', correction: '' });
      expect([shown, await asking(desk), await dueInAudit(desk)]).toEqual([shown, [], 0]);
      setClock('2026-03-31T23:59');
      expect([shown, await asking(desk), await dueInAudit(desk)]).toEqual([shown, [], 0]);
      setClock('2026-04-01T00:01');
      expect([shown, await asking(desk), await dueInAudit(desk)]).toEqual([shown, [[claimId, 'fallen-due']], 1]);
      await desk.call('inbox.dismiss', { claimIds: [claimId] });
      setClock('2026-04-01T23:59');
      expect([shown, await asking(desk)]).toEqual([shown, []]);
      await desk.close();
    }
  },
);

test.each(TIME_ZONES)(
  '%s: inbox, figures, search, timeline, past reviews and reports put a verdict on one day',
  async (zone) => {
    const setClock = livingIn(zone);
    setClock('2026-03-01T12:00');
    const { desk, articleId, claimId } = await deskWithDueClaim();
    for (const [shown, value] of [
      ['2026-03-31T23:45', 'confirmed'],
      ['2026-04-01T00:15', 'outdated'],
    ] as const) {
      setClock(shown);
      await desk.call('verdict.record', { claimId, value, note: '', correction: '' });
    }
    setClock('2026-04-02T00:15');
    const { months } = await desk.call('figures.get', { words: '' });
    expect(months.map(({ month, given }) => [month, given.confirmed, given.outdated])).toEqual([
      ['2026-03', 1, 0],
      ['2026-04', 0, 1],
    ]);

    for (const [value, day] of [
      ['confirmed', '31 March 2026'],
      ['outdated', '1 April 2026'],
    ]) {
      const { groups } = await desk.call('search.everything', { query: value as string });
      expect(JSON.stringify(groups)).toContain(day);
    }

    const events = timelineEvents(await desk.review(articleId)).filter(({ lane }) => lane === 'verdicts');
    expect(events.map(({ date, mark }) => [date, mark])).toEqual([
      ['2026-03-31', 'confirmed'],
      ['2026-04-01', 'outdated'],
    ]);

    const verdictAsOf = async (day: string) => {
      const review = await desk.call('review.open', { articleId, asOf: partialDate(day) });
      const report = await desk.desk.reporting.compose(articleId, partialDate(day));
      const of = (claims: readonly { id: string; verdict: { value: unknown } | null }[]) =>
        claims.find(({ id }) => id === claimId)?.verdict?.value ?? null;
      return [of(review.claims), of(report.claims)];
    };
    expect(await verdictAsOf('2026-03-30')).toEqual([null, null]);
    expect(await verdictAsOf('2026-03-31')).toEqual(['confirmed', 'confirmed']);
    expect(await verdictAsOf('2026-03')).toEqual(['confirmed', 'confirmed']);
    expect(await verdictAsOf('2026-04-01')).toEqual(['outdated', 'outdated']);
    expect((await desk.desk.reporting.compose(articleId, null)).asOf).toBe('2026-04-02');
  },
);
