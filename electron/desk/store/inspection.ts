import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { Failure } from '../../../shared/failure.ts';
import { atOnce } from './at-once.ts';
import type { ReadableDatabase } from './database.ts';
import { APPLICATION_ID } from './migrate.ts';
import { type CheckDepth, problemsIn, stepsIn } from './page-check.ts';

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

/** Up to so many bytes a workspace is looked at sooner than a thread is started for it. */
export const LOOKED_AT_HERE = 32 * 1024 * 1024;

const MOST_PROBLEMS = 20;

/**
 * Looks at every page, every index and every reference of a workspace, and writes nothing. Takes a second for some
 * hundred megabytes.
 * @throws Failure `not-found` where there is no file, `not-a-workspace` where it is something else.
 */
export function inspect(path: string): Inspection {
  return atOnce(inspecting(path, 'whole'));
}

/**
 * The same in steps, for a thread that is to hear of other things in between.
 * @returns after each step the share of them that is done, 0 to 1. @throws Failure as {@link inspect} does.
 */
export function* inspecting(path: string, depth: CheckDepth): Generator<number, Inspection> {
  const db = workspaceAt(path);
  try {
    const problems: string[] = [];
    const steps = stepsIn(db, depth);
    let done = 0;
    for (const found of problemsIn(db, depth)) {
      problems.push(...found);
      if (problems.length >= MOST_PROBLEMS) break;
      done += 1;
      yield Math.min(1, done / steps);
    }
    return { problems: problems.slice(0, MOST_PROBLEMS), ...contentsIn(db) };
  } finally {
    db.close();
  }
}

/**
 * How much is in a workspace, without a look at every page.
 * @throws Failure as {@link inspect} does.
 */
export function contentsOf(path: string): Contents {
  const db = workspaceAt(path);
  try {
    return contentsIn(db);
  } finally {
    db.close();
  }
}

function workspaceAt(path: string): ReadableDatabase {
  if (!statSync(path, { throwIfNoEntry: false })?.size)
    throw new Failure('not-found', `There is no workspace “${path}”.`);
  const db = open(path);
  try {
    if (applicationOf(db, path) === APPLICATION_ID) return db;
    throw new Failure('not-a-workspace', `“${path}” is not a Stet workspace.`);
  } catch (error) {
    db.close();
    throw error;
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

function counted(db: ReadableDatabase, rows: string): number | null {
  try {
    return db.prepare(`SELECT count(*) FROM ${rows}`).pluck().get() as number;
  } catch {
    return null;
  }
}
