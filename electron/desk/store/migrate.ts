import { rmSync } from 'node:fs';
import { Failure } from '../../../shared/failure.ts';
import type { OpeningStep } from '../../../shared/opening.ts';
import { atOnce } from './at-once.ts';
import { backingUp } from './back-up.ts';
import type { WritableDatabase } from './database.ts';
import { digestOf } from './digest.ts';
import { BEFORE_THE_FIRST, entryHash, type Field, fieldsInWriting } from './ledger/entry-hash.ts';
import { CURRENT_VERSION, migrations } from './migrations/index.ts';
import { brokenReferences, problemsOfPages } from './page-check.ts';

/** “Stet” in ASCII: marks a SQLite file as a workspace (`PRAGMA application_id`). */
export const APPLICATION_ID = 0x53746574;

/** What a migration came to. */
export interface Migration {
  /** Where the workspace lies as it was before; null where there was nothing to migrate, or nothing in it. */
  readonly backup: string | null;
}

/**
 * Brings a workspace to `target`: first a copy of it that is verified, then every step in one exclusive transaction,
 * which commits only when references and pages are sound. An empty database becomes a workspace in the same way, at
 * once. Steps run with foreign keys off, so that one may rebuild a table which others refer to: make the new one, copy,
 * drop the old one, give the new one its name. They may call `id_of(value, …)`, an identifier (UUID version 8, RFC
 * 9562) that is the same for the same values, and what an entry of the ledger is made of (`store/ledger/entry-hash.ts`).
 * @throws Failure `newer-workspace` when a newer Stet has written the file; `damaged-workspace` or `cannot-write` when
 *   it cannot be migrated. It is as it was then.
 */
export function migrate(db: WritableDatabase, target: number = CURRENT_VERSION): Migration {
  return atOnce(migrating(db, target));
}

/**
 * The same in steps, for a thread that is to hear of other things in between. What is thrown into it (`throw`) undoes
 * everything, the copy included.
 * @returns after each step how far it is; at last as {@link migrate}. @throws Failure as {@link migrate}.
 */
export function* migrating(db: WritableDatabase, target: number = CURRENT_VERSION): Generator<OpeningStep, Migration> {
  const path = db.name;
  const found = db.pragma('user_version', { simple: true }) as number;
  if (found > CURRENT_VERSION) {
    throw new Failure(
      'newer-workspace',
      `“${path}” was written by a newer version of Stet (workspace version ${found}, this program knows ${CURRENT_VERSION}). Update Stet to open it.`,
    );
  }
  if (found >= target) return { backup: null };
  const seen = db.pragma('data_version', { simple: true });
  const isNew = isEmpty(db);
  const backup = isNew ? null : yield* within(COPYING, backingUp(db, `version-${found}`), tablesIn(db));
  db.function('id_of', { varargs: true, deterministic: true }, idOf);
  db.function('ledger_fields', { varargs: true, deterministic: true }, (...fields) =>
    fieldsInWriting(fields as Field[]),
  );
  db.function('ledger_hash', { deterministic: true }, (sequence, previous, kind, fields) =>
    entryHash(sequence as number, (previous as string | null) ?? BEFORE_THE_FIRST, kind as string, fields as string),
  );
  db.pragma('foreign_keys = OFF');
  try {
    db.exec('BEGIN EXCLUSIVE');
    // Another program wrote between the copy and this transaction: the copy would lack that.
    if (db.pragma('data_version', { simple: true }) !== seen) throw busy(path);
    yield* within(CHANGING, executing(db, migrations.slice(found, target)), target - found);
    yield* within(CHECKING, expectSound(db, path), 2 * tablesIn(db));
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${target}`);
    db.exec('COMMIT');
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK');
    // Where the workspace is sound the copy says nothing that it does not; each try would leave one more.
    const isNeeded = backup !== null && (error as { code?: string }).code !== 'cancelled' && !isSound(db);
    if (backup !== null && !isNeeded) rmSync(backup, { force: true });
    throw asFailure(error, path, isNew, isNeeded ? backup : null);
  } finally {
    db.pragma('foreign_keys = ON');
  }
  return { backup };
}

/** True for a database without a single table: a file just made, or one whose making was cut short. */
export function isEmpty(db: WritableDatabase): boolean {
  return db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

/** A part of the way to a new version, with the shares of the whole at which it begins and ends, as they were measured. */
interface Part {
  readonly sentence: string;
  readonly from: number;
  readonly to: number;
}

const COPYING: Part = { sentence: 'Keeping a copy of it as it is.', from: 0, to: 0.4 };
const CHANGING: Part = { sentence: 'Bringing it up to date.', from: 0.4, to: 0.6 };
const CHECKING: Part = { sentence: 'Checking that it is all there.', from: 0.6, to: 1 };

/** Goes through a part. @param steps counts what is done of it. @param of about so many. */
function* within<Made>(
  { sentence, from, to }: Part,
  steps: Generator<number, Made>,
  of: number,
): Generator<OpeningStep, Made> {
  yield { sentence, done: from };
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const told = { sentence, done: from + (to - from) * Math.min(1, step.value / Math.max(1, of)) };
    try {
      yield told;
    } catch (thrown) {
      steps.throw(thrown);
    }
  }
}

function tablesIn(db: WritableDatabase): number {
  return db.prepare("SELECT count(*) FROM sqlite_schema WHERE type = 'table'").pluck().get() as number;
}

function* executing(db: WritableDatabase, steps: readonly string[]): Generator<number, void> {
  for (const [at, step] of steps.entries()) {
    db.exec(step);
    yield at + 1;
  }
}

function* expectSound(db: WritableDatabase, path: string): Generator<number, void> {
  let done = 0;
  for (const problems of brokenReferences(db)) {
    if (problems.length > 0)
      throw new Failure('damaged-workspace', `“${path}” holds broken references and was left as it was.`);
    yield ++done;
  }
  for (const problems of problemsOfPages(db, 'integrity_check')) {
    if (problems.length > 0) throw new Failure('damaged-workspace', `“${path}” is damaged and was left as it was.`);
    yield ++done;
  }
}

function isSound(db: WritableDatabase): boolean {
  try {
    return db.pragma('integrity_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  }
}

function asFailure(error: unknown, path: string, isNew: boolean, backup: string | null): Failure {
  const copy = backup === null ? '' : ` A copy that Stet made of it is at “${backup}”.`;
  const { code, message } = error as { code?: string; message: string };
  if (error instanceof Failure) return new Failure(error.code, `${error.message}${copy}`, { cause: error });
  if (code?.startsWith('SQLITE_CORRUPT') === true)
    return new Failure('damaged-workspace', `“${path}” is damaged and was left as it was.${copy}`, { cause: error });
  if (code?.startsWith('SQLITE_BUSY') === true) return busy(path, error);
  if (isNew)
    return new Failure('cannot-write', `The workspace “${path}” cannot be made: ${message}.`, { cause: error });
  return new Failure(
    'cannot-write',
    `“${path}” could not be brought to this version of Stet (${message}) and was left as it was.${copy}`,
    { cause: error },
  );
}

/** What is said when another program holds the workspace. */
export function busy(path: string, cause?: unknown): Failure {
  return new Failure('workspace-busy', `“${path}” is in use by another program. Close it there and try again.`, {
    cause,
  });
}

function idOf(...values: unknown[]): string {
  const hex = digestOf(JSON.stringify(values));
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
