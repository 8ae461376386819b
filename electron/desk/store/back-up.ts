import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../../../shared/failure.ts';
import type { ReadableDatabase } from './database.ts';
import { problemsOfPages } from './page-check.ts';

/**
 * Copies a workspace to a file beside it, `case.LABEL.stet` for `case.stet`; where that name is taken it gets a number,
 * for no copy replaces another. The copy is made by SQLite from one snapshot (`VACUUM INTO`), opened, and compared with
 * the workspace before it gets its name. Hears between two steps that it is to stop (`throw`), and leaves no file then.
 * @returns after each step the number of tables of the copy that were looked at; at last the path of the copy.
 * @throws Failure `damaged-workspace` when the copy is not sound, `cannot-write` when there is no room for it.
 */
export function* backingUp(db: ReadableDatabase, label: string): Generator<number, string> {
  const path = db.name;
  const temporary = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    db.prepare('VACUUM INTO ?').run(temporary);
    yield* expectSame(db, temporary);
    flush(temporary);
    const backup = freePath(path, label);
    renameSync(temporary, backup);
    return backup;
  } catch (error) {
    forget(temporary);
    throw asFailure(error, path);
  }
}

function* expectSame(db: ReadableDatabase, path: string): Generator<number, void> {
  const copy = new Database(path, { readonly: true, fileMustExist: true }) as ReadableDatabase;
  try {
    let tables = 0;
    for (const problems of problemsOfPages(copy, 'integrity_check')) {
      if (problems.length > 0) throw unsound(db.name);
      yield tables;
      tables += 1;
    }
    if (summaryOf(copy) !== summaryOf(db)) throw unsound(db.name);
  } finally {
    copy.close();
  }
}

function unsound(path: string): Failure {
  return new Failure(
    'damaged-workspace',
    `“${path}” is damaged: the copy that Stet made of it is not sound. It was left as it was.`,
  );
}

/** What must be the same in workspace and copy: whose file it is, its version, and how many rows each table has. */
function summaryOf(db: ReadableDatabase): string {
  const tables = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %' ORDER BY name")
    .pluck()
    .all() as string[];
  return JSON.stringify([
    db.pragma('application_id', { simple: true }),
    db.pragma('user_version', { simple: true }),
    tables.map((name) => [name, db.prepare(`SELECT count(*) FROM "${name}"`).pluck().get()]),
  ]);
}

function freePath(path: string, label: string): string {
  const ending = extname(path);
  const stem = join(dirname(path), basename(path, ending));
  let free = `${stem}.${label}${ending}`;
  for (let number = 2; existsSync(free); number += 1) free = `${stem}.${label}-${number}${ending}`;
  return free;
}

/** What goes wrong here must not hide why there is something to forget. */
function forget(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It could not be made either.
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function asFailure(error: unknown, path: string): Failure {
  if (error instanceof Failure) return error;
  const code = (error as { code?: string }).code ?? '';
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new Failure('damaged-workspace', `“${path}” is damaged and cannot be opened.`, { cause: error });
  }
  return new Failure(
    'cannot-write',
    `Stet copies a workspace before it brings it to a new version, and “${path}” could not be copied (${(error as Error).message}). It was left as it was.`,
    { cause: error },
  );
}
