import { closeSync, openSync, readSync, rmSync, statSync, writeSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { WritableDatabase } from './database.ts';
import { migrate } from './migrate.ts';
import { CURRENT_VERSION } from './migrations/index.ts';
import { rebuildTrees, type StoredTable } from './rebuild-trees.ts';

const HEADER = 100;
const SCHEMA: StoredTable = {
  root: 1,
  types: ['TEXT', 'TEXT', 'TEXT', 'INTEGER', 'TEXT'],
  begins: ['table', 'index', 'trigger', 'view'],
};

/**
 * Makes the copy of a damaged workspace readable where what lies above its rows is destroyed: its beginning, or the root of
 * a table. What cannot be helped is left as it is.
 * @param spare a path that is free while this goes on.
 */
export function mendCopy(copy: string, spare: string): void {
  if (!isReadable(copy)) {
    const pageSize = giveHeader(copy, spare);
    rmSync(`${copy}-wal`, { force: true });
    rmSync(`${copy}-shm`, { force: true });
    if (rebuildTrees(copy, [SCHEMA], pageSize) === 0 || !isReadable(copy)) return;
    giveVersion(copy);
  }
  const known = tablesOf(copy);
  if (known !== null) rebuildTrees(copy, known.tables, known.pageSize);
}

function isReadable(path: string): boolean {
  return reading(path, (db) => db.prepare('SELECT count(sql) FROM sqlite_schema').pluck().get()) !== null;
}

/** The header of a new workspace, which says the same but for the number of pages. @returns the size of a page. */
function giveHeader(copy: string, spare: string): number {
  const fresh = new Database(spare) as WritableDatabase;
  migrate(fresh);
  const pageSize = fresh.pragma('page_size', { simple: true }) as number;
  fresh.close();
  const header = Buffer.alloc(HEADER);
  const from = openSync(spare, 'r');
  readSync(from, header, 0, HEADER, 0);
  closeSync(from);
  rmSync(spare, { force: true });
  header.writeUInt32BE(Math.floor(statSync(copy).size / pageSize), 28);
  // Which pages are free is not known any more.
  header.fill(0, 32, 40);
  const to = openSync(copy, 'r+');
  writeSync(to, header, 0, HEADER, 0);
  closeSync(to);
  return pageSize;
}

/** Tells of which version a workspace is by its tables, and writes that down in it. */
function giveVersion(copy: string): void {
  const shape = reading(copy, shapeOf);
  for (let version = CURRENT_VERSION; version > 0; version -= 1) {
    const fresh = new Database(':memory:') as WritableDatabase;
    migrate(fresh, version);
    const isSame = shapeOf(fresh) === shape;
    fresh.close();
    if (isSame) {
      reading(copy, (db) => db.pragma(`user_version = ${version}`));
      return;
    }
  }
}

function shapeOf(db: Database.Database): string {
  return JSON.stringify(
    db
      .prepare(
        `SELECT s.name, group_concat(c.name) FROM sqlite_schema s, pragma_table_info(s.name) c
         WHERE s.type = 'table' AND s.sql NOT LIKE 'CREATE VIRTUAL%' AND s.name NOT LIKE 'sqlite%' GROUP BY s.name ORDER BY s.name`,
      )
      .raw()
      .all(),
  );
}

function tablesOf(copy: string): { tables: StoredTable[]; pageSize: number } | null {
  return reading(copy, (db) => {
    // From here on the file alone is looked at.
    db.pragma('journal_mode = DELETE');
    const found = db
      .prepare(
        `SELECT s.rootpage AS root, json_group_array(c.type) AS types FROM sqlite_schema s, pragma_table_list l, pragma_table_info(s.name) c
         WHERE s.type = 'table' AND s.rootpage > 0 AND l.schema = 'main' AND l.name = s.name AND l.wr = 0 GROUP BY s.name`,
      )
      .all() as { root: number; types: string }[];
    return {
      tables: found.map(({ root, types }) => ({ root, types: JSON.parse(types) as string[] })),
      pageSize: db.pragma('page_size', { simple: true }) as number,
    };
  });
}

/** Null where SQLite cannot. */
function reading<T>(path: string, read: (db: Database.Database) => T): T | null {
  let db: Database.Database | null = null;
  try {
    db = new Database(path);
    return read(db);
  } catch (error) {
    if (!/^SQLITE_/.test((error as { code?: string }).code ?? '')) throw error;
    return null;
  } finally {
    db?.close();
  }
}
