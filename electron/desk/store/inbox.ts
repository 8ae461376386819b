import type { PartialDate } from '../../../shared/dates.ts';
import type { Inbox } from '../../../shared/inbox.ts';
import { type AskingClaim, inboxEntries } from './attention.ts';
import type { ReadableDatabase } from './database.ts';
import { standings } from './standings.ts';

/**
 * Claims of the whole library that ask for another look, at most `limit`: first those whose verdict the engine would now
 * give otherwise, then the surest suggestions, then the newest.
 * @param today the day on which claims are taken to have fallen due.
 */
export function inbox(db: ReadableDatabase, today: PartialDate, limit: number): Inbox {
  const counts = { 'new-evidence': 0, 'fallen-due': 0, 'new-suggestion': 0 };
  const asking: (AskingClaim & { readonly articleId: string })[] = [];
  for (const [articleId, standing] of standings(db, today)) {
    for (const claim of standing.asking) {
      counts[claim.reason] += 1;
      asking.push({ ...claim, articleId });
    }
  }
  const first = asking.sort(soonestFirst).slice(0, limit);
  return { entries: inboxEntries(db, today, first), counts };
}

function soonestFirst(a: AskingClaim, b: AskingClaim): number {
  return (
    Number(b.differs) - Number(a.differs) ||
    b.confidence - a.confidence ||
    order(b.since, a.since) ||
    order(a.claimId, b.claimId)
  );
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
