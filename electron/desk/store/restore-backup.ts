import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../../../shared/failure.ts';
import type { ReadableDatabase } from './database.ts';
import { type Inspection, inspect } from './inspection.ts';
import { copySoundly } from './sound-copy.ts';

/**
 * Makes a new workspace out of a backup. The backup stays as it is, and no file is replaced.
 * @param look how backup and copy are looked at; where that takes long, in another thread.
 * @param mayGoOn as {@link copySoundly}.
 * @returns what is in the new workspace.
 * @throws Failure `damaged-workspace` where the backup is not sound, `cannot-write` where `out` is there already or could
 *   not be written.
 */
export async function restoreBackup(
  backup: string,
  out: string,
  look: (path: string) => Inspection | Promise<Inspection> = inspect,
  mayGoOn: (copied: number) => boolean = () => true,
): Promise<Inspection> {
  const inspection = await look(backup);
  if (inspection.problems.length > 0)
    throw new Failure('damaged-workspace', `“${backup}” is damaged, so nothing was restored. Choose another backup.`);
  if (existsSync(out))
    throw new Failure(
      'cannot-write',
      `“${basename(out)}” already exists and was left as it is. Restore into a new file.`,
    );
  const db = new Database(backup, { readonly: true, fileMustExist: true }) as ReadableDatabase;
  try {
    await copySoundly(db, out, look, mayGoOn);
  } finally {
    db.close();
  }
  return inspection;
}
