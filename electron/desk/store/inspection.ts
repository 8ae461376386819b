import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Failure } from '../../../shared/failure.ts';
import type { ReadableDatabase } from './database.ts';
import { APPLICATION_ID } from './migrate.ts';

/** How much is in a workspace. */
export interface Contents {
  /** Articles that are in the library, claims that were not taken away, and all verdicts; null where damage hides them. */
  readonly articles: number | null;
  readonly claims: number | null;
  readonly verdicts: number | null;
}

/** What a look at every page of a workspace has shown. */
export interface Inspection extends Contents {
  /** What is wrong with it, as SQLite says it; none where it is sound. */
  readonly problems: readonly string[];
}

const MOST_PROBLEMS = 20;

/**
 * Looks at every page, every index and every reference of a workspace, and writes nothing. Takes a second for some
 * hundred megabytes.
 * @throws Failure `not-found` where there is no file, `not-a-workspace` where it is something else.
 */
export function inspect(path: string): Inspection {
  return looking(path, (db) => ({ problems: problemsOf(db), ...contentsIn(db) }));
}

/**
 * How much is in a workspace, without a look at every page.
 * @throws Failure as {@link inspect} does.
 */
export function contentsOf(path: string): Contents {
  return looking(path, contentsIn);
}

function looking<T>(path: string, look: (db: ReadableDatabase) => T): T {
  if (!statSync(path, { throwIfNoEntry: false })?.size)
    throw new Failure('not-found', `There is no workspace “${path}”.`);
  const db = open(path);
  try {
    if (applicationOf(db, path) !== APPLICATION_ID)
      throw new Failure('not-a-workspace', `“${path}” is not a Stet workspace.`);
    return look(db);
  } finally {
    db.close();
  }
}

function contentsIn(db: ReadableDatabase): Contents {
  return {
    articles: counted(db, 'articles WHERE removed_at IS NULL'),
    claims: counted(db, 'claims WHERE removed_at IS NULL'),
    verdicts: counted(db, 'verdicts'),
  };
}

function open(path: string): ReadableDatabase {
  try {
    return new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 }) as ReadableDatabase;
  } catch (cause) {
    throw new Failure('unreadable-file', `“${path}” cannot be opened.`, { cause });
  }
}

function applicationOf(db: ReadableDatabase, path: string): unknown {
  try {
    return db.pragma('application_id', { simple: true });
  } catch (cause) {
    const isOther = (cause as { code?: string }).code === 'SQLITE_NOTADB';
    throw isOther
      ? new Failure('not-a-workspace', `“${path}” is not a Stet workspace.`, { cause })
      : new Failure('unreadable-file', `“${path}” cannot be read.`, { cause });
  }
}

function problemsOf(db: ReadableDatabase): string[] {
  try {
    const found = db.pragma(`integrity_check(${MOST_PROBLEMS})`) as { integrity_check: string }[];
    const problems = found.flatMap(({ integrity_check: said }) => (said === 'ok' ? [] : said.split('\n')));
    if (problems.length > 0) return problems;
    const broken = db.pragma('foreign_key_check') as { table: string }[];
    return [...new Set(broken.map(({ table }) => `broken references in ${table}`))];
  } catch (error) {
    return [(error as Error).message];
  }
}

function counted(db: ReadableDatabase, rows: string): number | null {
  try {
    return db.prepare(`SELECT count(*) FROM ${rows}`).pluck().get() as number;
  } catch {
    return null;
  }
}
