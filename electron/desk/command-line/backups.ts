import { statSync } from 'node:fs';
import { Failure } from '../../../shared/failure.ts';
import { readableInstant } from '../exporters/instants.ts';
import { type BackupFile, backupFolder, backupsOf } from '../store/backup-files.ts';
import { inspect } from '../store/inspection.ts';
import { keptBackupFolder } from '../store/settings.ts';
import { parseWords } from './parse-words.ts';
import { UsageFailure } from './usage-failure.ts';
import { contentsInWords } from './workspace-words.ts';

/**
 * `stet backups`: lists the backups of a workspace, newest first, with when each was made and what is in it. The
 * workspace itself may be gone. @throws Failure `not-found` where there are none.
 */
export function backups(args: readonly string[]): void {
  const { workspace, folder } = argumentsIn(args);
  const chosen = folder ?? keptBackupFolder(workspace);
  const found = backupsOf(workspace, chosen);
  if (found.length === 0)
    throw new Failure(
      'not-found',
      `There are no backups of “${workspace}”; they would be in “${backupFolder(workspace, chosen)}”.`,
    );
  for (const backup of found) process.stdout.write(`${lineOf(backup)}\n`);
}

function lineOf({ path, madeAt }: BackupFile): string {
  const when = readableInstant(new Date(madeAt).toISOString());
  return `${when}: ${contentsOf(path)}\n  ${path} (${Math.ceil(statSync(path).size / 1024)} KB)`;
}

function contentsOf(path: string): string {
  try {
    const inspection = inspect(path);
    return inspection.problems.length === 0 ? contentsInWords(inspection) : 'damaged';
  } catch (error) {
    if (error instanceof Failure) return 'not a sound workspace';
    throw error;
  }
}

function argumentsIn(args: readonly string[]): { workspace: string; folder: string | undefined } {
  const { workspace, folder } = parseWords(args, {
    options: { workspace: { type: 'string' }, folder: { type: 'string' } },
  }).values;
  if (workspace === undefined)
    throw new UsageFailure('Say whose backups to list, with --workspace FILE; Settings shows where yours is.');
  return { workspace, folder };
}
