import type { ReadingPlace } from '../../../shared/reading-place.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** How many articles a workspace remembers a place in: those that were left last. */
export const MOST_PLACES = 1000;

/**
 * Keeps where an article was left, in place of where it was left before; the oldest beyond {@link MOST_PLACES} go.
 * @param leftAt an instant in ISO 8601.
 */
export function keepReadingPlace(
  db: WritableDatabase,
  { articleId, claimId, offset }: ReadingPlace,
  leftAt: string,
): void {
  db.transaction(() => {
    db.prepare(
      `INSERT INTO reading_places (article_id, claim_id, offset, left_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (article_id) DO UPDATE
       SET claim_id = excluded.claim_id, offset = excluded.offset, left_at = excluded.left_at`,
    ).run(articleId, claimId, offset, leftAt);
    db.prepare(
      `DELETE FROM reading_places WHERE article_id IN
       (SELECT article_id FROM reading_places ORDER BY left_at DESC, article_id LIMIT -1 OFFSET ?)`,
    ).run(MOST_PLACES);
  })();
}

/** Where articles were left, the latest first. */
export function readingPlaces(db: ReadableDatabase): ReadingPlace[] {
  return db
    .prepare(
      `SELECT article_id AS articleId, claim_id AS claimId, offset FROM reading_places
       ORDER BY left_at DESC, article_id`,
    )
    .all() as ReadingPlace[];
}
