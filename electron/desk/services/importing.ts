import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { ArticleDescription, TrackedText } from '../../../shared/article.ts';
import { mayBeArticle } from '../../../shared/article-files.ts';
import { mayBeLater } from '../../../shared/dates.ts';
import { Failure, failureData } from '../../../shared/failure.ts';
import { ARTICLE_FORMATS } from '../../../shared/formats.ts';
import type { ImportDraft } from '../../../shared/import.ts';
import { inMegabytes, MAX_FILE_BYTES, MAX_FILES, MAX_IMPORT_BYTES } from '../../../shared/limits.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import type { VersionPreview } from '../../../shared/versions.ts';
import type { DeskContext } from '../context.ts';
import type { Reading } from '../engine/article/reading.ts';
import { engine } from '../engine/engine.ts';
import type { Handlers } from '../handlers.ts';
import { articleText, articleWithHash, insertArticle, liveArticles } from '../store/articles.ts';
import { insertClaim } from '../store/claims.ts';
import { inTransaction } from '../store/database.ts';
import type { Edit } from '../store/edits.ts';
import { insertPassages } from '../store/passages.ts';
import type { Tasks } from '../worker/tasks.ts';
import type { Analysis } from './analysis.ts';
import type { Editing } from './editing.ts';
import { readingDay, Versions } from './versions.ts';
import { type WaitingDraft, WaitingDrafts } from './waiting-drafts.ts';

const EXCERPT = 320;

/** A draft that the editor accepts. */
export interface DraftToAccept {
  readonly draftId: string;
  readonly description: ArticleDescription;
  /** The article whose place it takes; null for an article of its own. */
  readonly newerVersionOf?: string | null;
  /** Claims of that article which the editor does not recognise in the newer text. */
  readonly declined?: readonly string[];
}

interface ReadDraft extends Required<DraftToAccept> {
  readonly draft: WaitingDraft;
  readonly reading: Reading;
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
  readonly #waiting = new WaitingDrafts();

  constructor(ctx: DeskContext, analysis: Analysis, editing: Editing) {
    this.#ctx = ctx;
    this.#analysis = analysis;
    this.#editing = editing;
    this.#versions = new Versions(ctx);
  }

  /** Reads the files that a person names; none where the dialog is cancelled. */
  async pick(): Promise<ImportDraft[]> {
    const paths = await this.#ctx.dialogs.openFiles({
      title: 'Import articles',
      button: 'Import',
      kind: 'Articles',
      formats: ARTICLE_FORMATS,
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
        drafts.push(
          failed(this.#ctx.newId(), basename(path), new Failure('unreadable-file', `“${path}” cannot be opened.`)),
        );
      }
    }
    if (files.length > MAX_FILES) {
      throw new Failure(
        'bad-input',
        `These folders hold ${files.length} articles; one import takes up to ${MAX_FILES}.`,
      );
    }
    await expectOneImport(files.map(({ path }) => path));
    for (const { path } of files) await this.#ctx.outputs.keepSource(path);
    drafts.push(
      ...(await this.#readAll(files, async ({ path, name }) => ({ name, bytes: await readWithinLimit(path) }))),
    );
    return drafts;
  }

  /** Reads files whose bytes the window has sent. */
  readBytes(files: readonly FileToRead[]): Promise<ImportDraft[]> {
    return this.#readAll(
      files.filter(({ name }) => mayBeArticle(name)),
      async (file) => file,
    );
  }

  async readPasted(text: string): Promise<ImportDraft> {
    return this.#read('Pasted text', new TextEncoder().encode(text), this.#waiting.window, true);
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

  /** What accepting a draft as a newer version of an article would do. @throws Failure `not-found`. */
  async preview(draftId: string, earlierId: string): Promise<VersionPreview> {
    const { db, worker } = this.#ctx;
    const { document } = this.#waiting.get(draftId);
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
   * Stores the drafts, all or none, and has them compared. A draft that is a newer version of an article takes its place
   * in the library, with its claims and their history; that is one edit, which can be undone.
   * @returns the ids of the stored articles, in the order of the drafts.
   * @throws Failure when a draft is gone or its file has come into the library meanwhile; nothing is stored then.
   */
  async accept(drafts: readonly DraftToAccept[]): Promise<string[]> {
    const { db, worker, changes } = this.#ctx;
    const read: ReadDraft[] = [];
    await this.#ctx.jobs.run('import', `Bringing in ${articles(drafts.length)}`, drafts.length, async (control) => {
      for (const { draftId, description, newerVersionOf = null, declined = [] } of drafts) {
        const draft = this.#waiting.get(draftId);
        const { text, blocks } = draft.document;
        const { title, publishedOn } = description;
        read.push({
          draftId,
          draft,
          description,
          newerVersionOf,
          declined,
          reading: await worker.run(
            'read',
            { title, text, blocks, publishedOn },
            { signal: control.signal, subject: `“${title}”` },
          ),
        });
        control.progress(read.length, drafts.length);
      }
    });
    const edits: Omit<Edit, 'sequence'>[] = [];
    const importedAt = this.#ctx.now();
    const articleIds = inTransaction(db, () => read.map((item) => this.#store(item, importedAt, edits)));
    this.discard(read.map(({ draftId }) => draftId));
    changes.note(['articles']);
    for (const edit of edits) this.#editing.announce(edit);
    const dates = read.map(({ description }) => description.publishedOn);
    const older = liveArticles(db).filter(
      (article) => !articleIds.includes(article.id) && dates.some((date) => mayBeLater(date, article.publishedOn)),
    );
    this.#analysis.request([...articleIds, ...older.map((article) => article.id)]);
    return articleIds;
  }

  #store(
    { draft, description, reading, newerVersionOf, declined }: ReadDraft,
    importedAt: string,
    edits: Omit<Edit, 'sequence'>[],
  ): string {
    const { db, newId } = this.#ctx;
    const { text, blocks, format } = draft.document;
    const twin = articleWithHash(db, draft.sha256);
    if (twin !== null)
      throw new Failure('duplicate', `“${draft.fileName}” is in the library already, as “${twin.title}”.`);
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
      sentence: `Take in a newer version of “${articleText(db, earlierId).title}”`,
      articleId: earlierId,
      claimId: null,
      change: { entity: 'version', id, before: { earlierId, accepted: false }, after: { earlierId, accepted: true } },
    };
    this.#editing.write(edit, () => {
      insert();
      this.#versions.carryOver(id, description, { text, blocks, reading }, earlierId, declined);
    });
    edits.push(edit);
    return id;
  }

  /** Forgets drafts. @param draftIds null for all of a window that is gone, and what is being read for it. */
  discard(draftIds: readonly string[] | null): void {
    if (draftIds === null) this.#waiting.windowGone();
    else this.#waiting.forget(draftIds);
  }

  async #readAll<T extends { name: string }>(
    files: readonly T[],
    open: (file: T) => Promise<FileToRead>,
  ): Promise<ImportDraft[]> {
    if (files.length === 0) return [];
    const { window } = this.#waiting;
    const readOne = async (file: T) => {
      try {
        const { name, bytes } = await open(file);
        return await this.#read(basename(name), bytes, window, false);
      } catch (error) {
        return failed(this.#ctx.newId(), basename(file.name), error);
      }
    };
    if (files.length === 1) return [await readOne(files[0] as T)];
    return this.#ctx.jobs.run('import', `Reading ${files.length} files`, files.length, async ({ signal, progress }) => {
      const drafts: ImportDraft[] = [];
      for (const file of files) {
        if (signal.aborted || window !== this.#waiting.window) {
          this.discard(drafts.map((draft) => draft.draftId));
          throw new Failure('cancelled', 'The import was cancelled; nothing was stored.');
        }
        drafts.push(await readOne(file));
        progress(drafts.length, files.length);
      }
      return drafts;
    });
  }

  async #read(fileName: string, bytes: Uint8Array, window: number, pasted: boolean): Promise<ImportDraft> {
    const draftId = this.#ctx.newId();
    try {
      this.#waiting.expectRoomFor(fileName, bytes.length);
      const { draft, waiting } = await this.#parse(draftId, { fileName, bytes, pasted, tracked: 'accepted' });
      if (waiting !== null) this.#waiting.keep(draftId, waiting, window);
      return draft;
    } catch (error) {
      return failed(draftId, fileName, error);
    }
  }

  /** @returns what the editor sees of a file, and what is kept of it; null where it is in the library already. */
  async #parse(
    draftId: string,
    file: Tasks['parse']['input'],
  ): Promise<{ draft: ImportDraft; waiting: WaitingDraft | null }> {
    const { db, worker, outputs } = this.#ctx;
    const { fileName, bytes } = file;
    const { document, sha256, words, language, sentences } = await worker.run('parse', file, {
      subject: `“${fileName}”`,
    });
    outputs.keepBytes(sha256);
    const twin = articleWithHash(db, sha256);
    return {
      waiting: twin === null ? { fileName, bytes, sha256, words, language, document } : null,
      draft: {
        draftId,
        fileName,
        status: twin !== null ? 'duplicate' : document.dates.length === 0 ? 'needs-date' : 'ready',
        problem: twin === null ? null : `“${fileName}” is in the library already, as “${twin.title}”.`,
        existingArticleId: twin?.id ?? null,
        versionOf: twin === null ? this.#versions.propose(document, sentences) : null,
        format: document.format,
        title: document.title,
        byline: document.byline,
        outlet: document.outlet,
        sourceUrl: document.sourceUrl,
        dates: document.dates,
        tracked: document.tracked,
        notes: document.notes,
        words,
        language,
        excerpt: beginningOf(document.text, EXCERPT),
      },
    };
  }
}

function articles(number: number): string {
  return number === 1 ? 'one article' : `${number} articles`;
}

function failed(draftId: string, fileName: string, error: unknown): ImportDraft {
  return {
    draftId,
    fileName,
    status: 'failed',
    problem: failureData(error).sentence,
    existingArticleId: null,
    versionOf: null,
    format: null,
    title: null,
    byline: null,
    outlet: null,
    sourceUrl: null,
    dates: [],
    tracked: null,
    notes: [],
    words: 0,
    language: null,
    excerpt: '',
  };
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
      .map((path) => ({ path, name: basename(path) }))
  );
}

/** @throws Failure `bad-input` with the size of all files when it is more than one import takes. */
async function expectOneImport(paths: readonly string[]): Promise<void> {
  let bytes = 0;
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    // A file that is too large by itself is left out by name, and counts no further.
    if (found !== null && found.size <= MAX_FILE_BYTES) bytes += found.size;
  }
  if (bytes <= MAX_IMPORT_BYTES) return;
  throw new Failure(
    'bad-input',
    `These files are ${inMegabytes(bytes)} together; one import takes up to ${inMegabytes(MAX_IMPORT_BYTES)}. Bring them in in parts.`,
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
): Handlers<
  | 'import.pick'
  | 'import.read'
  | 'import.paste'
  | 'import.reread'
  | 'import.preview'
  | 'import.accept'
  | 'import.discard'
> {
  return {
    'import.pick': () => importing.pick(),
    'import.read': ({ files }) => importing.readBytes(files),
    'import.paste': ({ text }) => importing.readPasted(text),
    'import.reread': ({ draftId, tracked }) => importing.reread(draftId, tracked),
    'import.preview': ({ draftId, articleId }) => importing.preview(draftId, articleId),
    'import.accept': async ({ drafts }) => ({ articleIds: await importing.accept(drafts) }),
    'import.discard': ({ draftIds }) => {
      importing.discard(draftIds);
      return null;
    },
  };
}
