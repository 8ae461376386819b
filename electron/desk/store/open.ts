import { chmodSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../../../shared/failure.ts';
import type { OpeningStep } from '../../../shared/opening.ts';
import { atOnce } from './at-once.ts';
import { type ReadableDatabase, rememberFile, type WritableDatabase } from './database.ts';
import { addDateFunctions } from './date-functions.ts';
import { looksSound } from './first-look.ts';
import { LOOKED_AT_HERE } from './inspection.ts';
import { forgetDamage, isKnownDamaged } from './known-damage.ts';
import { APPLICATION_ID, busy, isEmpty, migrate, migrating } from './migrate.ts';
import { HOW_TO_MEND } from './workspace-failure.ts';

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
  /** Sentences for the editor about where the workspace lies, and why it is open for reading alone where it is. */
  readonly warnings: readonly string[];
  /** Whether nothing can be saved in it; `db` holds a copy then, in a folder of its own. */
  readonly isReadOnly: boolean;
  /** That it is damaged, in a sentence for the editor; null where it is not known to be. */
  readonly damage: string | null;
  /** Whether all of it was looked at; a large one is open before it was. */
  readonly isLookedThrough: boolean;
  /** Closes `db`, and takes the copy away where it is one. */
  close(): void;
}

/**
 * Opens the workspace at `path` for writing, creating or migrating it as needed: WAL with `synchronous=FULL`, or a
 * rollback journal where the file system is not safe for WAL; foreign keys on; untrusted schema off. A workspace is
 * made in one transaction, so that one whose making was cut short is an empty file, which is made anew. One that is
 * damaged, or may not be written to, is opened for reading alone, as long as it can be read.
 * @param lookedAtHere up to so many bytes every page is looked at before anything is written, and of any that was found
 *   damaged before; of a larger one only what {@link looksSound} does, and the rest is left to whoever opens it. Without a write-ahead log nobody could look at it
 *   beside the work, so that it is looked at whole.
 * @throws Failure when the file is no workspace, belongs to a newer Stet, cannot be read or cannot be opened.
 */
export function openWorkspace(path: string, lookedAtHere = LOOKED_AT_HERE): OpenedWorkspace {
  return atOnce(opening(path, lookedAtHere));
}

/**
 * The same in steps, for a thread that is to hear of other things in between. What is thrown into it (`throw`) ends it,
 * and the workspace stays as it was.
 * @returns after each step how far it is, where it is brought to a new version; at last as {@link openWorkspace}.
 * @throws Failure as {@link openWorkspace}.
 */
export function* opening(path: string, lookedAtHere = LOOKED_AT_HERE): Generator<OpeningStep, OpenedWorkspace> {
  const size = existsSync(path) ? statSync(path).size : null;
  let db: WritableDatabase | null = null;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const opened = new Database(path, { timeout: 5000 }) as WritableDatabase;
    db = opened;
    expectWorkspace(opened, path);
    opened.pragma('trusted_schema = OFF');
    const warnings: string[] = [];
    if (size === 0) {
      warnings.push(
        `“${path}” was an empty file, so this is a new workspace. If there was work in it, close Stet and put a copy of it in its place.`,
      );
    }
    const unsafe = unsafeFileSystem(path);
    let isLookedThrough = (size ?? 0) <= lookedAtHere || unsafe !== null || isKnownDamaged(path);
    // Made before the switch to WAL: that writes a header of its own, which would not yet say whose file it is.
    if (isEmpty(opened)) {
      migrate(opened);
    } else {
      expectWritable(opened);
      expectSoundPages(opened, path, isLookedThrough);
      if (isLookedThrough) forgetDamage(path);
    }
    if (unsafe === null) {
      rememberFile(opened);
      opened.pragma('journal_mode = WAL');
    } else {
      opened.pragma('journal_mode = DELETE');
      warnings.push(
        `The workspace lies on ${unsafe}. It works there, but slower, and should be open on one computer at a time.`,
      );
    }
    // After the switch to WAL, because SQLite otherwise falls back to NORMAL at the first write.
    opened.pragma('synchronous = FULL');
    opened.pragma('foreign_keys = ON');
    addDateFunctions(opened);
    const { backup } = yield* migrating(opened);
    if (backup !== null) {
      isLookedThrough = true;
      warnings.push(
        `The workspace was brought to this version of Stet. As it was before, it lies beside it as “${basename(backup)}”.`,
      );
    }
    return {
      db: opened,
      warnings,
      isReadOnly: false,
      damage: null,
      isLookedThrough,
      close: () => void opened.close(),
    };
  } catch (error) {
    db?.close();
    const failure = asFailure(error, path);
    // One that is busy is being made by someone else.
    if (size === null && failure.code !== 'workspace-busy') forgetEmptyFile(path);
    const why = size ? whyOnlyRead(error, path) : null;
    const opened = why === null ? null : openCopy(path, why);
    if (opened === null) throw failure;
    return opened;
  }
}

/** Why a workspace is opened for reading alone, in sentences; `damage` is null where it is not damaged. */
interface OnlyRead {
  readonly damage: string | null;
  readonly warning: string;
}

/** Null where a workspace that could not be opened for writing is not opened for reading either. */
function whyOnlyRead(error: unknown, path: string): OnlyRead | null {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'damaged-workspace' || code.startsWith('SQLITE_CORRUPT')) {
    const damage = `“${path}” is damaged. It was left as it was and is open for reading only: what can be read is shown, and nothing can be saved.`;
    return { damage, warning: `${damage} ${HOW_TO_MEND}` };
  }
  if (/^SQLITE_(READONLY|CANTOPEN)/.test(code)) {
    return {
      damage: null,
      warning: `“${path}” may not be written to, so it is open for reading only: nothing can be saved in it.`,
    };
  }
  return null;
}

/**
 * Opens a copy of a workspace for reading alone. SQLite cannot read a workspace in a folder where it may not keep its
 * log, and would put a damaged one in order as it sees fit.
 * @returns null where it cannot be read either.
 */
function openCopy(path: string, { damage, warning }: OnlyRead): OpenedWorkspace | null {
  const folder = mkdtempSync(join(tmpdir(), 'stet-reading-'));
  const copy = join(folder, basename(path));
  const forget = () => rmSync(folder, { recursive: true, force: true });
  let db: WritableDatabase | null = null;
  try {
    for (const ending of ['', '-wal']) {
      if (!existsSync(`${path}${ending}`)) continue;
      copyFileSync(`${path}${ending}`, `${copy}${ending}`);
      chmodSync(`${copy}${ending}`, 0o600);
    }
    const opened = new Database(copy) as WritableDatabase;
    db = opened;
    opened.pragma('trusted_schema = OFF');
    addDateFunctions(opened);
    migrate(opened);
    opened.prepare('SELECT count(*) FROM articles').get();
    opened.pragma('query_only = ON');
    return {
      db: opened,
      warnings: [warning],
      isReadOnly: true,
      damage,
      isLookedThrough: true,
      close: () => {
        opened.close();
        forget();
      },
    };
  } catch {
    db?.close();
    forget();
    return null;
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

/** SQLite opens a file that it may not write to as one to be read, and would say so at the first edit. */
function expectWritable(db: WritableDatabase): void {
  try {
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
  } catch (error) {
    // Somebody else who writes just now is no hindrance.
    if (!(error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw error;
  }
}

/** Looks at every page once, or at some. Whether each index says the same as its table is left to `stet check-workspace`. */
function expectSoundPages(db: WritableDatabase, path: string, isWhole: boolean): void {
  const isSound = isWhole ? db.pragma('quick_check(1)', { simple: true }) === 'ok' : looksSound(db);
  if (isSound) return;
  throw new Failure('damaged-workspace', `“${path}” is damaged and cannot be opened.`);
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
