import type { ClaimUnderReview } from '../../shared/claim.ts';
import { MARK_NAMES, type Mark } from '../../shared/claim-words.ts';
import { dayOf, earliestFirst, type PartialDate, readableDate } from '../../shared/dates.ts';
import type { Review } from '../../shared/review.ts';
import type { SecondCheck } from '../../shared/sign-off.ts';
import { count } from '../ui/count.ts';

/** The rows of the timeline, from top to bottom. */
export const LANES = ['article', 'evidence', 'verdicts', 'checks'] as const;
export type Lane = (typeof LANES)[number];

/** A claim that an event concerns. */
export interface TimelineClaim {
  readonly claimId: string;
  /** Its place in the article, from 1. */
  readonly number: number;
  readonly quote: string;
}

/** Something that happened on a day, or at some time in a month or a year. */
export interface TimelineEvent {
  readonly id: string;
  readonly lane: Lane;
  readonly date: PartialDate;
  /** “5 claims marked as outdated”, “Evidence: “Title”, Outlet”. */
  readonly what: string;
  /** What was decided, where the event is a verdict or a setting aside. */
  readonly mark: Mark | 'set-aside' | null;
  /** What a second person said, where the event is a second check. */
  readonly outcome: SecondCheck['outcome'] | null;
  readonly claims: readonly TimelineClaim[];
}

/**
 * What happened to an article, oldest first: its publication, each later article that evidence comes from, what was
 * decided or set aside on each day, and what a second person said of it. A claim that was decided more than once on a day
 * counts with what stood at its end.
 */
export function timelineEvents({ article, claims }: Pick<Review, 'article' | 'claims'>): TimelineEvent[] {
  const published: TimelineEvent = {
    id: 'article',
    lane: 'article',
    date: article.publishedOn,
    what: 'This article was published',
    mark: null,
    outcome: null,
    claims: [],
  };
  const rank = (event: TimelineEvent) => LANES.indexOf(event.lane);
  return [
    published,
    ...evidenceEvents(claims),
    ...verdictEvents(claims),
    ...asideEvents(claims),
    ...checkEvents(claims),
  ].sort((a, b) => earliestFirst(a.date, b.date) || rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** An event as screen readers say it: “3 May 2019: …, claims 2 and 7”. */
export function spokenEvent({ date, what, claims }: TimelineEvent): string {
  const numbers = claims.map(({ number }) => number);
  const which =
    numbers.length === 0
      ? ''
      : `, ${numbers.length === 1 ? 'claim' : 'claims'} ${[numbers.slice(0, -1).join(', '), numbers.at(-1)].filter(Boolean).join(' and ')}`;
  return `${readableDate(date)}: ${what}${which}`;
}

function evidenceEvents(claims: readonly ClaimUnderReview[]): TimelineEvent[] {
  const bySource = new Map<string, TimelineEvent>();
  claims.forEach((claim, at) => {
    for (const piece of claim.evidence) {
      const known = bySource.get(piece.articleId);
      const concerned = known?.claims ?? [];
      const outlet = piece.outlet === null ? '' : `, ${piece.outlet}`;
      bySource.set(piece.articleId, {
        id: `evidence ${piece.articleId}`,
        lane: 'evidence',
        date: piece.publishedOn,
        what: `Evidence: “${piece.articleTitle}”${outlet}`,
        mark: null,
        outcome: null,
        claims: concerned.some(({ claimId }) => claimId === claim.id) ? concerned : [...concerned, named(claim, at)],
      });
    }
  });
  return [...bySource.values()];
}

function verdictEvents(claims: readonly ClaimUnderReview[]): TimelineEvent[] {
  const byDay = new Map<string, { date: PartialDate; mark: Mark; claims: TimelineClaim[] }>();
  claims.forEach((claim, at) => {
    const endOfDay = new Map<PartialDate, Mark>();
    for (const { madeAt, value } of claim.history) endOfDay.set(dayOf(madeAt), value ?? 'undecided');
    let stood: Mark = 'undecided';
    for (const [date, mark] of endOfDay) {
      if (mark === stood) continue;
      stood = mark;
      const key = `${date} ${mark}`;
      const event = byDay.get(key) ?? { date, mark, claims: [] };
      event.claims.push(named(claim, at));
      byDay.set(key, event);
    }
  });
  return [...byDay].map(([key, { date, mark, claims: decided }]) => ({
    id: `verdicts ${key}`,
    lane: 'verdicts',
    date,
    what:
      mark === 'undecided'
        ? `${count(decided.length, 'verdict')} cleared`
        : `${count(decided.length, 'claim')} marked as ${MARK_NAMES[mark].word.toLowerCase()}`,
    mark,
    outcome: null,
    claims: decided,
  }));
}

/** What stands aside now, by the day on which it was set aside. */
function asideEvents(claims: readonly ClaimUnderReview[]): TimelineEvent[] {
  const byDay = new Map<PartialDate, TimelineClaim[]>();
  claims.forEach((claim, at) => {
    if (claim.aside === null) return;
    const date = dayOf(claim.aside.setAt);
    byDay.set(date, [...(byDay.get(date) ?? []), named(claim, at)]);
  });
  return [...byDay].map(([date, concerned]) => ({
    id: `verdicts ${date} set-aside`,
    lane: 'verdicts',
    date,
    what: `${count(concerned.length, 'claim')} set aside`,
    mark: 'set-aside',
    outcome: null,
    claims: concerned,
  }));
}

/** What each second person said on a day; of two things that one said of a verdict on it, the last. */
function checkEvents(claims: readonly ClaimUnderReview[]): TimelineEvent[] {
  const said = new Map<string, { date: PartialDate; check: SecondCheck; claims: TimelineClaim[] }>();
  claims.forEach((claim, at) => {
    const last = new Map<string, SecondCheck>();
    for (const check of claim.checks) {
      last.set(`${check.verdictId} ${check.checkedBy} ${dayOf(check.checkedAt)}`, check);
    }
    for (const check of last.values()) {
      const date = dayOf(check.checkedAt);
      const key = `${date} ${check.outcome} ${check.checkedBy}`;
      const event = said.get(key) ?? { date, check, claims: [] };
      if (!event.claims.some(({ claimId }) => claimId === claim.id)) event.claims.push(named(claim, at));
      said.set(key, event);
    }
  });
  return [...said].map(([key, { date, check, claims: concerned }]) => ({
    id: `checks ${key}`,
    lane: 'checks',
    date,
    what: `${check.checkedBy} ${check.outcome === 'agrees' ? 'agreed with' : 'disagreed with'} ${count(concerned.length, 'verdict')}`,
    mark: null,
    outcome: check.outcome,
    claims: concerned,
  }));
}

function named({ id, quote }: ClaimUnderReview, at: number): TimelineClaim {
  return { claimId: id, number: at + 1, quote };
}
