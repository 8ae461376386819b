import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spokenEvent, type TimelineEvent, timelineEvents } from '../../../renderer/timeline/events.ts';
import { eventToward, placeEvents } from '../../../renderer/timeline/layout.ts';
import { dayNumber, scaleOver, stretchOf, ticksOf } from '../../../renderer/timeline/scale.ts';
import type { ClaimUnderReview, Evidence, Verdict } from '../../../shared/claim.ts';
import { partialDate } from '../../../shared/dates.ts';
import type { Review } from '../../../shared/review.ts';
import type { SecondCheck } from '../../../shared/sign-off.ts';

function verdict(value: Verdict['value'], madeAt: string): Verdict {
  return { value, decidedAt: madeAt, madeAt } as Verdict;
}

function evidence(articleId: string, publishedOn: string): Evidence {
  return { articleId, articleTitle: `Title ${articleId}`, outlet: 'The Wake', publishedOn } as Evidence;
}

function claim(id: string, history: Verdict[], pieces: Evidence[] = []): ClaimUnderReview {
  return {
    id,
    quote: `Quote ${id}`,
    history,
    evidence: pieces,
    checks: [],
    aside: null,
  } as unknown as ClaimUnderReview;
}

function review(claims: ClaimUnderReview[]): Pick<Review, 'article' | 'claims'> {
  return { article: { publishedOn: partialDate('2018-05-07') } as Review['article'], claims };
}

describe('what happened to an article', () => {
  it('is told in order: publication, each source once, each day’s decisions', () => {
    const events = timelineEvents(
      review([
        claim('a', [verdict('outdated', '2021-02-03T12:00:00Z')], [evidence('x', '2019-03'), evidence('x', '2019-03')]),
        claim('b', [verdict('outdated', '2021-02-03T13:00:00Z')], [evidence('x', '2019-03'), evidence('y', '2020')]),
      ]),
    );
    expect(events.map(spokenEvent)).toEqual([
      '7 May 2018: This article was published',
      'March 2019: Evidence: “Title x”, The Wake, claims 1 and 2',
      '2020: Evidence: “Title y”, The Wake, claim 2',
      '3 February 2021: 2 claims marked as outdated, claims 1 and 2',
    ]);
  });

  it('tells which claims were set aside on a day and still are', () => {
    const aside = { reason: 'opinion', words: '', setBy: 'Ada', setAt: '2021-02-03T12:00:00Z' } as const;
    const events = timelineEvents(review([{ ...claim('a', []), aside }, claim('b', []), { ...claim('c', []), aside }]));
    expect(events.map(spokenEvent).at(-1)).toBe('3 February 2021: 2 claims set aside, claims 1 and 3');
    expect(events.at(-1)).toMatchObject({ lane: 'verdicts', mark: 'set-aside' });
  });

  it('tells second checks with who made them, the last word of a day, and has a lane for them only then', () => {
    const said = (claimUnder: ClaimUnderReview, ...checks: [SecondCheck['outcome'], string, string][]) => ({
      ...claimUnder,
      checks: checks.map(
        ([outcome, checkedBy, checkedAt]) => ({ outcome, checkedBy, checkedAt, verdictId: 'v' }) as SecondCheck,
      ),
    });
    const decided = [verdict('outdated', '2021-02-03T12:00:00Z')];
    const none = timelineEvents(review([claim('a', decided)]));
    const events = timelineEvents(
      review([
        said(
          claim('a', decided),
          ['disagrees', 'Bo Ek', '2021-02-04T09:00:00Z'],
          ['agrees', 'Bo Ek', '2021-02-04T10:00:00Z'],
        ),
        said(claim('b', decided), ['agrees', 'Bo Ek', '2021-02-04T11:00:00Z']),
        said(claim('c', decided), ['disagrees', 'Cy Orr', '2021-02-05T11:00:00Z']),
      ]),
    );
    expect(events.filter(({ lane }) => lane === 'checks').map(spokenEvent)).toEqual([
      '4 February 2021: Bo Ek agreed with 2 verdicts, claims 1 and 2',
      '5 February 2021: Cy Orr disagreed with 1 verdict, claim 3',
    ]);
    const lanesOf = (all: readonly TimelineEvent[]) =>
      placeEvents(
        all,
        scaleOver(
          all.map(({ date }) => date),
          800,
        ),
        24,
      ).map(({ lane }) => lane);
    expect(lanesOf(none)).toEqual(['article', 'evidence', 'verdicts']);
    expect(lanesOf(events)).toEqual(['article', 'evidence', 'verdicts', 'checks']);
  });

  it('counts what stood at the end of a day, not what was taken back on it', () => {
    const events = timelineEvents(
      review([
        claim('a', [verdict('outdated', '2021-02-03T09:00:00Z'), verdict(null, '2021-02-03T09:01:00Z')]),
        claim('b', [
          verdict('confirmed', '2021-02-03T09:00:00Z'),
          verdict('confirmed', '2021-02-04T09:00:00Z'),
          verdict(null, '2021-02-05T09:00:00Z'),
        ]),
      ]),
    );
    expect(events.slice(1).map(({ date, what }) => [date, what])).toEqual([
      ['2021-02-03', '1 claim marked as confirmed'],
      ['2021-02-05', '1 verdict cleared'],
    ]);
  });
});

const anyDate = fc
  .tuple(
    fc.integer({ min: 1990, max: 2040 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(2),
  )
  .map(([year, month, day, precision]) => {
    const [m, d] = [String(month).padStart(2, '0'), String(day).padStart(2, '0')];
    return partialDate([`${year}`, `${year}-${m}`, `${year}-${m}-${d}`][precision] as string);
  });

describe('the line of time', () => {
  it('has every date inside it and keeps their order', () => {
    fc.assert(
      fc.property(
        fc.array(anyDate, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 200, max: 2000 }),
        (dates, width) => {
          const scale = scaleOver(dates, width);
          for (const date of dates) {
            const { from, to } = stretchOf(date);
            expect(scale.x(from)).toBeGreaterThanOrEqual(0);
            expect(scale.x(to)).toBeLessThanOrEqual(width);
            expect(scale.x(to)).toBeGreaterThan(scale.x(from));
          }
          const ticks = ticksOf(scale, width);
          expect(ticks.length).toBeGreaterThanOrEqual(1);
          ticks.slice(1).forEach((tick, at) => {
            expect(scale.x(tick.day) - scale.x((ticks[at] as typeof tick).day)).toBeGreaterThan(40);
          });
        },
      ),
    );
  });

  it('labels round dates: years over years, months over a year, days over a month', () => {
    const labels = (...dates: string[]) =>
      ticksOf(scaleOver(dates.map(partialDate), 700), 700).map(({ label }) => label);
    expect(labels('2015-11-23', '2022-02-01')).toContain('2018');
    expect(labels('2021-01-10', '2021-08-10')).toContain('May 2021');
    expect(labels('2021-05-03', '2021-05-10').every((label) => /^\d+ (?:Apr|May)$/.test(label))).toBe(true);
  });

  it('draws a month as long as it is', () => {
    expect(stretchOf(partialDate('2020-02'))).toEqual({
      from: dayNumber(partialDate('2020-02-01')),
      to: dayNumber(partialDate('2020-03-01')),
    });
  });
});

describe('where events stand', () => {
  const event = (id: string, lane: TimelineEvent['lane'], date: string): TimelineEvent => ({
    id,
    lane,
    date: partialDate(date),
    what: id,
    mark: null,
    outcome: null,
    claims: [],
  });

  it('is never upon another of the same lane', () => {
    fc.assert(
      fc.property(fc.array(anyDate, { minLength: 1, maxLength: 12 }), (dates) => {
        const events = dates.map((date, at) => event(`e${at}`, 'evidence', date));
        const [, lane] = placeEvents(events, scaleOver(dates, 600), 24);
        const boxes = (lane?.events ?? []).map(({ x, length, row }) =>
          length === 0 ? { row, left: x - 12, right: x + 12 } : { row, left: x, right: x + length },
        );
        expect(boxes).toHaveLength(dates.length);
        boxes.forEach((a, at) => {
          for (const b of boxes.slice(at + 1)) {
            if (a.row === b.row) expect(a.right <= b.left || b.right <= a.left).toBe(true);
          }
        });
      }),
    );
  });

  it('is walked by time with left and right, by lane with up and down', () => {
    const events = [
      event('published', 'article', '2018-05-07'),
      event('first', 'evidence', '2019-03'),
      event('second', 'evidence', '2020-01-02'),
      event('decided', 'verdicts', '2020-01-05'),
    ];
    const lanes = placeEvents(
      events,
      scaleOver(
        events.map(({ date }) => date),
        600,
      ),
      24,
    );
    expect(eventToward(lanes, 'published', 'ArrowRight')).toBe('first');
    expect(eventToward(lanes, 'decided', 'ArrowLeft')).toBe('second');
    expect(eventToward(lanes, 'decided', 'ArrowRight')).toBeNull();
    expect(eventToward(lanes, 'decided', 'ArrowUp')).toBe('second');
    expect(eventToward(lanes, 'published', 'ArrowDown')).toBe('first');
    expect(eventToward(lanes, 'first', 'End')).toBe('decided');
  });
});
