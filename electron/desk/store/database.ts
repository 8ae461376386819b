import type Database from 'better-sqlite3';

declare const readable: unique symbol;
declare const writable: unique symbol;

/** A connection that may only be read: what the worker thread holds. */
export type ReadableDatabase = Database.Database & { readonly [readable]: true };

/** The one connection that writes; it can be read as well. */
export type WritableDatabase = ReadableDatabase & { readonly [writable]: true };

/** Runs `work` in one transaction that takes the write lock at once; what it throws undoes everything. */
export function inTransaction<T>(db: WritableDatabase, work: () => T): T {
  return db.transaction(work).immediate();
}
