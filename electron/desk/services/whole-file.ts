import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { Failure } from '../../../shared/failure.ts';

/**
 * Writes a file under a temporary name beside it and then gives it its own, so that it is there whole or not at all.
 * A file of that name is replaced.
 * @param refusal the sentence for the editor when the file cannot be written.
 * @throws Failure `cannot-write`.
 */
export async function writeWhole(path: string, content: string | Uint8Array, refusal: string): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(content, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Failure('cannot-write', refusal, { cause: error });
  }
}
