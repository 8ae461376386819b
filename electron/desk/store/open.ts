import { existsSync, mkdirSync, statfsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../../../shared/failure.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { migrate } from './migrations/index.ts';

/** “Stet” in ASCII: marks a SQLite file as a workspace (`PRAGMA application_id`). */
const APPLICATION_ID = 0x53746574;

/** File systems on which a write-ahead log is not safe, by their `statfs` magic number. */
const UNSAFE_FOR_WAL: ReadonlyMap<number, string> = new Map([
  [0x6969, 'a network drive (NFS)'],
  [0xff534d42, 'a network drive (CIFS)'],
  [0xfe534d42, 'a network drive (SMB)'],
  [0x517b, 'a network drive (SMB)'],
  [0x65735546, 'a mounted folder (FUSE)'],
  [0x2011bab0, 'an exFAT drive'],
  [0x4d44, 'a FAT drive'],
]);

export interface OpenedWorkspace {
  readonly db: WritableDatabase;
  /** Sentences for the editor about where the workspace lies. */
  readonly warnings: readonly string[];
}

/**
 * Opens the workspace at `path` for writing, creating or migrating it as needed: WAL with `synchronous=FULL`, or a
 * rollback journal where the file system is not safe for WAL; foreign keys on; untrusted schema off.
 * @throws Failure when the file is no workspace, is damaged, belongs to a newer Stet or cannot be opened.
 */
export function openWorkspace(path: string): OpenedWorkspace {
  const isNew = !existsSync(path) || statSync(path).size === 0;
  let db: WritableDatabase | null = null;
  try {
    mkdirSync(dirname(path), { recursive: true });
    db = new Database(path, { timeout: 5000 }) as WritableDatabase;
    if (!isNew) expectWorkspace(db, path);
    const warnings: string[] = [];
    const unsafe = unsafeFileSystem(path);
    if (unsafe === null) {
      db.pragma('journal_mode = WAL');
    } else {
      db.pragma('journal_mode = DELETE');
      warnings.push(
        `The workspace lies on ${unsafe}. It works there, but slower, and should be open on one computer at a time.`,
      );
    }
    // After the switch to WAL, because SQLite otherwise falls back to NORMAL at the first write.
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    if (isNew) db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, path);
    return { db, warnings };
  } catch (error) {
    db?.close();
    throw asFailure(error, path);
  }
}

/** Opens the same workspace a second time for reading alone; the writer must be open already. */
export function openForReading(path: string): ReadableDatabase {
  const db = new Database(path, { timeout: 5000, fileMustExist: true });
  db.pragma('query_only = ON');
  db.pragma('trusted_schema = OFF');
  return db as ReadableDatabase;
}

function expectWorkspace(db: WritableDatabase, path: string): void {
  const found = db.pragma('application_id', { simple: true });
  if (found !== APPLICATION_ID) {
    throw new Failure('not-a-workspace', `“${path}” is not a Stet workspace, so it was left untouched.`);
  }
}

function unsafeFileSystem(path: string): string | null {
  try {
    return UNSAFE_FOR_WAL.get(statfsSync(dirname(path)).type >>> 0) ?? null;
  } catch {
    return null;
  }
}

function asFailure(error: unknown, path: string): Failure {
  if (error instanceof Failure) return error;
  const code = (error as { code?: string }).code ?? '';
  if (code === 'SQLITE_NOTADB') {
    return new Failure('not-a-workspace', `“${path}” is not a Stet workspace, so it was left untouched.`, {
      cause: error,
    });
  }
  if (code.startsWith('SQLITE_CORRUPT')) {
    return new Failure('damaged-workspace', `“${path}” is damaged and cannot be opened.`, { cause: error });
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new Failure('workspace-busy', `“${path}” is in use by another program. Close it there and try again.`, {
      cause: error,
    });
  }
  return new Failure('cannot-write', `The workspace “${path}” cannot be opened: ${(error as Error).message}.`, {
    cause: error,
  });
}
