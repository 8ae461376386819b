import type { ClaimOrigin } from '../../../shared/claim-fate.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import type { VersionLink } from '../../../shared/versions.ts';
import { refuseTwin } from './articles.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { quoter } from './quoter.ts';

/** Whether an article stands as the newer version of another; what an edit of that kind can change. */
export interface VersionState {
  readonly earlierId: string;
  readonly accepted: boolean;
}

/**
 * Puts an article in the place of its earlier version, or takes it out again and the earlier one back.
 * @throws Failure `duplicate` when its file has come into the library otherwise; `bad-input` when the earlier version
 *   has been superseded by another article.
 */
export function putVersionState(db: WritableDatabase, id: string, state: VersionState, now: string): void {
  if (state.accepted) {
    const { changes } = db
      .prepare('UPDATE articles SET superseded_by = @id WHERE id = @earlierId AND coalesce(superseded_by, @id) = @id')
      .run({ id, earlierId: state.earlierId });
    if (changes === 0) throw new Failure('bad-input', 'That article already has a newer version.');
    refuseTwin(db, id);
    db.prepare('UPDATE articles SET removed_at = NULL WHERE id = ?').run(id);
  } else {
    db.prepare('UPDATE articles SET superseded_by = NULL WHERE id = ?').run(state.earlierId);
    db.prepare('UPDATE articles SET removed_at = coalesce(removed_at, ?) WHERE id = ?').run(now, id);
  }
}

/** The version whose place an article took; null where it took none. */
export function earlierVersion(db: ReadableDatabase, articleId: string): string | null {
  const found = db.prepare('SELECT id FROM articles WHERE superseded_by = ?').pluck().get(articleId);
  return (found as string | undefined) ?? null;
}

interface LinkRow {
  id: string;
  title: string;
  published_on: PartialDate;
  imported_at: string;
}

const LINK = 'a.id, a.title, a.published_on, a.imported_at';

/** The versions that an article has superseded, the newest first. */
export function earlierVersions(db: ReadableDatabase, articleId: string): VersionLink[] {
  const rows = db
    .prepare(
      `WITH RECURSIVE line (id, step) AS (
         SELECT id, 1 FROM articles WHERE superseded_by = ?
         UNION ALL SELECT a.id, line.step + 1 FROM articles a JOIN line ON a.superseded_by = line.id
       )
       SELECT ${LINK} FROM line JOIN articles a ON a.id = line.id ORDER BY line.step`,
    )
    .all(articleId) as LinkRow[];
  return rows.map(linkFromRow);
}

/** The version that stands in the library now for an article that was superseded; null for one that was not. */
export function newestVersion(db: ReadableDatabase, articleId: string): VersionLink | null {
  const row = db
    .prepare(
      `WITH RECURSIVE line (id, step) AS (
         SELECT superseded_by, 1 FROM articles WHERE id = ? AND superseded_by IS NOT NULL
         UNION ALL SELECT a.superseded_by, line.step + 1 FROM articles a JOIN line ON a.id = line.id
          WHERE a.superseded_by IS NOT NULL
       )
       SELECT ${LINK} FROM line JOIN articles a ON a.id = line.id ORDER BY line.step DESC LIMIT 1`,
    )
    .get(articleId) as LinkRow | undefined;
  return row === undefined ? null : linkFromRow(row);
}

/** Every version of an article, its own id included: they never serve as evidence for each other. */
export function versionIds(db: ReadableDatabase, articleId: string): Set<string> {
  const newest = newestVersion(db, articleId)?.id ?? articleId;
  return new Set([articleId, newest, ...earlierVersions(db, newest).map(({ id }) => id)]);
}

/** How many earlier versions each article has, those without any left out. */
export function countEarlierVersions(db: ReadableDatabase): Map<string, number> {
  const rows = db
    .prepare(
      `WITH RECURSIVE line (newest, id) AS (
         SELECT a.superseded_by, a.id FROM articles a JOIN articles n ON n.id = a.superseded_by
          WHERE a.superseded_by IS NOT NULL AND n.superseded_by IS NULL
         UNION ALL SELECT line.newest, a.id FROM articles a JOIN line ON a.superseded_by = line.id
       )
       SELECT newest, count(*) AS count FROM line GROUP BY newest`,
    )
    .all() as { newest: string; count: number }[];
  return new Map(rows.map(({ newest, count }) => [newest, count]));
}

export function insertClaimOrigin(
  db: WritableDatabase,
  claimId: string,
  earlierId: string,
  fate: ClaimOrigin['fate'],
): void {
  db.prepare('INSERT INTO claim_origins (claim_id, earlier_id, fate) VALUES (?, ?, ?)').run(claimId, earlierId, fate);
}

/** Where the claims of an article come from that were carried over from its earlier version, by claim. */
export function claimOrigins(db: ReadableDatabase, articleId: string): Map<string, ClaimOrigin> {
  const rows = db
    .prepare(
      `SELECT o.claim_id, o.fate, e.id, e.article_id, e.start, e.end
         FROM claim_origins o JOIN claims c ON c.id = o.claim_id JOIN claims e ON e.id = o.earlier_id
        WHERE c.article_id = ?`,
    )
    .all(articleId) as {
    claim_id: string;
    fate: ClaimOrigin['fate'];
    id: string;
    article_id: string;
    start: number;
    end: number;
  }[];
  const quote = quoter(db);
  return new Map(
    rows.map(({ claim_id, fate, id, article_id, start, end }) => [
      claim_id,
      { claimId: id, articleId: article_id, fate, quote: quote(article_id, { start, end }) },
    ]),
  );
}

/** Articles of the library that share the most sentences with a text, and those with its title; the most alike first. */
export function articlesAlike(
  db: ReadableDatabase,
  title: string,
  digests: readonly string[],
  limit: number,
): string[] {
  const shared = db
    .prepare(
      `SELECT a.id FROM passages p JOIN articles a ON a.id = p.article_id
        WHERE p.digest IN (SELECT value FROM json_each(?)) AND a.removed_at IS NULL AND a.superseded_by IS NULL
        GROUP BY a.id ORDER BY count(DISTINCT p.digest) DESC, a.id DESC LIMIT ?`,
    )
    .pluck()
    .all(JSON.stringify(digests), limit) as string[];
  const named = db
    .prepare(
      `SELECT id FROM articles
        WHERE title = ? COLLATE NOCASE AND removed_at IS NULL AND superseded_by IS NULL ORDER BY id DESC LIMIT ?`,
    )
    .pluck()
    .all(title, limit) as string[];
  return [...new Set([...shared, ...named])];
}

function linkFromRow(row: LinkRow): VersionLink {
  return { id: row.id, title: row.title, publishedOn: row.published_on, importedAt: row.imported_at };
}
