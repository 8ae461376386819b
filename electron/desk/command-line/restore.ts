import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../../../shared/failure.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { inspect } from '../store/inspection.ts';
import { copySoundly } from '../store/sound-copy.ts';
import { parseWords } from './parse-words.ts';
import { UsageFailure } from './usage-failure.ts';
import { contentsInWords } from './workspace-words.ts';

/**
 * `stet restore`: makes a new workspace out of a backup. The backup stays as it is, and no file is replaced: the present
 * workspace is kept, whatever is wrong with it.
 * @throws Failure `damaged-workspace` where the backup is not sound, `cannot-write` where the new file is there already.
 */
export async function restore(args: readonly string[]): Promise<void> {
  const { backup, out } = readArguments(args);
  const inspection = inspect(backup);
  if (inspection.problems.length > 0)
    throw new Failure('damaged-workspace', `“${backup}” is damaged, so nothing was restored. Take another backup.`);
  if (existsSync(out))
    throw new Failure(
      'cannot-write',
      `“${basename(out)}” is there already and was left as it is. Restore into a new file.`,
    );
  const db = new Database(backup, { readonly: true, fileMustExist: true }) as ReadableDatabase;
  try {
    await copySoundly(db, out, inspect);
  } finally {
    db.close();
  }
  process.stdout.write(`Restored to “${out}”: ${contentsInWords(inspection)}\n`);
  process.stderr.write('Open it with: stet --workspace FILE\n');
}

function readArguments(args: readonly string[]): { backup: string; out: string } {
  const { positionals, values } = parseWords(args, { allowPositionals: true, options: { out: { type: 'string' } } });
  const [backup, ...others] = positionals;
  if (backup === undefined || others.length > 0) throw new UsageFailure('Say which backup to restore, and only one.');
  if (values.out === undefined) throw new UsageFailure('Say which new file to restore into, with --out FILE.');
  return { backup, out: values.out };
}
