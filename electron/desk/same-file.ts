import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Whether two paths lead to one file: by whatever name, through links of either kind. Of files that are not there yet
 * it asks whether they would be one file, and takes names that differ in the case of their letters alone for one,
 * because many disks do.
 */
export async function isSameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([identityOf(one), identityOf(other)]);
  if (a !== null || b !== null) return a === b;
  const [placeA, placeB] = await Promise.all([placeOf(one), placeOf(other)]);
  return folded(placeA) === folded(placeB);
}

/** What SQLite and Stet keep beside a workspace, by what its name adds to the workspace's; and the workspace itself. */
const PARTS = ['', '-wal', '-shm', '-journal', '-lock'];

/** Whether a path leads to a workspace or to something that SQLite keeps beside it, be that there now or not. */
export async function isOfWorkspace(path: string, workspace: string): Promise<boolean> {
  // SQLite names what it keeps after the file itself, not after a link to it.
  const itself = await realpath(workspace).catch(() => workspace);
  for (const part of PARTS) {
    if (await isSameFile(path, `${workspace}${part}`)) return true;
    if (await isSameFile(path, `${itself}${part}`)) return true;
  }
  return false;
}

/** What tells a file from every other on this computer, whatever path leads to it; null where there is none. */
export async function identityOf(path: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(path, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}

/** The one absolute path of a file, whether it is there or not: the folder as it really is, and the name in it. */
export async function placeOf(path: string): Promise<string> {
  const folder = dirname(path);
  return join(await realpath(folder).catch(() => resolve(folder)), basename(path));
}

function folded(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
