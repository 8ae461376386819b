import type { ReadableDatabase } from './database.ts';

/**
 * The rule of comparing within collections: two articles are compared where they share a collection that compares only
 * within itself, or where neither is in any such collection.
 */
export function areCompared(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 0 ? b.length === 0 : a.some((collectionId) => b.includes(collectionId));
}

/** Every article that is in a collection that compares only within itself, with those of its collections. */
export function closedCollections(db: ReadableDatabase): Map<string, readonly string[]> {
  const rows = db
    .prepare(
      `SELECT m.article_id, m.collection_id FROM collections g CROSS JOIN collection_articles m ON m.collection_id = g.id
        WHERE g.compares_within = 1 AND g.removed_at IS NULL ORDER BY m.collection_id`,
    )
    .raw()
    .all() as [string, string][];
  const found = new Map<string, readonly string[]>();
  for (const [articleId, collectionId] of rows) found.set(articleId, [...(found.get(articleId) ?? []), collectionId]);
  return found;
}

const NONE: readonly string[] = [];

/** Tells whether two articles, by id, are compared at all, whichever of them is the later one. */
export function comparedTogether(db: ReadableDatabase): (a: string, b: string) => boolean {
  const closed = closedCollections(db);
  if (closed.size === 0) return () => true;
  return (a, b) => areCompared(closed.get(a) ?? NONE, closed.get(b) ?? NONE);
}
