import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Columns, MAX_ENTRIES, mayBeArchive, type TableColumns } from '../../../shared/archives.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ImportDraft } from '../../../shared/import.ts';
import type { DeskContext } from '../context.ts';
import { LeftOutCount } from '../importers/archives/left-out-sentence.ts';
import type { ArchiveAt } from '../importers/archives/open-archive.ts';
import { articleWithHash } from '../store/articles.ts';
import { readSettings } from '../store/settings.ts';
import { archiveDraft, draftOf, failedDraft } from './draft-of-file.ts';
import type { Versions } from './versions.ts';
import type { WaitingDraft } from './waiting-drafts.ts';

/** An article of an archive that waits for the editor's word: where it stands, not what it says. */
interface WaitingEntry {
  readonly archive: WaitingArchive;
  readonly position: number;
  readonly sha256: string;
}

interface WaitingArchive {
  readonly at: ArchiveAt;
  /** The folder with the copy of an archive that came as bytes; null for one that lies where it was picked. */
  readonly temporary: string | null;
  readonly drafts: Set<string>;
}

/** In place of a position: the archive's own draft, which waits while its columns can be chosen. */
const ITSELF = -1;

/** How far an archive was looked through. */
export interface LookingThrough {
  readonly signal: AbortSignal;
  /** Hears of each article that was found. */
  found(number: number): void;
}

/**
 * Archives whose articles wait for the editor. An archive is looked through once, so that its articles can be shown and
 * one that is cut off or damaged is refused as a whole; of each article nothing is kept but its place and its digest. It
 * is read again from the file when it is stored.
 */
export class Archives {
  readonly #ctx: DeskContext;
  readonly #versions: Versions;
  readonly #waiting = new Map<string, WaitingEntry>();

  constructor(ctx: DeskContext, versions: Versions) {
    this.#ctx = ctx;
    this.#versions = versions;
  }

  /**
   * Looks an archive through.
   * @returns one draft for it and one for each of its articles; null where the file is none.
   * @throws Failure naming the file when it cannot be read to its end; nothing of it waits then.
   */
  async read(path: string, looking: LookingThrough, temporary: string | null = null): Promise<ImportDraft[] | null> {
    const { worker } = this.#ctx;
    const fileName = basename(path);
    const named = `“${fileName}”`;
    if (!mayBeArchive(fileName)) return null;
    const kind = await worker.run('archiveKind', { named, fileName, path }, { subject: named });
    if (kind === null) return null;
    return this.#readAs({ at: { kind, path, named, columns: null }, temporary, drafts: new Set() }, looking);
  }

  /**
   * Looks an archive that is a table through once more, by other columns.
   * @param draftId the archive's own draft.
   * @returns as {@link read}; what was answered before no longer waits.
   * @throws Failure as {@link read}; the archive and its articles then wait as before.
   */
  async readByColumns(draftId: string, columns: Columns, looking: LookingThrough): Promise<ImportDraft[]> {
    const before = this.#entry(draftId).archive;
    const drafts = await this.#readAs({ ...before, at: { ...before.at, columns }, drafts: new Set() }, looking);
    for (const id of before.drafts) this.#waiting.delete(id);
    return drafts;
  }

  async #readAs(archive: WaitingArchive, looking: LookingThrough): Promise<ImportDraft[]> {
    try {
      const table = await this.#ctx.worker.run(
        'archiveColumns',
        { archive: archive.at },
        { subject: archive.at.named, signal: looking.signal },
      );
      return await this.#lookThrough(archive, basename(archive.at.path), table, looking);
    } catch (error) {
      for (const id of archive.drafts) this.#waiting.delete(id);
      throw error;
    } finally {
      await this.#close(archive);
    }
  }

  /** As {@link read}, for an archive that came as bytes: it lies in a temporary folder while its articles wait. */
  async readBytes(name: string, bytes: Uint8Array, looking: LookingThrough): Promise<ImportDraft[] | null> {
    const fileName = basename(name);
    if (!mayBeArchive(fileName)) return null;
    const folder = await mkdtemp(join(tmpdir(), 'stet-archive-'));
    let drafts: ImportDraft[] | null = null;
    try {
      const path = join(folder, fileName);
      await writeFile(path, bytes, { mode: 0o600 });
      drafts = await this.read(path, looking, folder);
      return drafts;
    } finally {
      const waits = drafts?.some(({ draftId }) => this.#waiting.has(draftId)) ?? false;
      if (!waits) await rm(folder, { recursive: true, force: true });
    }
  }

  has(draftId: string): boolean {
    return this.#waiting.has(draftId);
  }

  /** Drafts in the order in which their archives hold them: stored so, each archive is read once. */
  inOrder<T extends { readonly draftId: string }>(drafts: readonly T[]): T[] {
    const place = ({ draftId }: T) => this.#waiting.get(draftId)?.position ?? 0;
    const archives = [...new Set(drafts.map(({ draftId }) => this.#waiting.get(draftId)?.archive))];
    return archives.flatMap((archive) =>
      drafts
        .filter(({ draftId }) => this.#waiting.get(draftId)?.archive === archive)
        .sort((a, b) => place(a) - place(b)),
    );
  }

  /** Reads an article that waits. @throws Failure `not-found`, also where its archive has changed meanwhile. */
  async load(draftId: string, signal?: AbortSignal): Promise<WaitingDraft> {
    const entry = this.#entry(draftId);
    const { at } = entry.archive;
    const subject = `An article in ${at.named}`;
    if (entry.position === ITSELF) throw new Failure('bad-input', `${at.named} is no article but holds many.`);
    const item = await this.#ctx.worker.run(
      'archiveItem',
      { archive: at, position: entry.position },
      { subject, ...(signal && { signal }) },
    );
    if (item?.kind !== 'article' || item.parsed.sha256 !== entry.sha256)
      throw new Failure('not-found', `${at.named} has changed since it was read. Please bring it in again.`);
    const { fileName, bytes, parsed } = item;
    return { fileName, bytes, ...parsed };
  }

  /** Forgets articles that wait; an archive of which none is left is closed. */
  forget(draftIds: Iterable<string>): void {
    for (const draftId of draftIds) {
      const archive = this.#waiting.get(draftId)?.archive;
      if (archive === undefined) continue;
      this.#waiting.delete(draftId);
      archive.drafts.delete(draftId);
      if (archive.drafts.size === 0) void this.#letGo(archive);
    }
  }

  /** Forgets all that waits. */
  async close(): Promise<void> {
    const archives = new Set([...this.#waiting.values()].map(({ archive }) => archive));
    this.#waiting.clear();
    await Promise.all([...archives].map((archive) => this.#letGo(archive)));
  }

  /** Closes the files of archives that were read; the articles in them go on waiting. */
  async rest(): Promise<void> {
    const archives = new Set([...this.#waiting.values()].map(({ archive }) => archive));
    await Promise.all([...archives].map((archive) => this.#close(archive)));
  }

  #entry(draftId: string): WaitingEntry {
    const entry = this.#waiting.get(draftId);
    if (entry === undefined)
      throw new Failure('not-found', 'This import is no longer waiting. Please bring the file in again.');
    return entry;
  }

  async #lookThrough(
    archive: WaitingArchive,
    fileName: string,
    table: TableColumns | null,
    looking: LookingThrough,
  ): Promise<ImportDraft[]> {
    const { worker, newId, db, outputs } = this.#ctx;
    const { at } = archive;
    const drafts: ImportDraft[] = [];
    const own = { draftId: newId(), fileName, within: null };
    if (table !== null) {
      this.#waiting.set(own.draftId, { archive, position: ITSELF, sha256: '' });
      archive.drafts.add(own.draftId);
      if (table.chosen.text === undefined) return [archiveDraft(own, [chooseText(at.named)], table)];
    }
    const leftOut = new LeftOutCount();
    const seen = new Set<string>();
    let twice = 0;
    const addresses = this.#versions.addresses();
    const { dateOrder } = readSettings(db);
    for (let position = 0; ; position += 1) {
      const subject = `An article in ${at.named}`;
      const item = await worker.run('archiveItem', { archive: at, position }, { subject, signal: looking.signal });
      if (item === null) break;
      if (item.kind === 'left-out') {
        leftOut.add(item);
        continue;
      }
      if (drafts.length === MAX_ENTRIES)
        throw new Failure(
          'file-too-large',
          `${at.named} holds more than ${MAX_ENTRIES.toLocaleString('en-GB')} articles; export it in parts.`,
        );
      const identity = { draftId: newId(), fileName: item.fileName, within: fileName };
      if (item.kind === 'failed') drafts.push(failedDraft(identity, item.problem));
      else {
        const { parsed } = item;
        if (seen.has(parsed.sha256)) {
          twice += 1;
          continue;
        }
        seen.add(parsed.sha256);
        outputs.keepBytes(parsed.sha256);
        const twin = articleWithHash(db, parsed.sha256);
        const versionOf = twin === null ? this.#versions.propose(parsed.document, parsed.sentences, addresses) : null;
        drafts.push(draftOf(identity, parsed, twin, versionOf, dateOrder));
        if (twin === null) {
          this.#waiting.set(identity.draftId, { archive, position, sha256: parsed.sha256 });
          archive.drafts.add(identity.draftId);
        }
      }
      looking.found(drafts.length);
    }
    const number = drafts.length.toLocaleString('en-GB');
    const notes = [
      drafts.length === 0
        ? `${at.named} holds no published article.`
        : `${at.named} holds ${drafts.length === 1 ? 'one article' : `${number} articles`}.`,
      leftOut.sentence(),
      twice === 0 ? null : `${twice === 1 ? 'One article stands' : `${twice} articles stand`} in it twice.`,
    ].filter((note) => note !== null);
    return [archiveDraft(own, notes, table), ...drafts];
  }

  async #close({ at }: WaitingArchive): Promise<void> {
    await this.#ctx.worker.run('closeArchive', { path: at.path }).catch(() => undefined);
  }

  async #letGo(archive: WaitingArchive): Promise<void> {
    await this.#close(archive);
    if (archive.temporary !== null) await rm(archive.temporary, { recursive: true, force: true });
  }
}

function chooseText(named: string): string {
  return `Stet cannot tell which column of ${named} holds the articles: choose it.`;
}
