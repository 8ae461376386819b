import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';

/** A backup of a workspace, as its name tells. */
export interface BackupFile {
  readonly path: string;
  /** When it was made, in milliseconds since 1970; whole seconds. */
  readonly madeAt: number;
}

const ENDING = '.stet';

/**
 * The folder that holds a workspace's backups: `case.backups` beside `case.stet`.
 * @param chosen the folder that the editor chose instead; empty where none was.
 */
export function backupFolder(workspacePath: string, chosen = ''): string {
  return chosen === '' ? join(dirname(workspacePath), nameOfFolder(workspacePath)) : chosen;
}

/**
 * The folder for a workspace's backups within one that the editor picked. It is the workspace's own, so that another
 * one of the same name neither shows these backups nor thins them out; one that holds this workspace's backups already
 * is taken as it is.
 */
export function ownBackupFolder(workspacePath: string, picked: string): string {
  const isTaken = (folder: string) => namesIn(folder).length > 0;
  if (backupsOf(workspacePath, picked).length > 0) return picked;
  const name = nameOfFolder(workspacePath);
  let free = join(picked, name);
  for (let number = 2; isTaken(free); number += 1) free = join(picked, `${name}-${number}`);
  return free;
}

/** Where a backup made at an instant lies: `case 2026-11-28T03-15-22Z.stet`, in UTC. */
export function backupPath(workspacePath: string, madeAt: number, chosen = ''): string {
  const instant = new Date(madeAt).toISOString().slice(0, 19).replaceAll(':', '-');
  return join(backupFolder(workspacePath, chosen), `${stemOf(workspacePath)} ${instant}Z${ENDING}`);
}

/** A workspace's backups, newest first; other files of their folder are not among them. */
export function backupsOf(workspacePath: string, chosen = ''): BackupFile[] {
  const folder = backupFolder(workspacePath, chosen);
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

function nameOfFolder(workspacePath: string): string {
  return `${stemOf(workspacePath)}.backups`;
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
