import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { Failure } from '../../../shared/failure.ts';
import { recordEntries } from './ledger/record-entries.ts';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that may only be read: what the worker thread holds. */
export type ReadableDatabase = Database.Database & { readonly [readable]: true };

/** The one connection that writes; it can be read as well. */
export type WritableDatabase = ReadableDatabase & { readonly [writable]: true };

/** Which file each connection has open; files of file systems that tell them apart only for a while are not among them. */
const opened = new WeakMap<WritableDatabase, string>();

/** Remembers which file a connection writes to, for {@link inTransaction}. */
export function rememberFile(db: WritableDatabase): void {
  const file = fileAt(db.name);
  if (file !== null) opened.set(db, file);
}

/** Why nothing may be written any more, by connection. */
const closedToWriting = new WeakMap<WritableDatabase, string>();

/** From now on nothing is written over a connection. @param why what an edit is answered, in a sentence. */
export function forbidWriting(db: WritableDatabase, why: string): void {
  closedToWriting.set(db, why);
  db.pragma('query_only = ON');
}

/**
 * Runs `work` in one transaction that takes the write lock at once; what it throws undoes everything. What it appends to
 * a log gets its entry in the ledger.
 * @throws Failure `cannot-write` where the file was moved, replaced or deleted while it was open: SQLite would go on
 *   writing to one that nobody finds again; `damaged-workspace` after {@link forbidWriting}.
 */
export function inTransaction<T>(db: WritableDatabase, work: () => T): T {
  const isInner = db.inTransaction;
  const why = closedToWriting.get(db);
  if (why !== undefined) throw new Failure('damaged-workspace', why);
  const file = opened.get(db);
  if (file !== undefined && file !== fileAt(db.name)) {
    throw new Failure(
      'cannot-write',
      `“${db.name}” was moved, replaced or deleted while Stet had it open, so this was not done. Close Stet, put the file back, and start again.`,
    );
  }
  return db.transaction(() => (isInner ? work() : recordEntries(db, work))).immediate();
}

/** What tells the file at `path` from all others; null where there is none. */
function fileAt(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}
