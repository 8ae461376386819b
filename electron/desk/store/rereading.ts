import type { Reading } from '../engine/article/reading.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** True when the article's publication date was changed after it was read, so that its dates must be resolved again. */
export function needsRereading(db: ReadableDatabase, articleId: string): boolean {
  return db.prepare('SELECT read_for <> published_on FROM articles WHERE id = ?').pluck().get(articleId) === 1;
}

/**
 * Takes over the dates of a fresh reading into the stored passages and claims; spans, verdicts and everything that an
 * editor marked stay as they are. Call it inside a transaction.
 */
export function takeOverDates(db: WritableDatabase, articleId: string, publishedOn: string, reading: Reading): void {
  const passage = db.prepare('UPDATE passages SET dates = ? WHERE article_id = ? AND start = ? AND end = ?');
  for (const { start, end, dates } of reading.passages) passage.run(JSON.stringify(dates), articleId, start, end);
  const claim = db.prepare('UPDATE claims SET dates = ?, due_on = ? WHERE article_id = ? AND start = ? AND end = ?');
  for (const { start, end, dates, dueOn } of reading.claims)
    claim.run(JSON.stringify(dates), dueOn, articleId, start, end);
  db.prepare('UPDATE articles SET read_for = ? WHERE id = ?').run(publishedOn, articleId);
}
