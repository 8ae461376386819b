import type { ArchiveItem } from './archive-item.ts';
import { type ArchiveAt, archiveItems } from './open-archive.ts';

interface Cursor {
  readonly items: AsyncGenerator<ArchiveItem>;
  next: number;
}

/**
 * Gives the items of archives by their place in them. One after the other costs one way through the file, and no more
 * than one item is in memory; a place that was passed, or lies far ahead, is read up to from the beginning.
 */
export class ArchiveCursors {
  readonly #cursors = new Map<string, Cursor>();

  /** @returns null behind the last item. @throws Failure see {@link archiveItems}. */
  async at(archive: ArchiveAt, position: number): Promise<ArchiveItem | null> {
    let cursor = this.#cursors.get(archive.path);
    if (cursor === undefined || cursor.next > position) {
      await this.release(archive.path);
      cursor = { items: archiveItems(archive), next: 0 };
      this.#cursors.set(archive.path, cursor);
    }
    for (;;) {
      const isWanted = cursor.next === position;
      cursor.next += 1;
      const { done, value } = await cursor.items.next();
      if (done) {
        this.#cursors.delete(archive.path);
        return null;
      }
      if (isWanted) return value;
    }
  }

  /** Closes the file of an archive. */
  async release(path: string): Promise<void> {
    const cursor = this.#cursors.get(path);
    this.#cursors.delete(path);
    await cursor?.items.return(undefined);
  }
}
