import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../../../shared/failure.ts';
import type { ReadableDatabase } from './database.ts';
import type { Inspection } from './inspection.ts';

/** The file and what SQLite may keep beside it while it is made. */
const BESIDE = ['', '-journal', '-wal', '-shm'];

/**
 * Copies a workspace by SQLite's backup API, while it is worked on, into a file that is not there yet. The copy gets its
 * name only once it was looked at and found sound and whole: no verdict may be missing that was given before.
 * @param look how the finished copy is looked at; where that takes long, in another thread.
 * @param mayGoOn asked again and again, with the share of the pages that is copied, 0 to 1; false gives the copy up.
 * @throws Failure `damaged-workspace` where the copy is not sound; `cannot-write`, with no file left, where it could not
 *   be written; `cancelled`.
 */
export async function copySoundly(
  db: ReadableDatabase,
  target: string,
  look: (path: string) => Inspection | Promise<Inspection>,
  mayGoOn: (copied: number) => boolean = () => true,
): Promise<void> {
  const temporary = `${target}.${randomBytes(4).toString('hex')}.part`;
  const before = verdictsIn(db);
  try {
    await db.backup(temporary, {
      progress: ({ totalPages, remainingPages }) => {
        if (!mayGoOn(1 - remainingPages / Math.max(1, totalPages)))
          throw new Failure('cancelled', 'This was cancelled.');
        return PAGES_AT_ONCE;
      },
    });
    const after = verdictsIn(db);
    makeWhole(temporary);
    const { problems, verdicts } = await look(temporary);
    const isWhole = verdicts !== null && verdicts >= before && verdicts <= after;
    if (problems.length > 0 || !isWhole)
      throw new Failure(
        'damaged-workspace',
        `The copy of “${db.name}” that Stet made is not sound, so it was not kept.`,
      );
    if (existsSync(target))
      throw new Failure('cannot-write', `“${basename(target)}” already exists, so it was left as it is.`);
    renameSync(temporary, target);
  } catch (cause) {
    for (const ending of BESIDE) rmSync(`${temporary}${ending}`, { force: true });
    if (cause instanceof Failure) throw cause;
    throw new Failure(
      'cannot-write',
      `“${db.name}” could not be copied to “${target}” (${(cause as Error).message}). No file was left there.`,
      { cause },
    );
  }
}

const PAGES_AT_ONCE = 200;

function verdictsIn(db: ReadableDatabase): number {
  return db.prepare('SELECT count(*) FROM verdicts').pluck().get() as number;
}

/** Makes it one file that needs none beside it, and has it on disk. */
function makeWhole(path: string): void {
  const copy = new Database(path, { fileMustExist: true });
  copy.pragma('journal_mode = DELETE');
  copy.close();
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
