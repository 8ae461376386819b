import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { ARCHIVE_ENDINGS, type Columns, mayBeArchive } from '../../../shared/archives.ts';
import type { ArticleDescription, TrackedText } from '../../../shared/article.ts';
import { liesInFolder, mayBeArticle, saysLittle } from '../../../shared/article-files.ts';
import { Failure, failureData } from '../../../shared/failure.ts';
import { ARTICLE_FORMATS } from '../../../shared/formats.ts';
import type { ImportDraft, Imported } from '../../../shared/import.ts';
import { inMegabytes, MAX_FILE_BYTES, MAX_FILES, MAX_IMPORT_BYTES } from '../../../shared/limits.ts';
import type { VersionPreview } from '../../../shared/versions.ts';
import type { DeskContext } from '../context.ts';
import type { Reading } from '../engine/article/reading.ts';
import { engine } from '../engine/engine.ts';
import type { Handlers } from '../handlers.ts';
import { mayBeReport } from '../importers/reports/read-report.ts';
import type { JobControl } from '../jobs/jobs.ts';
import { articleText, articleWithHash, dayOfEach, insertArticle } from '../store/articles.ts';
import { insertClaim } from '../store/claims.ts';
import { inheritCollections } from '../store/collections.ts';
import { inTransaction } from '../store/database.ts';
import type { Edit } from '../store/edits.ts';
import { insertPassages } from '../store/passages.ts';
import { readSettings } from '../store/settings.ts';
import type { Tasks } from '../worker/tasks.ts';
import type { Analysis } from './analysis.ts';
import { Archives, type LookingThrough } from './archives.ts';
import type { Collecting } from './collecting.ts';
import { type DraftIdentity, draftOf, failedDraft, reportDraft } from './draft-of-file.ts';
import type { Editing } from './editing.ts';
import type { ReadingBack } from './reading-back.ts';
import { bearingOn } from './to-compare-again.ts';
import { readingDay, Versions } from './versions.ts';
import { type WaitingDraft, WaitingDrafts } from './waiting-drafts.ts';

/** A draft that the editor accepts. */
export interface DraftToAccept {
  readonly draftId: string;
  readonly description: ArticleDescription;
  /** The article whose place it takes; null for an article of its own. */
  readonly newerVersionOf?: string | null;
  /** Claims of that article which the editor does not recognise in the newer text. */
  readonly declined?: readonly string[];
}

/** Places articles that are being stored, in the same transaction: into a collection. */
export type PlaceStored = (articleIds: readonly string[]) => void;

interface ReadDraft extends Required<DraftToAccept> {
  readonly draft: WaitingDraft;
  readonly reading: Reading;
}

/** What an import has stored so far: by draft, with the edits that it made on the way. */
interface Stored {
  readonly articleIds: Map<string, string>;
  readonly edits: Omit<Edit, 'sequence'>[];
  readonly place: PlaceStored;
}

export interface FileToRead {
  /** The file's name, perhaps with a folder before it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Brings articles in: reads files into drafts, which wait in memory until the editor accepts or discards them. */
export class Importing {
  readonly #ctx: DeskContext;
  readonly #analysis: Analysis;
  readonly #editing: Editing;
  readonly #versions: Versions;
  readonly #archives: Archives;
  readonly #reports: ReadingBack;
  readonly #waiting = new WaitingDrafts();

  constructor(ctx: DeskContext, analysis: Analysis, editing: Editing, reports: ReadingBack) {
    this.#ctx = ctx;
    this.#analysis = analysis;
    this.#editing = editing;
    this.#versions = new Versions(ctx);
    this.#archives = new Archives(ctx, this.#versions);
    this.#reports = reports;
  }

  /** Reads the files that a person names; none where the dialog is cancelled. */
  async pick(): Promise<ImportDraft[]> {
    const paths = await this.#ctx.dialogs.openFiles({
      title: 'Import articles',
      button: 'Import',
      kind: 'Articles',
      formats: ARTICLE_FORMATS,
      alsoEndings: [...ARCHIVE_ENDINGS, '.jsonld'],
    });
    return paths.length === 0 ? [] : this.readPaths(paths);
  }

  /** Reads files and folders from disk. A file named outright is always answered for; in folders only articles count. */
  async readPaths(paths: readonly string[]): Promise<ImportDraft[]> {
    const files: { path: string; name: string }[] = [];
    const drafts: ImportDraft[] = [];
    for (const path of paths) {
      try {
        if ((await stat(path)).isDirectory()) files.push(...(await articlesInFolder(path)));
        else files.push({ path, name: basename(path) });
      } catch {
        drafts.push(failedDraft(this.#identity(basename(path)), `“${path}” cannot be opened.`));
      }
    }
    if (files.length > MAX_FILES) {
      throw new Failure(
        'bad-input',
        `These folders contain ${files.length} articles; one import takes up to ${MAX_FILES}.`,
      );
    }
    await expectOneImport(files.map(({ path }) => path));
    for (const { path } of files) await this.#ctx.outputs.keepSource(path);
    const read = await this.#readAll(files, {
      open: async ({ path, name }) => ({ name, bytes: await readWithinLimit(path) }),
      archive: ({ path }, looking) => this.#archives.read(path, looking),
    });
    return [...drafts, ...read];
  }

  /** Reads files whose bytes the window has sent. */
  readBytes(files: readonly FileToRead[]): Promise<ImportDraft[]> {
    return this.#readAll(
      files.filter(({ name }) => mayBeArticle(name)),
      {
        open: async (file) => file,
        archive: ({ name, bytes }, looking) => this.#archives.readBytes(name, bytes, looking),
      },
    );
  }

  async readPasted(text: string): Promise<ImportDraft> {
    const name = 'Pasted text';
    return this.#read(name, new TextEncoder().encode(text), this.#waiting.window, true).catch((error: unknown) =>
      failedDraft(this.#identity(name), error),
    );
  }

  /**
   * Reads a file that waits once more, for its other text; the draft keeps its id.
   * @throws Failure `not-found`, or why it cannot be read so; the draft then waits as it was.
   */
  async reread(draftId: string, tracked: TrackedText): Promise<ImportDraft> {
    const { window } = this.#waiting;
    const { fileName, bytes } = this.#waiting.get(draftId);
    const { draft, waiting } = await this.#parse(draftId, { fileName, bytes, pasted: false, tracked });
    this.#waiting.forget([draftId]);
    if (waiting !== null) this.#waiting.keep(draftId, waiting, window);
    return draft;
  }

  /** Reads an archive that is a table once more, by other columns. @throws Failure see {@link Archives.readByColumns}. */
  async readByColumns(draftId: string, columns: Columns): Promise<ImportDraft[]> {
    return this.#ctx.jobs.run('import', 'Reading a table', 1, ({ signal, progress }) =>
      this.#archives.readByColumns(draftId, columns, {
        signal,
        found: (number) => progress(0, 1, `Reading a table: ${number.toLocaleString('en-GB')} articles so far`),
      }),
    );
  }

  /** What accepting a draft as a newer version of an article would do. @throws Failure `not-found`. */
  async preview(draftId: string, earlierId: string): Promise<VersionPreview> {
    const { db, worker } = this.#ctx;
    const { document } = this.#archives.has(draftId) ? await this.#archives.load(draftId) : this.#waiting.get(draftId);
    const { text, blocks, title, dates } = document;
    const publishedOn = readingDay(dates[0]?.value ?? null, articleText(db, earlierId).publishedOn);
    const reading = await worker.run(
      'read',
      { title: title.value, text, blocks, publishedOn },
      { subject: `“${title.value}”` },
    );
    return this.#versions.preview({ text, blocks, reading }, earlierId);
  }

  /**
   * Stores drafts and has them compared. Files come first, all or none; then the articles of archives, one by one, each
   * read again from its archive: where that stops, by cancelling, a fault or a crash, those before it are in the library
   * and the others still wait, or are known when the archive is brought in again. A draft that is a newer version of an
   * article takes its place in the library, with its claims and their history; that is one edit, which can be undone.
   * @param place puts what is stored into a collection.
   * @throws Failure when a file's draft is gone or has come into the library meanwhile; nothing is stored then.
   */
  async accept(drafts: readonly DraftToAccept[], place: PlaceStored = () => undefined): Promise<Imported> {
    const entries = this.#archives.inOrder(drafts.filter(({ draftId }) => this.#archives.has(draftId)));
    const files = drafts.filter(({ draftId }) => !this.#archives.has(draftId));
    const edits: Omit<Edit, 'sequence'>[] = [];
    const articleIds = new Map<string, string>();
    let why: string | null = null;
    await this.#ctx.jobs
      .run('import', `Importing ${articles(drafts.length)}`, drafts.length, async (control) => {
        const into = { articleIds, edits, place };
        await this.#storeFiles(files, control, into);
        await this.#storeEntries(entries, control, into);
      })
      .catch((error: unknown) => {
        // Where nothing was stored the reason is all that there is to say.
        if (articleIds.size === 0) throw error;
        const { code, sentence } = failureData(error);
        why = code === 'cancelled' ? 'The import was stopped.' : sentence;
      })
      .finally(() => this.#compare([...articleIds.values()], edits));
    const draftIds = drafts.map(({ draftId }) => draftId).filter((draftId) => !articleIds.has(draftId));
    return {
      articleIds: drafts.flatMap(({ draftId }) => articleIds.get(draftId) ?? []),
      left: why === null ? null : { draftIds, why: `${why} ${stored(articleIds.size, draftIds.length)}` },
    };
  }

  async #storeFiles(
    files: readonly DraftToAccept[],
    { signal, progress }: JobControl,
    { articleIds, edits, place }: Stored,
  ): Promise<void> {
    const read: ReadDraft[] = [];
    for (const file of files) {
      read.push(await this.#readForStoring(file, this.#waiting.get(file.draftId), signal));
      progress(read.length, files.length);
    }
    const importedAt = this.#ctx.now();
    const ids = inTransaction(this.#ctx.db, () => {
      const stored = read.map((item) => this.#store(item, importedAt, edits));
      place(stored);
      return stored;
    });
    for (const [at, { draftId }] of files.entries()) articleIds.set(draftId, ids[at] as string);
    this.discard(files.map(({ draftId }) => draftId));
  }

  async #storeEntries(
    entries: readonly DraftToAccept[],
    { signal, progress }: JobControl,
    { articleIds, edits, place }: Stored,
  ): Promise<void> {
    const { db, now, changes } = this.#ctx;
    try {
      for (const [at, entry] of entries.entries()) {
        if (signal.aborted) throw new Failure('cancelled', 'The import was stopped.');
        const draft = await this.#archives.load(entry.draftId, signal);
        const known = articleWithHash(db, draft.sha256);
        if (known !== null) articleIds.set(entry.draftId, known.id);
        else {
          const item = await this.#readForStoring(entry, draft, signal);
          articleIds.set(
            entry.draftId,
            inTransaction(db, () => {
              const id = this.#store(item, now(), edits);
              place([id]);
              return id;
            }),
          );
        }
        progress(articleIds.size, articleIds.size + entries.length - at - 1);
        if ((at + 1) % SHOWN_EACH === 0) changes.note(['articles']);
      }
    } finally {
      await this.#archives.rest();
      this.#archives.forget(entries.map(({ draftId }) => draftId).filter((draftId) => articleIds.has(draftId)));
    }
  }

  async #readForStoring(
    { draftId, description, newerVersionOf = null, declined = [] }: DraftToAccept,
    draft: WaitingDraft,
    signal: AbortSignal,
  ): Promise<ReadDraft> {
    const { text, blocks } = draft.document;
    const { title, publishedOn } = description;
    const reading = await this.#ctx.worker.run(
      'read',
      { title, text, blocks, publishedOn },
      { signal, subject: `“${title}”` },
    );
    return { draftId, draft, description, newerVersionOf, declined, reading };
  }

  /** Has what was stored compared, and with it all that it may bear on. */
  #compare(articleIds: readonly string[], edits: readonly Omit<Edit, 'sequence'>[]) {
    if (articleIds.length === 0) return;
    this.#ctx.changes.note(['articles', 'collections']);
    for (const edit of edits) this.#editing.announce(edit);
    this.#analysis.request(bearingOn(this.#ctx.db, dayOfEach(this.#ctx.db, articleIds)));
  }

  #store(
    { draft, description, reading, newerVersionOf, declined }: ReadDraft,
    importedAt: string,
    edits: Omit<Edit, 'sequence'>[],
  ): string {
    const { db, newId } = this.#ctx;
    const { text, blocks, pages, format } = draft.document;
    const twin = articleWithHash(db, draft.sha256);
    if (twin !== null)
      throw new Failure('duplicate', `“${draft.fileName}” is already in the library, as “${twin.title}”.`);
    const id = newId();
    const insert = () => {
      insertArticle(db, {
        ...description,
        id,
        format,
        fileName: draft.fileName,
        sha256: draft.sha256,
        importedAt,
        text,
        blocks,
        ...(pages === undefined ? {} : { pages }),
        words: draft.words,
        language: draft.language,
        engine: engine.version,
        bytes: draft.bytes,
      });
      insertPassages(db, id, text, reading.passages);
    };
    if (newerVersionOf === null) {
      insert();
      for (const claim of reading.claims) {
        insertClaim(db, { ...claim, id: newId(), articleId: id, origin: 'engine', engine: engine.version });
      }
      return id;
    }
    const earlierId = newerVersionOf;
    const edit: Omit<Edit, 'sequence'> = {
      sentence: `Import a newer version of “${articleText(db, earlierId).title}”`,
      articleId: earlierId,
      claimId: null,
      change: { entity: 'version', id, before: { earlierId, accepted: false }, after: { earlierId, accepted: true } },
    };
    this.#editing.write(edit, () => {
      insert();
      inheritCollections(db, id, earlierId);
      this.#versions.carryOver(id, description, { text, blocks, reading }, earlierId, declined);
    });
    edits.push(edit);
    return id;
  }

  /** Forgets drafts. @param draftIds null for all of a window that is gone, and what is being read for it. */
  discard(draftIds: readonly string[] | null): void {
    if (draftIds === null) {
      this.#waiting.windowGone();
      this.#reports.forget(null);
      void this.#archives.close();
    } else {
      this.#waiting.forget(draftIds);
      this.#archives.forget(draftIds);
      this.#reports.forget(draftIds);
    }
  }

  /** Forgets all that waits; nothing of it stays on the disk. */
  async close(): Promise<void> {
    this.#waiting.windowGone();
    await this.#archives.close();
  }

  async #readAll<T extends { name: string }>(
    files: readonly T[],
    {
      open,
      archive,
    }: {
      open: (file: T) => Promise<FileToRead>;
      /** The drafts of a file that is an archive; null for one that is not. */
      archive: (file: T, looking: LookingThrough) => Promise<ImportDraft[] | null>;
    },
  ): Promise<ImportDraft[]> {
    const { window } = this.#waiting;
    const readOne = async (file: T, looking: LookingThrough) => {
      try {
        const many = mayBeArchive(file.name) ? await archive(file, looking) : null;
        if (many !== null) return many;
        const { name, bytes } = await open(file);
        const identity = this.#identity(basename(name));
        const isReport = mayBeReport(bytes) && (await this.#reports.keep(identity.draftId, identity.fileName, bytes));
        if (isReport) return [reportDraft(identity)];
        return [await this.#read(basename(name), bytes, window, false)];
      } catch (error) {
        if (error instanceof Failure && error.code === 'cancelled') throw error;
        if (isNoArticle(file.name, error)) return [];
        return [failedDraft(this.#identity(basename(file.name)), error)];
      }
    };
    const [first] = files;
    if (first === undefined) return [];
    if (files.length === 1 && !mayBeArchive(first.name))
      return readOne(first, { signal: new AbortController().signal, found: () => undefined });
    const sentence = files.length === 1 ? `Reading “${basename(first.name)}”` : `Reading ${files.length} files`;
    const drafts: ImportDraft[] = [];
    try {
      return await this.#ctx.jobs.run('import', sentence, files.length, async ({ signal, progress }) => {
        for (const [done, file] of files.entries()) {
          const found = (number: number) =>
            progress(
              done,
              files.length,
              `${sentence}: ${number.toLocaleString('en-GB')} articles in an archive so far`,
            );
          drafts.push(...(await readOne(file, { signal, found })));
          if (signal.aborted || window !== this.#waiting.window)
            throw new Failure('cancelled', 'The import was cancelled; nothing was stored.');
          progress(done + 1, files.length, sentence);
        }
        return drafts;
      });
    } catch (error) {
      this.discard(drafts.map(({ draftId }) => draftId));
      throw failureData(error).code === 'cancelled'
        ? new Failure('cancelled', 'The import was cancelled; nothing was stored.')
        : error;
    }
  }

  #identity(fileName: string): DraftIdentity {
    return { draftId: this.#ctx.newId(), fileName, within: null };
  }

  async #read(fileName: string, bytes: Uint8Array, window: number, pasted: boolean): Promise<ImportDraft> {
    const draftId = this.#ctx.newId();
    this.#waiting.expectRoomFor(fileName, bytes.length);
    const { draft, waiting } = await this.#parse(draftId, { fileName, bytes, pasted, tracked: 'accepted' });
    if (waiting !== null) this.#waiting.keep(draftId, waiting, window);
    return draft;
  }

  /** @returns what the editor sees of a file, and what is kept of it; null where it is already in the library. */
  async #parse(
    draftId: string,
    file: Tasks['parse']['input'],
  ): Promise<{ draft: ImportDraft; waiting: WaitingDraft | null }> {
    const { db, worker, outputs } = this.#ctx;
    const { fileName, bytes } = file;
    const parsed = await worker.run('parse', file, { subject: `“${fileName}”` });
    outputs.keepBytes(parsed.sha256);
    const twin = articleWithHash(db, parsed.sha256);
    const versionOf = twin === null ? this.#versions.propose(parsed.document, parsed.sentences) : null;
    return {
      waiting: twin === null ? { fileName, bytes, ...parsed } : null,
      draft: draftOf({ draftId, fileName, within: null }, parsed, twin, versionOf, readSettings(db).dateOrder),
    };
  }
}

/** How many articles of archives are stored before the window shows them. */
const SHOWN_EACH = 200;

/** Folders hold XML and JSON of every kind; only what can be an article is spoken of. */
function isNoArticle(name: string, error: unknown): boolean {
  return liesInFolder(name) && saysLittle(name) && error instanceof Failure && error.code === 'unknown-format';
}

function stored(number: number, left: number): string {
  const still = left === 1 ? 'one still waits' : `${left} still wait`;
  return `${number === 1 ? 'One article is' : `${number} articles are`} in the library, ${still}.`;
}

function articles(number: number): string {
  return number === 1 ? 'one article' : `${number} articles`;
}

async function articlesInFolder(folder: string): Promise<{ path: string; name: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return (
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      // The folder itself was named outright, whatever it is called.
      .filter((path) => mayBeArticle(join('folder', relative(folder, path))))
      .sort()
      .map((path) => ({ path, name: join(basename(folder), relative(folder, path)) }))
  );
}

/** @throws Failure `bad-input` with the size of all files when it is more than one import takes. */
async function expectOneImport(paths: readonly string[]): Promise<void> {
  let bytes = 0;
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    // A file that is too large by itself is left out by name, and counts no further.
    if (found !== null && found.size <= MAX_FILE_BYTES && !mayBeArchive(path)) bytes += found.size;
  }
  if (bytes <= MAX_IMPORT_BYTES) return;
  throw new Failure(
    'bad-input',
    `These files are ${inMegabytes(bytes)} together; one import takes up to ${inMegabytes(MAX_IMPORT_BYTES)}. Import them in batches.`,
  );
}

/** @throws Failure naming the file when it cannot be read or is larger than an article can be. */
async function readWithinLimit(path: string): Promise<Uint8Array> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > MAX_FILE_BYTES) {
      throw new Failure(
        'file-too-large',
        `“${name}” is larger than ${inMegabytes(MAX_FILE_BYTES)}, too large for an article.`,
      );
    }
    return await readFile(path);
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure('unreadable-file', `“${name}” cannot be opened.`, { cause: error });
  }
}

export function importProcedures(
  importing: Importing,
  collecting: Collecting,
): Handlers<
  | 'import.pick'
  | 'import.read'
  | 'import.paste'
  | 'import.reread'
  | 'import.columns'
  | 'import.preview'
  | 'import.accept'
  | 'import.discard'
> {
  return {
    'import.pick': () => importing.pick(),
    'import.read': ({ files }) => importing.readBytes(files),
    'import.paste': ({ text }) => importing.readPasted(text),
    'import.reread': ({ draftId, tracked }) => importing.reread(draftId, tracked),
    'import.columns': ({ draftId, columns }) => importing.readByColumns(draftId, columns as Columns),
    'import.preview': ({ draftId, articleId }) => importing.preview(draftId, articleId),
    'import.accept': ({ drafts, collection }) =>
      importing.accept(
        drafts,
        collection === null ? undefined : (articleIds) => collecting.collect(collection, articleIds),
      ),
    'import.discard': ({ draftIds }) => {
      importing.discard(draftIds);
      return null;
    },
  };
}
