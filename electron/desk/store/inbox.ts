import type { PartialDate } from '../../../shared/dates.ts';
import type { AttentionReason, Inbox, InboxEntry, InboxOrder } from '../../../shared/inbox.ts';
import { type AskingClaim, inboxEntries } from './attention.ts';
import { isInCollection } from './collections.ts';
import type { ReadableDatabase } from './database.ts';
import { keptBy, type Standing, standings } from './standings.ts';
import { theseInOrder } from './these-in-order.ts';

type Placed = AskingClaim & { readonly articleId: string };

interface Asking {
  /** The soonest first. */
  readonly claims: readonly Placed[];
  readonly counts: Inbox['counts'];
}

/**
 * Claims of the whole library that ask for another look, at most `limit`: first what is likely right and important (see
 * {@link worthALook}), then the newest.
 * @param today the day on which claims are taken to have fallen due.
 */
export function inbox(db: ReadableDatabase, today: PartialDate, limit: number): Inbox {
  const { claims, counts } = askingOf(db, standings(db, today));
  return { entries: inboxEntries(db, today, claims.slice(0, limit)), counts };
}

/** The same by the claims’ ids: of one reason, and in the articles of one collection, where these are given. */
export function inboxOrder(
  db: ReadableDatabase,
  today: PartialDate,
  { reason, collection }: { reason: AttentionReason | null; collection: string | null },
  limit: number,
): InboxOrder {
  const all = standings(db, today);
  if (limit === 0) return { claimIds: [], counts: countedIn(db, collection, all) };
  const { claims, counts } = askingIn(db, collection, askingOf(db, all));
  const wanted = reason === null ? claims : claims.filter((claim) => claim.reason === reason);
  return { claimIds: wanted.slice(0, limit).map(({ claimId }) => claimId), counts };
}

/** Those of the claims that ask for another look, as entries, in the order given. */
export function inboxEntriesOf(db: ReadableDatabase, today: PartialDate, claimIds: readonly string[]): InboxEntry[] {
  const { claims } = askingOf(db, standings(db, today));
  const wanted = theseInOrder(claims, claimIds, ({ claimId }) => claimId);
  return inboxEntries(db, today, wanted);
}

const askingOf = keptBy((db, all): Asking => {
  const claims = inFormerOrder(all, former.get(db));
  claims.sort(soonestFirst);
  former.set(db, { claims, all });
  return { claims, counts: countsOf(claims) };
});

/** What asks in the articles of one collection, in the same order. */
function askingIn(db: ReadableDatabase, collection: string | null, asking: Asking): Asking {
  if (collection === null) return asking;
  const isIn = isInCollection(db, collection);
  const claims = asking.claims.filter(({ articleId }) => isIn(articleId));
  return { claims, counts: countsOf(claims) };
}

/** How many ask, for whoever asks for no more: putting all in order takes a fifth of a second when the library opens. */
function countedIn(
  db: ReadableDatabase,
  collection: string | null,
  all: ReadonlyMap<string, Standing>,
): Inbox['counts'] {
  const isIn = isInCollection(db, collection);
  return countsOf([...all].flatMap(([articleId, { asking }]) => (isIn(articleId) ? asking : [])));
}

function countsOf(claims: readonly Pick<AskingClaim, 'reason'>[]): Inbox['counts'] {
  const counts = { 'new-evidence': 0, 'fallen-due': 0, 'new-suggestion': 0 };
  for (const { reason } of claims) counts[reason] += 1;
  return counts;
}

interface Former {
  readonly claims: readonly Placed[];
  readonly all: ReadonlyMap<string, Standing>;
}

const former = new WeakMap<ReadableDatabase, Former>();

/** All that ask, those of articles that stand as before in the order that they had: what is nearly in order is soon put in order. */
function inFormerOrder(all: ReadonlyMap<string, Standing>, before: Former | undefined): Placed[] {
  const isAsBefore = (articleId: string) => all.get(articleId) === before?.all.get(articleId);
  const claims = before?.claims.filter(({ articleId }) => isAsBefore(articleId)) ?? [];
  for (const [articleId, { asking }] of all) {
    if (!isAsBefore(articleId)) claims.push(...asking.map((claim) => ({ ...claim, articleId })));
  }
  return claims;
}

/** What is at stake: a verdict that may be wrong most, one that newer evidence only bears out least. */
function stakeOf({ differs, reason }: Pick<AskingClaim, 'differs' | 'reason'>): number {
  if (differs) return 1;
  return { 'new-suggestion': 0.7, 'fallen-due': 0.6, 'new-evidence': 0.3 }[reason];
}

/** Without a suggestion, or with a very unsure one, a claim counts as this sure. */
const LEAST_SURE = 0.25;

/**
 * How much a claim is worth a look, 0 to 1: what is at stake, by how likely the suggestion is right. So a shaky
 * objection to a verdict does not stand before a sure suggestion. The stakes are a judgement, not a measurement.
 */
export function worthALook(claim: Pick<AskingClaim, 'differs' | 'reason' | 'confidence'>): number {
  return stakeOf(claim) * Math.max(LEAST_SURE, claim.confidence);
}

function soonestFirst(a: AskingClaim, b: AskingClaim): number {
  return worthALook(b) - worthALook(a) || order(b.since, a.since) || order(a.claimId, b.claimId);
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
