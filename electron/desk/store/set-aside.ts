import type { Verdict } from '../../../shared/claim.ts';
import type { BroughtBack, SetAside } from '../../../shared/set-aside.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { WEIGHED_AT } from './lines-read.ts';

/** That a claim is set aside; null where it is not, or was brought back. */
export interface AsideState {
  readonly aside: SetAside | null;
}

/** A line of the log of claims set aside. */
export interface AsideLine extends AsideState {
  readonly claimId: string;
  readonly cause: 'decision' | 'undo' | 'redo' | 'carried';
  /** Who added the line and when; what it says can be somebody else's and older. */
  readonly madeBy: string;
  /** ISO 8601 instant, UTC. */
  readonly madeAt: string;
}

/** A line as it is read back. */
export interface KeptAsideLine extends AsideLine {
  readonly id: string;
  /** Up to when the passages at hand were known to whoever set it aside, where a report was read; otherwise null. */
  readonly weighedAt: string | null;
}

/** Appends a line; there is no way to change or delete one. */
export function appendAside(db: WritableDatabase, id: string, line: AsideLine): void {
  const { aside, claimId, cause, madeBy, madeAt } = line;
  db.prepare(
    `INSERT INTO claims_set_aside (id, claim_id, reason, words, set_by, set_at, cause, made_by, made_at)
     VALUES (@id, @claimId, @reason, @words, @setBy, @setAt, @cause, @madeBy, @madeAt)`,
  ).run({
    ...{ id, claimId, cause, madeBy, madeAt },
    reason: aside?.reason ?? null,
    words: aside?.words ?? '',
    setBy: aside?.setBy ?? madeBy,
    setAt: aside?.setAt ?? madeAt,
  });
}

interface AsideRow {
  id: string;
  claim_id: string;
  reason: SetAside['reason'] | null;
  words: string;
  set_by: string;
  set_at: string;
  cause: AsideLine['cause'];
  made_by: string;
  made_at: string;
  weighed_at: string | null;
}

const WEIGHED = WEIGHED_AT('set-aside', 's.claim_id', 's.set_by', 's.set_at');
const COLUMNS = `s.*, ${WEIGHED} AS weighed_at`;

/** Up to when a line `s` that sets a claim aside answers the passages that came, as a column. */
export const ANSWERED_AT = `coalesce(${WEIGHED}, s.set_at)`;

/** Every line on an article's claims, by claim, each oldest first. */
export function asideLinesOf(db: ReadableDatabase, articleId: string): Map<string, KeptAsideLine[]> {
  const rows = db
    .prepare(
      `SELECT ${COLUMNS} FROM claims_set_aside s JOIN claims c ON c.id = s.claim_id WHERE c.article_id = ? ORDER BY s.sequence`,
    )
    .all(articleId) as AsideRow[];
  return Map.groupBy(rows.map(fromRow), ({ claimId }) => claimId);
}

/** What the last line on a claim says; null where it was never set aside or was brought back. */
export function lastAside(db: ReadableDatabase, claimId: string): SetAside | null {
  return lastAsideLine(db, claimId)?.aside ?? null;
}

/** The last line on a claim; null where it was never set aside. */
export function lastAsideLine(db: ReadableDatabase, claimId: string): KeptAsideLine | null {
  const row = db
    .prepare(`SELECT ${COLUMNS} FROM claims_set_aside s WHERE claim_id = ? ORDER BY sequence DESC LIMIT 1`)
    .get(claimId) as AsideRow | undefined;
  return row === undefined ? null : fromRow(row);
}

/** A live passage that bears on a claim. */
export interface Bearing {
  /** When it came to the claim: an ISO 8601 instant, UTC. */
  readonly addedAt: string;
  /** The title of its article. */
  readonly title: string;
}

/** The live passages that bear on a claim, by claim, in the order in which they came. One that only mentions counts by hand alone. */
export function bearingPassages(db: ReadableDatabase, articleId: string): Map<string, readonly Bearing[]> {
  const rows = db
    .prepare(
      `SELECT e.claim_id AS claimId, e.added_at AS addedAt, later.title
         FROM evidence e JOIN claims c ON c.id = e.claim_id JOIN articles later ON later.id = e.article_id
        WHERE c.article_id = ? AND e.removed_at IS NULL AND later.removed_at IS NULL
          AND (e.chosen_by = 'editor' OR e.relation <> 'mentions')
        ORDER BY e.added_at, e.score DESC, e.id`,
    )
    .all(articleId) as (Bearing & { readonly claimId: string })[];
  return Map.groupBy(rows, ({ claimId }) => claimId);
}

/**
 * Whether a claim stands aside: as long as it has no verdict, no passage came to it since, and nobody has disagreed or
 * reworded it since. A verdict that is taken back leaves the claim as it was before.
 * @param line the last one on the claim.
 * @param bearing see {@link bearingPassages}.
 */
export function asideInForce(
  line: Pick<KeptAsideLine, 'aside' | 'weighedAt'> | null,
  verdict: Pick<Verdict, 'value' | 'cause' | 'madeAt'> | null,
  bearing: readonly Bearing[],
): SetAside | null {
  const last = line?.aside ?? null;
  if (line === null || last === null || (verdict !== null && verdict.value !== null)) return null;
  if (bearing.some(({ addedAt }) => addedAt > (line.weighedAt ?? last.setAt))) return null;
  const isReopened = verdict?.cause === 'disagreement' || verdict?.cause === 'reworded';
  return isReopened && verdict.madeAt > last.setAt ? null : last;
}

/** What had set an open claim aside, where a passage that came since brought it back; null otherwise. */
export function broughtBack(
  line: Pick<KeptAsideLine, 'aside' | 'weighedAt'> | null,
  verdict: Pick<Verdict, 'value'> | null,
  bearing: readonly Bearing[],
): BroughtBack | null {
  const isDecided = verdict !== null && verdict.value !== null;
  const last = line?.aside ?? null;
  if (line === null || last === null || isDecided) return null;
  const first = bearing.find(({ addedAt }) => addedAt > (line.weighedAt ?? last.setAt));
  return first === undefined ? null : { ...last, broughtBy: first.title };
}

/** The claims of the articles in the parameter `@articles` (a JSON list of ids), as the value of an `IN`. */
export const CLAIMS_OF_ARTICLES =
  '(SELECT id FROM claims WHERE article_id IN (SELECT value FROM json_each(@articles)))';

/**
 * The claims of `@articles` that stand aside, as {@link asideInForce} says, for a query that has `last`
 * (`claim_id`, `value`, `cause`, `made_at` of each claim's last verdict line): a common table `aside_now`.
 */
export const ASIDE_NOW = `
  last_aside AS MATERIALIZED (
    SELECT claim_id, reason, set_by, set_at, max(sequence) FROM claims_set_aside
     WHERE claim_id IN ${CLAIMS_OF_ARTICLES} GROUP BY claim_id
  ), aside_now AS MATERIALIZED (
    SELECT s.claim_id, s.set_at FROM last_aside s LEFT JOIN last ON last.claim_id = s.claim_id
     WHERE s.reason IS NOT NULL AND last.value IS NULL
       AND NOT (coalesce(last.cause, '') IN ('disagreement', 'reworded') AND last.made_at > s.set_at)
       AND NOT EXISTS (
         SELECT 1 FROM evidence e JOIN articles later ON later.id = e.article_id
          WHERE e.claim_id = s.claim_id AND e.removed_at IS NULL AND later.removed_at IS NULL
            AND (e.chosen_by = 'editor' OR e.relation <> 'mentions') AND e.added_at > ${ANSWERED_AT})
  )`;

function fromRow(row: AsideRow): KeptAsideLine {
  const { reason, words, set_by: setBy, set_at: setAt } = row;
  return {
    id: row.id,
    claimId: row.claim_id,
    aside: reason === null ? null : { reason, words, setBy, setAt },
    cause: row.cause,
    madeBy: row.made_by,
    madeAt: row.made_at,
    weighedAt: row.weighed_at,
  };
}
