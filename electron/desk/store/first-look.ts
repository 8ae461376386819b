import type { ReadableDatabase } from './database.ts';

/** Of each table and index so many pages are looked at, from its root down. */
const PAGES_EACH = 3;

/**
 * A look at a workspace that takes as long for a large one as for a small one: the root of every table and index with
 * the pages below it at its beginning, and the first and the last row of every table. SQLite itself notices a file that
 * is shorter than it should be. What lies between is left to `problemsIn`.
 * @returns false where something is wrong. @throws SQLite's error where it cannot be read.
 */
export function looksSound(db: ReadableDatabase): boolean {
  const trees = db.prepare('SELECT name, type, sql FROM sqlite_schema WHERE rootpage > 0').all() as Tree[];
  const kinds = db.prepare(`SELECT pagetype FROM dbstat WHERE name = ? LIMIT ${PAGES_EACH}`).pluck();
  for (const { name, type, sql } of trees) {
    const found = kinds.all(name) as string[];
    if (found.length === 0 || found.includes('corrupted')) return false;
    if (type === 'table') {
      const by = /WITHOUT ROWID/i.test(sql) ? '' : 'ORDER BY rowid';
      db.prepare(`SELECT * FROM "${name}" ${by} LIMIT 1`).get();
      if (by !== '') db.prepare(`SELECT * FROM "${name}" ${by} DESC LIMIT 1`).get();
    }
  }
  return (
    (db.pragma('freelist_count', { simple: true }) as number) < (db.pragma('page_count', { simple: true }) as number)
  );
}

interface Tree {
  readonly name: string;
  readonly type: string;
  readonly sql: string;
}
