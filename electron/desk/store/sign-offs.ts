import type { SignOff } from '../../../shared/sign-off.ts';
import type { SignOffScope } from '../../../shared/sign-off-scope.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { digestOf } from './digest.ts';
import { ANSWERED_AT } from './set-aside.ts';

/** That an article was signed off, with the digest of what was signed; null where it is not, or no longer. */
export type SignOffState = {
  readonly digest: string;
  readonly signedBy: string;
  readonly signedAt: string;
  /** Nothing where it was signed before there were scopes: for every claim. */
  readonly scope?: SignOffScope | null;
} | null;

interface SignOffRow {
  article_id: string;
  digest: string | null;
  signed_by: string;
  signed_at: string;
  scope: SignOffScope | null;
}

/** What a sign-off was for that names no scope. */
const BEFORE_SCOPES: SignOffScope = 'magazine';

/** Appends a line; `signed: null` withdraws. There is no way to change or delete one. */
export function appendSignOff(
  db: WritableDatabase,
  line: {
    readonly id: string;
    readonly articleId: string;
    readonly signed: SignOffState;
    /** Who added the line and when: not always who signed. */
    readonly by: string;
    readonly at: string;
    readonly cause: 'decision' | 'undo' | 'redo';
  },
): void {
  db.prepare(
    'INSERT INTO sign_offs (id, article_id, digest, signed_by, signed_at, scope, cause, made_by, made_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    line.id,
    line.articleId,
    line.signed?.digest ?? null,
    line.signed?.signedBy ?? line.by,
    line.signed?.signedAt ?? line.at,
    line.signed?.scope ?? null,
    line.cause,
    line.by,
    line.at,
  );
}

/** A line of the log of sign-offs, as it tells who did what when. */
export interface SignOffLine {
  /** False where the sign-off was withdrawn. */
  readonly isSigned: boolean;
  readonly scope: SignOffScope;
  readonly cause: 'decision' | 'undo' | 'redo';
  readonly madeBy: string;
  readonly madeAt: string;
}

/** Every sign-off of an article and every withdrawal, oldest first. */
export function signOffLines(db: ReadableDatabase, articleId: string): SignOffLine[] {
  const rows = db
    .prepare(
      `SELECT digest IS NOT NULL AS signed, coalesce(scope, '${BEFORE_SCOPES}') AS scope, cause, made_by AS madeBy, made_at AS madeAt
         FROM sign_offs WHERE article_id = ? ORDER BY sequence`,
    )
    .all(articleId) as (Omit<SignOffLine, 'isSigned'> & { readonly signed: number })[];
  return rows.map(({ signed, ...line }) => ({ isSigned: signed === 1, ...line }));
}

/** The last sign-off of an article that was not withdrawn by hand, whether or not it still holds. */
export function signOffState(db: ReadableDatabase, articleId: string): SignOffState {
  const row = lastLines(db, [articleId])[0];
  return row === undefined || row.digest === null
    ? null
    : { digest: row.digest, signedBy: row.signed_by, signedAt: row.signed_at, scope: row.scope };
}

/**
 * The sign-offs of the given articles, or of all, by article; one holds while the content is what was signed, no
 * passage was taken away from it since, and no claim that was set aside is open again.
 */
export function signOffs(db: ReadableDatabase, articleIds: readonly string[] | null): Map<string, SignOff> {
  const signed = lastLines(db, articleIds).filter((row) => row.digest !== null);
  const now = contentDigests(
    db,
    signed.map((row) => row.article_id),
  );
  const takenAway = lastTakenAway(
    db,
    signed.map((row) => row.article_id),
  );
  const asides = asidesOf(
    db,
    signed.map((row) => row.article_id),
  );
  return new Map(
    signed.map((row) => {
      const isWhole = (takenAway.get(row.article_id) ?? '') <= row.signed_at;
      const { cameBack, lastSetAt } = asides.get(row.article_id) ?? { cameBack: 0, lastSetAt: '' };
      // To set a claim aside anew, in the same words, is the content that was signed; but nobody signed it.
      const isCovered = cameBack === 0 && lastSetAt <= row.signed_at;
      const valid = isWhole && isCovered && now.get(row.article_id) === row.digest;
      const { signed_by: signedBy, signed_at: signedAt, scope } = row;
      return [
        row.article_id,
        { signedBy, signedAt, scope: scope ?? BEFORE_SCOPES, valid, ...(cameBack === 0 ? {} : { cameBack }) },
      ];
    }),
  );
}

/**
 * When an editor last took a passage away from a live claim of an article. What the engine had found is not in the
 * digest, for it comes and goes by itself; but to take it away is an editor's word on the claim.
 */
function lastTakenAway(db: ReadableDatabase, articleIds: readonly string[]): Map<string, string> {
  const rows = db
    .prepare(
      `SELECT c.article_id, max(e.removed_at) AS at FROM evidence e JOIN claims c ON c.id = e.claim_id
        WHERE e.detached = 1 AND c.removed_at IS NULL AND c.article_id IN (SELECT value FROM json_each(?))
        GROUP BY c.article_id`,
    )
    .all(JSON.stringify(articleIds)) as { article_id: string; at: string }[];
  return new Map(rows.map(({ article_id, at }) => [article_id, at]));
}

/**
 * Of the claims of each article that were set aside last and have no verdict: how many a later passage has brought back,
 * and when one was last set aside. A passage that only mentions the matter is not counted: the engine's brings none
 * back, and an editor's is in the digest. Any other puts its claim into every scope, so none was there at the signing.
 */
function asidesOf(
  db: ReadableDatabase,
  articleIds: readonly string[],
): Map<string, { readonly cameBack: number; readonly lastSetAt: string }> {
  const rows = db
    .prepare(
      `SELECT c.article_id AS articleId, max(s.set_at) AS lastSetAt,
              sum(EXISTS (SELECT 1 FROM evidence e JOIN articles later ON later.id = e.article_id
                           WHERE e.claim_id = c.id AND e.removed_at IS NULL AND later.removed_at IS NULL
                             AND e.relation <> 'mentions' AND e.added_at > ${ANSWERED_AT})) AS cameBack
         FROM claims c
         JOIN claims_set_aside s ON s.sequence = (SELECT max(sequence) FROM claims_set_aside WHERE claim_id = c.id)
         LEFT JOIN verdicts v ON v.sequence = (SELECT max(sequence) FROM verdicts WHERE claim_id = c.id)
        WHERE s.reason IS NOT NULL AND v.value IS NULL AND c.removed_at IS NULL
          AND c.article_id IN (SELECT value FROM json_each(?))
        GROUP BY c.article_id`,
    )
    .all(JSON.stringify(articleIds)) as { articleId: string; cameBack: number; lastSetAt: string }[];
  return new Map(rows.map(({ articleId, ...aside }) => [articleId, aside]));
}

function lastLines(db: ReadableDatabase, articleIds: readonly string[] | null): SignOffRow[] {
  return db
    .prepare(
      `SELECT article_id, digest, signed_by, signed_at, scope FROM sign_offs
        WHERE sequence IN (SELECT max(sequence) FROM sign_offs GROUP BY article_id)
          AND (@all = 1 OR article_id IN (SELECT value FROM json_each(@ids)))`,
    )
    .all({ all: articleIds === null ? 1 : 0, ids: JSON.stringify(articleIds ?? []) }) as SignOffRow[];
}

const DESCRIPTION = `SELECT id AS article, title, byline, outlet, published_on, source_url FROM articles WHERE id IN`;
const CLAIMS = `
  SELECT c.article_id AS article, c.id, c.start, c.end, v.value, v.note, v.correction, v.fault, v.decided_by,
         k.outcome, k.checked_by
    FROM claims c
    LEFT JOIN verdicts v ON v.sequence = (SELECT max(sequence) FROM verdicts WHERE claim_id = c.id)
    LEFT JOIN second_checks k ON k.sequence = (SELECT max(sequence) FROM second_checks WHERE verdict_id = v.id)
   WHERE c.removed_at IS NULL AND c.article_id IN`;
const EVIDENCE = `
  SELECT c.article_id AS article, e.id, e.relation FROM evidence e JOIN claims c ON c.id = e.claim_id
   WHERE e.chosen_by = 'editor' AND e.removed_at IS NULL AND c.removed_at IS NULL AND c.article_id IN`;
/** What editors said of passages that are there; rows only where something was said, so that older digests still hold. */
const ROLES = `
  SELECT c.article_id AS article, e.id, e.relation, e.decides FROM evidence e JOIN claims c ON c.id = e.claim_id
   WHERE (e.relation_set = 1 OR e.decides = 1) AND e.removed_at IS NULL AND c.removed_at IS NULL AND c.article_id IN`;
const TICKS = `
  SELECT c.article_id AS article, t.claim_id, t.start, t.end, t.state, t.reason FROM part_ticks t
    JOIN claims c ON c.id = t.claim_id
   WHERE t.sequence = (SELECT max(o.sequence) FROM part_ticks o
                       WHERE o.claim_id = t.claim_id AND o.start = t.start AND o.end = t.end)
     AND c.removed_at IS NULL AND c.article_id IN`;

const ASIDE = `
  SELECT c.article_id AS article, s.claim_id, s.reason, s.words FROM claims_set_aside s
    JOIN claims c ON c.id = s.claim_id
   WHERE s.sequence = (SELECT max(o.sequence) FROM claims_set_aside o WHERE o.claim_id = s.claim_id)
     AND s.reason IS NOT NULL AND c.removed_at IS NULL AND c.article_id IN`;

/**
 * A digest of everything that a sign-off vouches for, by article: the description, the claims with their verdicts and
 * second checks, the evidence that editors chose and what they said of passages, what was ticked and what was set aside.
 * What the engine found plays no part.
 */
export function contentDigests(db: ReadableDatabase, articleIds: readonly string[]): Map<string, string> {
  const content = new Map<string, unknown[]>(articleIds.map((id) => [id, []]));
  const given = JSON.stringify(articleIds);
  for (const [query, order] of [
    [DESCRIPTION, 'id'],
    [CLAIMS, 'c.start, c.end, c.id'],
    [EVIDENCE, 'e.id'],
    [ROLES, 'e.id'],
    [TICKS, 't.claim_id, t.start, t.end'],
    [ASIDE, 's.claim_id'],
  ]) {
    const rows = db.prepare(`${query} (SELECT value FROM json_each(?)) ORDER BY ${order}`).all(given);
    for (const row of rows as { article: string }[]) content.get(row.article)?.push(row);
  }
  return new Map([...content].map(([id, rows]) => [id, digestOf(JSON.stringify(rows))]));
}
