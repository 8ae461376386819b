import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import { MAX_FILE_BYTES } from '../../../shared/limits.ts';
import type { Destination } from '../dialogs.ts';
import { identityOf, isOfWorkspace, placeOf } from '../same-file.ts';
import { hasOriginal } from '../store/articles.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { writeWhole } from './whole-file.ts';

/**
 * Writes whatever leaves the desk as a file. Nothing written takes the place of the workspace or of a file that an
 * article was read from, whoever agreed to it; another file that is there is replaced only where a person agreed.
 */
export class Outputs {
  readonly #db: ReadableDatabase;
  readonly #workspacePath: string;
  /** Identities and places of the files that were read. */
  readonly #sources = new Set<string>();
  /** Digests of what was read, also of what came without a path. */
  readonly #digests = new Set<string>();

  /** @param workspacePath the workspace as the editor knows it; `db` may hold a copy. */
  constructor(db: ReadableDatabase, workspacePath: string) {
    this.#db = db;
    this.#workspacePath = workspacePath;
  }

  /** Keeps a file that is read from being replaced while the workspace is open, whatever becomes of its text. */
  async keepSource(path: string): Promise<void> {
    const identity = await identityOf(path);
    if (identity !== null) this.#sources.add(identity);
    this.#sources.add(await placeOf(path));
  }

  /** Keeps files with these bytes from being replaced. @param sha256 lower-case hexadecimal. */
  keepBytes(sha256: string): void {
    this.#digests.add(sha256);
  }

  /**
   * Writes a file, whole or not at all.
   * @param what it is, as a sentence names it: “report”.
   * @throws Failure `cannot-write` naming the file and the reason.
   */
  async write({ path, mayReplace }: Destination, content: string | Uint8Array, what: string): Promise<void> {
    const name = `“${basename(path)}”`;
    if (await isOfWorkspace(path, this.#workspacePath))
      throw new Failure('cannot-write', `${name} belongs to the open workspace. Save the ${what} under another name.`);
    if (await this.#isSource(path))
      throw new Failure(
        'cannot-write',
        `${name} is a file that an article was read from. Save the ${what} under another name.`,
      );
    await writeWhole({ path, mayReplace }, content, what);
  }

  async #isSource(path: string): Promise<boolean> {
    const identity = await identityOf(path);
    if (identity === null) return false;
    if (this.#sources.has(identity) || this.#sources.has(await placeOf(path))) return true;
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) return false;
    const bytes = await readFile(path).catch(() => null); // a folder, say
    if (bytes === null) return false;
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return this.#digests.has(sha256) || hasOriginal(this.#db, sha256);
  }
}
