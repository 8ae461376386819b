import { restoreBackup } from '../store/restore-backup.ts';
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
  const inspection = await restoreBackup(backup, out);
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
