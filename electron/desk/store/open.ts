import { existsSync, mkdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../../../shared/failure.ts';
import { type ReadableDatabase, rememberFile, type WritableDatabase } from './database.ts';
import { addDateFunctions } from './date-functions.ts';
import { APPLICATION_ID, busy, isEmpty, migrate } from './migrate.ts';

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
 * rollback journal where the file system is not safe for WAL; foreign keys on; untrusted schema off. A workspace is
 * made in one transaction, so that one whose making was cut short is an empty file, which is made anew.
 * @throws Failure when the file is no workspace, is damaged, belongs to a newer Stet or cannot be opened.
 */
export function openWorkspace(path: string): OpenedWorkspace {
  const size = existsSync(path) ? statSync(path).size : null;
  let db: WritableDatabase | null = null;
  try {
    mkdirSync(dirname(path), { recursive: true });
    db = new Database(path, { timeout: 5000 }) as WritableDatabase;
    expectWorkspace(db, path);
    db.pragma('trusted_schema = OFF');
    const warnings: string[] = [];
    if (size === 0) {
      warnings.push(
        `“${path}” was an empty file, so this is a new workspace. If there was work in it, close Stet and put a copy of it in its place.`,
      );
    }
    // Made before the switch to WAL: that writes a header of its own, which would not yet say whose file it is.
    if (isEmpty(db)) migrate(db);
    const unsafe = unsafeFileSystem(path);
    if (unsafe === null) {
      rememberFile(db);
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
    addDateFunctions(db);
    const { backup } = migrate(db);
    if (backup !== null) {
      warnings.push(
        `The workspace was brought to this version of Stet. As it was before, it lies beside it as “${basename(backup)}”.`,
      );
    }
    return { db, warnings };
  } catch (error) {
    db?.close();
    const failure = asFailure(error, path);
    // One that is busy is being made by someone else.
    if (size === null && failure.code !== 'workspace-busy') forgetEmptyFile(path);
    throw failure;
  }
}

/** Opens the same workspace a second time for reading alone; the writer must be open already. */
export function openForReading(path: string): ReadableDatabase {
  const db = new Database(path, { timeout: 5000, fileMustExist: true });
  db.pragma('query_only = ON');
  db.pragma('trusted_schema = OFF');
  return db as ReadableDatabase;
}

/** A database without tables is one whose making was cut short, and as good as new. */
function expectWorkspace(db: WritableDatabase, path: string): void {
  const found = db.pragma('application_id', { simple: true });
  if (found === APPLICATION_ID || (found === 0 && isEmpty(db))) return;
  throw new Failure('not-a-workspace', `“${path}” is not a Stet workspace, so it was left untouched.`);
}

/** Takes away the file of a workspace that could not be made, so that none is left which looks like one. */
function forgetEmptyFile(path: string): void {
  if (existsSync(path) && statSync(path).size === 0) rmSync(path, { force: true });
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
    return busy(path, error);
  }
  return new Failure('cannot-write', `The workspace “${path}” cannot be opened: ${(error as Error).message}.`, {
    cause: error,
  });
}
