import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** A backup of a workspace, as its name tells. */
export interface BackupFile {
  readonly path: string;
  /** When it was made, in milliseconds since 1970; whole seconds. */
  readonly madeAt: number;
}

const ENDING = '.stet';

/** The folder that holds a workspace's backups: `case.backups` beside `case.stet`. */
export function backupFolder(workspacePath: string): string {
  return join(dirname(workspacePath), `${stemOf(workspacePath)}.backups`);
}

/** Where a backup made at an instant lies: `case 2026-11-28T03-15-22Z.stet`, in UTC. */
export function backupPath(workspacePath: string, madeAt: number): string {
  const instant = new Date(madeAt).toISOString().slice(0, 19).replaceAll(':', '-');
  return join(backupFolder(workspacePath), `${stemOf(workspacePath)} ${instant}Z${ENDING}`);
}

/** A workspace's backups, newest first; other files of their folder are not among them. */
export function backupsOf(workspacePath: string): BackupFile[] {
  const folder = backupFolder(workspacePath);
  const beginning = `${stemOf(workspacePath)} `;
  return namesIn(folder)
    .filter((name) => name.startsWith(beginning))
    .flatMap((name) => {
      const madeAt = instantIn(name.slice(beginning.length));
      return madeAt === null ? [] : [{ path: join(folder, name), madeAt }];
    })
    .sort((one, other) => other.madeAt - one.madeAt);
}

/** When a workspace was last written to, in milliseconds since 1970; its log counts as long as something is in it. */
export function writtenAt(workspacePath: string): number {
  const log = statSync(`${workspacePath}-wal`, { throwIfNoEntry: false });
  return Math.max(statSync(workspacePath).mtimeMs, log?.size ? log.mtimeMs : 0);
}

function stemOf(workspacePath: string): string {
  return basename(workspacePath, extname(workspacePath));
}

function instantIn(name: string): number | null {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.stet$/.exec(name);
  if (found === null) return null;
  const instant = Date.parse(`${found[1]}T${found[2]}:${found[3]}:${found[4]}Z`);
  return Number.isNaN(instant) ? null : instant;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
