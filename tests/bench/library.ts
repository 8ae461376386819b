import type { PassageDraft } from '../../electron/desk/engine/article/reading.ts';
import { insertArticle } from '../../electron/desk/store/articles.ts';
import { insertClaim } from '../../electron/desk/store/claims.ts';
import { inTransaction, type WritableDatabase } from '../../electron/desk/store/database.ts';
import { digestOf } from '../../electron/desk/store/digest.ts';
import { putEmbeddings } from '../../electron/desk/store/embeddings.ts';
import { insertPassages } from '../../electron/desk/store/passages.ts';
import { partialDate } from '../../shared/dates.ts';

/** The model that the invented vectors are said to be of. */
export const MODEL = 'invented';
export const DIMENSIONS = 384;

const VOCABULARY = 3000;

/**
 * Fills a workspace with articles of invented words and, where wanted, an invented vector for every passage.
 * @returns the articles' ids.
 */
export function fillLibrary(
  db: WritableDatabase,
  { articles, passagesEach, withVectors }: { articles: number; passagesEach: number; withVectors: boolean },
): string[] {
  const ids = Array.from({ length: articles }, (_, at) => idOf(at));
  inTransaction(db, () => {
    ids.forEach((id, at) => {
      const quotes = Array.from({ length: passagesEach }, (_, row) => sentence(at * passagesEach + row));
      const text = quotes.join(' ');
      insertArticle(db, {
        id,
        title: `Article ${at}`,
        byline: null,
        outlet: null,
        publishedOn: partialDate('2020-05-04'),
        sourceUrl: null,
        format: 'text',
        fileName: `${at}.txt`,
        text,
        bytes: new TextEncoder().encode(text),
        sha256: digestOf(text),
        importedAt: '2026-01-01T00:00:00.000Z',
        blocks: [],
        words: passagesEach * 20,
        language: 'en',
        engine: 'bench',
      });
      insertPassages(db, id, text, placesOf(quotes));
      if (!withVectors) return;
      putEmbeddings(
        db,
        MODEL,
        quotes.map((quote, row) => ({ digest: digestOf(quote), vector: vector(at * passagesEach + row) })),
      );
    });
  });
  return ids;
}

/** Puts one claim on an article, over its first five characters. */
export function putClaim(db: WritableDatabase, articleId: string): string {
  const id = idOf(900_000);
  insertClaim(db, {
    id,
    articleId,
    start: 0,
    end: 5,
    kind: 'event',
    modality: 'settled',
    hedges: [],
    dates: [],
    dueOn: null,
    speaker: null,
    checkWorthiness: 0.5,
    origin: 'engine',
    engine: 'bench',
  });
  return id;
}

/** An identifier of the right shape. */
export function idOf(number: number): string {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** A vector of signed bytes; the same for the same number. */
export function vector(number: number): Int8Array {
  return Int8Array.from({ length: DIMENSIONS }, (_, i) => (((number * DIMENSIONS + i) * 7919) % 255) - 127);
}

function sentence(number: number): string {
  const words = Array.from({ length: 20 }, (_, j) => `word${(number * 31 + j * j * 17) % VOCABULARY}`);
  return `${words.join(' ')} ${number}.`;
}

function placesOf(quotes: readonly string[]): PassageDraft[] {
  let start = 0;
  return quotes.map((quote) => {
    const place = { start, end: start + quote.length, role: 'body' as const, dates: [] };
    start = place.end + 1;
    return place;
  });
}
