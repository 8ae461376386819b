import type { PartialDate } from '../../../shared/dates.ts';
import type { AttentionReason, Inbox, InboxEntry, InboxOrder } from '../../../shared/inbox.ts';
import { type AskingClaim, inboxEntries } from './attention.ts';
import type { ReadableDatabase } from './database.ts';
import { keptBy, standings } from './standings.ts';
import { theseInOrder } from './these-in-order.ts';

interface Asking {
  /** The soonest first. */
  readonly claims: readonly (AskingClaim & { readonly articleId: string })[];
  readonly counts: Inbox['counts'];
}

/**
 * Claims of the whole library that ask for another look, at most `limit`: first those whose verdict the engine would now
 * give otherwise, then the surest suggestions, then the newest.
 * @param today the day on which claims are taken to have fallen due.
 */
export function inbox(db: ReadableDatabase, today: PartialDate, limit: number): Inbox {
  const { claims, counts } = askingOf(db, standings(db, today));
  return { entries: inboxEntries(db, today, claims.slice(0, limit)), counts };
}

/** The same by the claims’ ids, of one reason where one is given. */
export function inboxOrder(
  db: ReadableDatabase,
  today: PartialDate,
  reason: AttentionReason | null,
  limit: number,
): InboxOrder {
  const { claims, counts } = askingOf(db, standings(db, today));
  const wanted = reason === null ? claims : claims.filter((claim) => claim.reason === reason);
  return { claimIds: wanted.slice(0, limit).map(({ claimId }) => claimId), counts };
}

/** Those of the claims that ask for another look, as entries, in the order given. */
export function inboxEntriesOf(db: ReadableDatabase, today: PartialDate, claimIds: readonly string[]): InboxEntry[] {
  const { claims } = askingOf(db, standings(db, today));
  const wanted = theseInOrder(claims, claimIds, ({ claimId }) => claimId);
  return inboxEntries(db, today, wanted);
}

const askingOf = keptBy((_db, all): Asking => {
  const counts = { 'new-evidence': 0, 'fallen-due': 0, 'new-suggestion': 0 };
  const claims: (AskingClaim & { readonly articleId: string })[] = [];
  for (const [articleId, standing] of all) {
    for (const claim of standing.asking) {
      counts[claim.reason] += 1;
      claims.push({ ...claim, articleId });
    }
  }
  return { claims: claims.sort(soonestFirst), counts };
});

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
