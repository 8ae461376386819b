import type { Fault, Reason, Relation, VerdictValue } from '../../../shared/claim.ts';
import { endOfDay, lastDay, type PartialDate } from '../../../shared/dates.ts';
import type { AttentionReason, InboxEntry, TellingPassage } from '../../../shared/inbox.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { WEIGHED_AT } from './lines-read.ts';
import { type Quote, quoter } from './quoter.ts';
import { ASIDE_NOW, bearingPassages, broughtBack, CLAIMS_OF_ARTICLES, lastAsideLine } from './set-aside.ts';

/** Whether a claim was put aside, and when; null brings it back. */
export interface DismissalState {
  readonly claimId: string;
  readonly articleId: string;
  /** ISO 8601 instant, UTC. */
  readonly dismissedAt: string | null;
}

export function appendDismissal(
  db: WritableDatabase,
  line: DismissalState & {
    readonly id: string;
    readonly madeBy: string;
    readonly madeAt: string;
    readonly cause: string;
  },
): void {
  db.prepare(
    `INSERT INTO attention_dismissals (id, claim_id, dismissed_at, made_by, made_at, cause)
     VALUES (@id, @claimId, @dismissedAt, @madeBy, @madeAt, @cause)`,
  ).run({
    id: line.id,
    claimId: line.claimId,
    dismissedAt: line.dismissedAt,
    madeBy: line.madeBy,
    madeAt: line.madeAt,
    cause: line.cause,
  });
}

/** A line of the log of claims put aside in the inbox. */
export interface DismissalLine {
  readonly claimId: string;
  /** False where the claim was brought back. */
  readonly isAside: boolean;
  readonly madeBy: string;
  readonly madeAt: string;
}

/** How often the claims of an article were put aside and brought back, oldest first. */
export function dismissalLines(db: ReadableDatabase, articleId: string): DismissalLine[] {
  const rows = db
    .prepare(
      `SELECT d.claim_id AS claimId, d.dismissed_at IS NOT NULL AS aside, d.made_by AS madeBy, d.made_at AS madeAt
         FROM attention_dismissals d JOIN claims c ON c.id = d.claim_id WHERE c.article_id = ? ORDER BY d.sequence`,
    )
    .all(articleId) as (Omit<DismissalLine, 'isAside'> & { readonly aside: number })[];
  return rows.map(({ aside, ...line }) => ({ ...line, isAside: aside === 1 }));
}

/** When a claim was last put aside; null where it was not, or was brought back. */
export function dismissedAt(db: ReadableDatabase, claimId: string): string | null {
  const found = db
    .prepare('SELECT dismissed_at FROM attention_dismissals WHERE claim_id = ? ORDER BY sequence DESC LIMIT 1')
    .pluck()
    .get(claimId);
  return (found as string | null | undefined) ?? null;
}

/**
 * Claims of `@articles` that ask for another look, told from what is stored. A verdict or a “not now” answers whatever came before it;
 * one that was read from a report answers the passages that the report knew; the undoing of a verdict counts as given when the restored one was (an older Stet put the time of the undoing there).
 * A claim whose article and evidence came in together asks for a first look, not for another one.
 *
 * The last line of a log is the one that `max(sequence)` picks, which SQLite gives the other columns from as well; asked
 * for by `sequence IN (…)` it would be sought anew for every claim, for seconds in a large library.
 */
const ATTENTION = `
  WITH last AS MATERIALIZED (
    SELECT claim_id, value, note, correction, fault, decided_by, decided_at, made_at, cause, max(sequence)
      FROM verdicts WHERE claim_id IN ${CLAIMS_OF_ARTICLES} GROUP BY claim_id
  ), standing AS MATERIALIZED (
    SELECT last.*, CASE WHEN cause <> 'undo' OR decided_at <> made_at THEN decided_at ELSE (
        SELECT max(v.decided_at) FROM verdicts v
         WHERE v.claim_id = last.claim_id AND v.cause <> 'undo' AND v.value IS last.value
      ) END AS settled_at, ${WEIGHED_AT('verdict', 'last.claim_id', 'last.decided_by', 'last.decided_at')} AS weighed_at
      FROM last
  ), fresh AS MATERIALIZED (
    SELECT e.claim_id, max(e.added_at) AS since, later.title AS brought_by
      FROM evidence e
      JOIN claims c ON c.id = e.claim_id
      JOIN articles own ON own.id = c.article_id
      JOIN articles later ON later.id = e.article_id
     WHERE e.chosen_by = 'engine' AND e.removed_at IS NULL AND e.relation <> 'mentions'
       AND later.removed_at IS NULL AND later.imported_at > own.imported_at
       AND e.claim_id IN ${CLAIMS_OF_ARTICLES}
     GROUP BY e.claim_id
  ), aside AS MATERIALIZED (
    SELECT claim_id, dismissed_at, max(sequence) FROM attention_dismissals
     WHERE claim_id IN ${CLAIMS_OF_ARTICLES} GROUP BY claim_id
  ), ${ASIDE_NOW}, asking AS (
    SELECT c.*, a.title, a.outlet, a.published_on, standing.value, standing.note, standing.correction, standing.fault,
           standing.decided_by, standing.decided_at, fresh.since, fresh.brought_by,
           s.value AS suggested, s.confidence, s.reasons, s.engine AS suggested_engine,
           CASE
             WHEN standing.value IS NOT NULL AND fresh.since > coalesce(standing.weighed_at, standing.settled_at)
                  AND fresh.since > coalesce(aside.dismissed_at, '') THEN 'new-evidence'
             WHEN standing.value = 'speculative' AND last_day(c.due_on) < @today
                  AND day_of(standing.settled_at) <= last_day(c.due_on)
                  AND coalesce(day_of(aside.dismissed_at), '') <= last_day(c.due_on) THEN 'fallen-due'
             WHEN standing.value IS NULL AND aside_now.claim_id IS NULL AND s.claim_id IS NOT NULL
                  AND fresh.since > coalesce(standing.settled_at, '')
                  AND fresh.since > coalesce(aside.dismissed_at, '') THEN 'new-suggestion'
           END AS reason
      FROM claims c
      JOIN articles a ON a.id = c.article_id AND a.removed_at IS NULL AND a.superseded_by IS NULL
      LEFT JOIN standing ON standing.claim_id = c.id
      LEFT JOIN fresh ON fresh.claim_id = c.id
      LEFT JOIN aside ON aside.claim_id = c.id
      LEFT JOIN aside_now ON aside_now.claim_id = c.id
      LEFT JOIN suggestions s ON s.claim_id = c.id
     WHERE c.removed_at IS NULL AND c.article_id IN (SELECT value FROM json_each(@articles))
  )`;

interface AskingRow {
  id: string;
  article_id: string;
  start: number;
  end: number;
  kind: InboxEntry['kind'];
  modality: InboxEntry['modality'];
  due_on: PartialDate | null;
  title: string;
  outlet: string | null;
  published_on: PartialDate;
  value: VerdictValue | null;
  note: string;
  correction: string;
  fault: Fault;
  decided_by: string;
  decided_at: string | null;
  since: string | null;
  brought_by: string | null;
  suggested: VerdictValue | null;
  confidence: number;
  reasons: string;
  suggested_engine: string;
  reason: AttentionReason;
}

/** A claim that asks for another look, with what says how soon it gets one. */
export interface AskingClaim {
  readonly claimId: string;
  readonly reason: AttentionReason;
  /** True where the engine would now give another verdict than the one that stands. */
  readonly differs: boolean;
  /** How sure the engine is of its suggestion, 0 to 1; 0 where it has none. */
  readonly confidence: number;
  /** When the reason arose: an instant, or the day on which the claim fell due. */
  readonly since: string;
}

/** The claims of these articles that ask for another look, by article. @param today when claims are taken to have fallen due. */
export function askingClaims(
  db: ReadableDatabase,
  today: PartialDate,
  articleIds: readonly string[],
): Map<string, AskingClaim[]> {
  const rows = db
    .prepare(
      `${ATTENTION} SELECT article_id AS articleId, id AS claimId, reason, coalesce(confidence, 0) AS confidence,
              (value IS NOT NULL AND suggested IS NOT NULL AND suggested <> value) AS differs,
              coalesce(since, due_on) AS since
         FROM asking WHERE reason IS NOT NULL ORDER BY id`,
    )
    .all({ today, articles: JSON.stringify(articleIds) }) as (Omit<AskingClaim, 'differs'> & {
    readonly articleId: string;
    readonly differs: number;
  })[];
  const byArticle = new Map<string, AskingClaim[]>();
  for (const { articleId, differs, ...claim } of rows) {
    const claims = byArticle.get(articleId) ?? [];
    if (claims.length === 0) byArticle.set(articleId, claims);
    claims.push({ ...claim, differs: differs === 1 });
  }
  return byArticle;
}

/** What the inbox shows of these claims, in the order given; those that do not ask for another look are left out. */
export function inboxEntries(
  db: ReadableDatabase,
  today: PartialDate,
  claims: readonly { readonly claimId: string; readonly articleId: string }[],
): InboxEntry[] {
  const articles = JSON.stringify([...new Set(claims.map(({ articleId }) => articleId))]);
  const ids = JSON.stringify(claims.map(({ claimId }) => claimId));
  const rows = db
    .prepare(
      `${ATTENTION} SELECT asking.* FROM asking WHERE reason IS NOT NULL AND id IN (SELECT value FROM json_each(@ids))`,
    )
    .all({ today, articles, ids }) as AskingRow[];
  const byId = new Map(rows.map((row) => [row.id, row]));
  const quote = quoter(db);
  const bearings = new Map<string, ReturnType<typeof bearingPassages>>();
  const bearing = (articleId: string) => {
    const known = bearings.get(articleId) ?? bearingPassages(db, articleId);
    bearings.set(articleId, known);
    return known;
  };
  return claims.flatMap(({ claimId }) => {
    const row = byId.get(claimId);
    if (row === undefined) return [];
    const back = broughtBack(lastAsideLine(db, claimId), row, bearing(row.article_id).get(claimId) ?? []);
    return [{ ...entryFromRow(row, tellingPassage(db, claimId, quote), quote), broughtBack: back }];
  });
}

/** Claims of these articles that have a verdict and ask for another look all the same: newer evidence, or their day has come. */
export function doubtfulVerdicts(db: ReadableDatabase, today: PartialDate, articleIds: readonly string[]): string[] {
  const rows = db
    .prepare(
      `${ATTENTION} SELECT id FROM asking
        WHERE reason IN ('new-evidence', 'fallen-due') AND value IS NOT NULL ORDER BY article_id, start`,
    )
    .all({ today, articles: JSON.stringify(articleIds) }) as { id: string }[];
  return rows.map(({ id }) => id);
}

function entryFromRow(row: AskingRow, passage: TellingPassage | null, quote: Quote): Omit<InboxEntry, 'broughtBack'> {
  const isDue = row.reason === 'fallen-due';
  return {
    claimId: row.id,
    articleId: row.article_id,
    articleTitle: row.title,
    outlet: row.outlet,
    publishedOn: row.published_on,
    quote: quote(row.article_id, row),
    kind: row.kind,
    modality: row.modality,
    dueOn: row.due_on,
    reason: row.reason,
    since: isDue ? endOfDay(lastDay(row.due_on as PartialDate)) : (row.since as string),
    verdict:
      row.decided_at === null
        ? null
        : {
            value: row.value,
            note: row.note,
            correction: row.correction,
            fault: row.fault,
            decidedBy: row.decided_by,
            decidedAt: row.decided_at,
          },
    suggestion:
      row.suggested === null
        ? null
        : {
            value: row.suggested,
            confidence: row.confidence,
            reasons: JSON.parse(row.reasons) as Reason[],
            engine: row.suggested_engine,
          },
    passage,
    broughtBy: row.brought_by,
  };
}

/**
 * The live passage that bears most on a claim: one that decides something before one that only mentions, one that came
 * in after the claim's article before one that was there.
 */
function tellingPassage(db: ReadableDatabase, claimId: string, quote: Quote): TellingPassage | null {
  const row = db
    .prepare(
      `SELECT e.article_id, e.start, e.end, e.relation, a.title, a.outlet, a.published_on
         FROM evidence e JOIN articles a ON a.id = e.article_id
         JOIN claims c ON c.id = e.claim_id JOIN articles own ON own.id = c.article_id
        WHERE e.claim_id = ? AND e.removed_at IS NULL AND a.removed_at IS NULL
        ORDER BY e.relation = 'mentions', a.imported_at > own.imported_at DESC, e.score DESC, e.id LIMIT 1`,
    )
    .get(claimId) as
    | {
        article_id: string;
        start: number;
        end: number;
        relation: Relation;
        title: string;
        outlet: string | null;
        published_on: PartialDate;
      }
    | undefined;
  if (row === undefined) return null;
  return {
    articleId: row.article_id,
    articleTitle: row.title,
    outlet: row.outlet,
    publishedOn: row.published_on,
    start: row.start,
    end: row.end,
    quote: quote(row.article_id, row),
    relation: row.relation,
  };
}
