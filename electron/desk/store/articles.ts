import type { AnalysisState, Article, ArticleDescription, ArticleText, Block } from '../../../shared/article.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ArticleFormat } from '../../../shared/formats.ts';
import type { PageStart } from '../../../shared/pages.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

export interface NewArticle extends ArticleDescription {
  readonly id: string;
  readonly format: ArticleFormat;
  readonly fileName: string;
  readonly sha256: string;
  readonly importedAt: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly pages?: readonly PageStart[];
  readonly words: number;
  /** A BCP 47 tag. */
  readonly language: string;
  /** The version of the engine that read it. */
  readonly engine: string;
  readonly bytes: Uint8Array;
}

interface ArticleRow {
  id: string;
  title: string;
  byline: string | null;
  outlet: string | null;
  published_on: PartialDate;
  source_url: string | null;
  format: ArticleFormat;
  file_name: string;
  sha256: string;
  imported_at: string;
  language: string;
}

const COLUMNS = 'id, title, byline, outlet, published_on, source_url, format, file_name, sha256, imported_at, language';

/** Writes the article and its original bytes; call it inside a transaction together with its passages. */
export function insertArticle(db: WritableDatabase, article: NewArticle): void {
  db.prepare(
    `INSERT INTO articles (${COLUMNS}, text, blocks, pages, words, engine, read_for)
     VALUES (@id, @title, @byline, @outlet, @publishedOn, @sourceUrl, @format, @fileName, @sha256, @importedAt, @language,
             @text, @blocks, @pages, @words, @engine, @publishedOn)`,
  ).run({
    id: article.id,
    title: article.title,
    byline: article.byline,
    outlet: article.outlet,
    publishedOn: article.publishedOn,
    sourceUrl: article.sourceUrl,
    format: article.format,
    fileName: article.fileName,
    sha256: article.sha256,
    importedAt: article.importedAt,
    language: article.language,
    text: article.text,
    blocks: JSON.stringify(article.blocks),
    pages: JSON.stringify(article.pages ?? []),
    words: article.words,
    engine: article.engine,
  });
  db.prepare('INSERT INTO originals (article_id, bytes) VALUES (?, ?)').run(article.id, Buffer.from(article.bytes));
}

/** The live article with these bytes, or null. */
export function articleWithHash(db: ReadableDatabase, sha256: string): Article | null {
  const row = db.prepare(`SELECT ${COLUMNS} FROM articles WHERE sha256 = ? AND removed_at IS NULL`).get(sha256);
  return row === undefined ? null : fromRow(row as ArticleRow);
}

const IN_LIBRARY = 'removed_at IS NULL AND superseded_by IS NULL';

/** The articles of the library that have exactly this text, by id. */
export function articlesWithText(db: ReadableDatabase, text: string): string[] {
  return db
    .prepare(`SELECT id FROM articles WHERE text = ? AND ${IN_LIBRARY} ORDER BY id`)
    .pluck()
    .all(text) as string[];
}

/** The articles of the library in whose text these words stand exactly so, by id. */
export function articlesWithWords(db: ReadableDatabase, words: string): string[] {
  return db
    .prepare(`SELECT id FROM articles WHERE instr(text, ?) > 0 AND ${IN_LIBRARY} ORDER BY id`)
    .pluck()
    .all(words) as string[];
}

/** Whether a file with these bytes was brought in, though its article may be removed or have a newer version. */
export function hasOriginal(db: ReadableDatabase, sha256: string): boolean {
  return db.prepare('SELECT 1 FROM articles WHERE sha256 = ?').get(sha256) !== undefined;
}

/** Whether the library holds an article; quicker than to ask for all of them. */
export function hasArticles(db: ReadableDatabase): boolean {
  return db.prepare('SELECT 1 FROM articles WHERE removed_at IS NULL AND superseded_by IS NULL').get() !== undefined;
}

/** How many articles are in the library. */
export function articleCount(db: ReadableDatabase): number {
  return db
    .prepare('SELECT count(*) FROM articles WHERE removed_at IS NULL AND superseded_by IS NULL')
    .pluck()
    .get() as number;
}

/** All articles of the library, newest publication first; earlier versions are not among them. */
export function liveArticles(db: ReadableDatabase): Article[] {
  const rows = db
    .prepare(
      `SELECT ${COLUMNS} FROM articles WHERE removed_at IS NULL AND superseded_by IS NULL ORDER BY published_on DESC, id DESC`,
    )
    .all();
  return (rows as ArticleRow[]).map(fromRow);
}

/** The day of each of these articles, in the library or not; earlier versions are left out. */
export function dayOfEach(db: ReadableDatabase, ids: readonly string[]): { id: string; publishedOn: PartialDate }[] {
  return db
    .prepare(
      `SELECT id, published_on AS publishedOn FROM articles
        WHERE id IN (SELECT value FROM json_each(?)) AND superseded_by IS NULL`,
    )
    .all(JSON.stringify(ids)) as { id: string; publishedOn: PartialDate }[];
}

/** Those of the articles that are in the library, with how long they are and how far Stet has read them. */
export function articlesInWords(
  db: ReadableDatabase,
  ids: readonly string[],
): (Article & { readonly words: number; readonly analysis: AnalysisState })[] {
  const rows = db
    .prepare(
      `SELECT ${COLUMNS}, words, analysis FROM articles
        WHERE id IN (SELECT value FROM json_each(?)) AND removed_at IS NULL AND superseded_by IS NULL`,
    )
    .all(JSON.stringify(ids)) as (ArticleRow & { words: number; analysis: AnalysisState })[];
  return rows.map((row) => ({ ...fromRow(row), words: row.words, analysis: row.analysis }));
}

/** @throws Failure `not-found` when there is no such article in the library. */
export function articleText(db: ReadableDatabase, id: string): ArticleText {
  const row = db
    .prepare(`SELECT ${COLUMNS}, text, blocks, pages FROM articles WHERE id = ? AND removed_at IS NULL`)
    .get(id) as (ArticleRow & { text: string; blocks: string; pages: string }) | undefined;
  if (row === undefined) throw new Failure('not-found', 'This article is no longer in the library.');
  const pages = JSON.parse(row.pages) as PageStart[];
  return {
    ...fromRow(row),
    text: row.text,
    blocks: JSON.parse(row.blocks) as Block[],
    ...(pages.length === 0 ? {} : { pages }),
  };
}

/**
 * The one condition of all work: an article is in the library, and no newer version stands in its place.
 * @throws Failure `not-found` or `bad-input`.
 */
export function expectInLibrary(db: ReadableDatabase, id: string): void {
  const found = db.prepare('SELECT removed_at, superseded_by FROM articles WHERE id = ?').get(id) as
    | { removed_at: string | null; superseded_by: string | null }
    | undefined;
  if (found === undefined || found.removed_at !== null)
    throw new Failure('not-found', 'This article is no longer in the library.');
  if (found.superseded_by !== null)
    throw new Failure('bad-input', 'This is an earlier version, kept as it was. Continue in the newest version.');
}

/** The canonical text alone, of a removed article too. @throws Failure `not-found`. */
export function textOf(db: ReadableDatabase, id: string): string {
  const text = db.prepare('SELECT text FROM articles WHERE id = ?').pluck().get(id) as string | undefined;
  if (text === undefined) throw new Failure('not-found', 'This article is no longer in the library.');
  return text;
}

/** Where the pages of an article’s file begin in its text; none for one without pages, and for one that is not there. */
export function pagesOf(db: ReadableDatabase, id: string): PageStart[] {
  const pages = db.prepare('SELECT pages FROM articles WHERE id = ?').pluck().get(id) as string | undefined;
  return JSON.parse(pages ?? '[]') as PageStart[];
}

/** The file's bytes as they were imported. @throws Failure `not-found`. */
export function originalBytes(db: ReadableDatabase, id: string): Uint8Array {
  const bytes = db.prepare('SELECT bytes FROM originals WHERE article_id = ?').pluck().get(id) as Buffer | undefined;
  if (bytes === undefined) throw new Failure('not-found', 'This article is no longer in the library.');
  return bytes;
}

/** What of an article an edit can change. */
export interface ArticleState extends ArticleDescription {
  readonly removed: boolean;
}

export function articleState(db: ReadableDatabase, id: string): ArticleState {
  const row = db.prepare(`SELECT ${COLUMNS}, removed_at FROM articles WHERE id = ?`).get(id) as
    | (ArticleRow & { removed_at: string | null })
    | undefined;
  if (row === undefined) throw new Failure('not-found', 'This article is no longer in the library.');
  const { title, byline, outlet, publishedOn, sourceUrl } = fromRow(row);
  return { title, byline, outlet, publishedOn, sourceUrl, removed: row.removed_at !== null };
}

/** @throws Failure `duplicate` when bringing it back would put the same file into the library twice. */
export function putArticleState(db: WritableDatabase, id: string, state: ArticleState, now: string): void {
  if (!state.removed) refuseTwin(db, id);
  db.prepare(
    `UPDATE articles SET title = @title, byline = @byline, outlet = @outlet, published_on = @publishedOn,
       source_url = @sourceUrl, removed_at = CASE WHEN @removed THEN coalesce(removed_at, @now) END WHERE id = @id`,
  ).run({
    id,
    now,
    title: state.title,
    byline: state.byline,
    outlet: state.outlet,
    publishedOn: state.publishedOn,
    sourceUrl: state.sourceUrl,
    removed: state.removed ? 1 : 0,
  });
}

/** @throws Failure `duplicate` when another article of the library was made from the same file. */
export function refuseTwin(db: ReadableDatabase, id: string): void {
  const twin = db
    .prepare(
      'SELECT title FROM articles WHERE removed_at IS NULL AND id <> ? AND sha256 = (SELECT sha256 FROM articles WHERE id = ?)',
    )
    .pluck()
    .get(id, id) as string | undefined;
  if (twin !== undefined) throw new Failure('duplicate', `The same file is in the library again, as “${twin}”.`);
}

export function setAnalysis(db: WritableDatabase, articleId: string, state: AnalysisState): void {
  db.prepare('UPDATE articles SET analysis = ? WHERE id = ?').run(state, articleId);
}

export function analysisOf(db: ReadableDatabase, articleId: string): AnalysisState {
  return (
    (db.prepare('SELECT analysis FROM articles WHERE id = ?').pluck().get(articleId) as AnalysisState | undefined) ??
    'waiting'
  );
}

/** Live articles whose analysis is not finished, in the order of their import. */
export function articlesToAnalyse(db: ReadableDatabase): string[] {
  return db
    .prepare(
      "SELECT id FROM articles WHERE removed_at IS NULL AND superseded_by IS NULL AND analysis IN ('waiting', 'reading') ORDER BY id",
    )
    .pluck()
    .all() as string[];
}

function fromRow(row: ArticleRow): Article {
  return {
    id: row.id,
    title: row.title,
    byline: row.byline,
    outlet: row.outlet,
    publishedOn: row.published_on,
    sourceUrl: row.source_url,
    format: row.format,
    fileName: row.file_name,
    sha256: row.sha256,
    importedAt: row.imported_at,
    language: row.language,
  };
}
