import { randomBytes } from 'node:crypto';
import { open, realpath, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import type { Destination } from '../dialogs.ts';

/**
 * Writes a file under a temporary name beside it and then gives it its own, so that it is there whole or not at all.
 * A file of that name is replaced only where it may be; through a link, the file that it leads to.
 * @param what it is, as a sentence names it: “report”.
 * @throws Failure `cannot-write` naming the file.
 */
export async function writeWhole(
  { path, mayReplace }: Destination,
  content: string | Uint8Array,
  what: string,
): Promise<void> {
  const target = mayReplace ? await realpath(path).catch(() => path) : path;
  const temporary = `${target}.${randomBytes(4).toString('hex')}.part`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    if (!mayReplace) await reserve(target);
    await rename(temporary, target);
  } catch (cause) {
    await rm(temporary, { force: true });
    if (cause instanceof Failure) throw cause;
    throw new Failure('cannot-write', `The ${what} “${basename(path)}” cannot be written to that folder.`, { cause });
  }
}

/** Takes a name that nothing has yet, in one step, so that nobody else can take it before the file comes. */
async function reserve(path: string): Promise<void> {
  try {
    await (await open(path, 'wx')).close();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Failure('cannot-write', `“${basename(path)}” already exists, so it was left as it is.`, {
      cause: error,
    });
  }
}
