import type { DateMention } from '../../../shared/claim.ts';
import type { PassageDraft } from '../engine/article/reading.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { digestOf } from './digest.ts';

/** A stored passage; `quote` is the article's text from `start` to `end`. */
export interface Passage extends PassageDraft {
  readonly id: number;
  readonly articleId: string;
  readonly ordinal: number;
  readonly quote: string;
  readonly digest: string;
}

interface PassageRow {
  id: number;
  article_id: string;
  ordinal: number;
  start: number;
  end: number;
  role: PassageDraft['role'];
  quote: string;
  digest: string;
  dates: string;
}

export function insertPassages(
  db: WritableDatabase,
  articleId: string,
  text: string,
  passages: readonly PassageDraft[],
): void {
  const insert = db.prepare(
    'INSERT INTO passages (article_id, ordinal, start, end, role, quote, digest, dates) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  passages.forEach((passage, ordinal) => {
    const quote = text.slice(passage.start, passage.end);
    insert.run(
      articleId,
      ordinal,
      passage.start,
      passage.end,
      passage.role,
      quote,
      digestOf(quote),
      JSON.stringify(passage.dates),
    );
  });
}

/** In reading order. */
export function passagesOf(db: ReadableDatabase, articleId: string): Passage[] {
  const rows = db.prepare('SELECT * FROM passages WHERE article_id = ? ORDER BY ordinal').all(articleId);
  return (rows as PassageRow[]).map(fromRow);
}

export function passageById(db: ReadableDatabase, id: number): Passage | null {
  const row = db.prepare('SELECT * FROM passages WHERE id = ?').get(id) as PassageRow | undefined;
  return row === undefined ? null : fromRow(row);
}

/** The passages just before and after one in its article; empty strings at the ends. */
export function neighbours(db: ReadableDatabase, passage: Passage): { before: string; after: string } {
  const at = db.prepare('SELECT quote FROM passages WHERE article_id = ? AND ordinal = ?').pluck();
  return {
    before: (at.get(passage.articleId, passage.ordinal - 1) as string | undefined) ?? '',
    after: (at.get(passage.articleId, passage.ordinal + 1) as string | undefined) ?? '',
  };
}

export interface TextHit {
  readonly passageId: number;
  readonly articleId: string;
}

/**
 * Passages that hold any of the words, best first by BM25 (SQLite FTS5, Porter stemming), only in the given articles.
 * A word of weight 2 counts twice. The words are quoted, so no text is ever read as query syntax.
 */
export function searchPassages(
  db: ReadableDatabase,
  terms: readonly { readonly word: string; readonly weight: number }[],
  articleIds: readonly string[],
  limit: number,
): TextHit[] {
  const phrases = terms.flatMap(({ word, weight }) => {
    const clean = word.replaceAll('"', ' ').replaceAll('\0', ' ').trim();
    if (!/[\p{L}\p{N}]/u.test(clean)) return [];
    return Array.from({ length: Math.min(3, Math.max(1, Math.round(weight))) }, () => `"${clean}"`);
  });
  if (phrases.length === 0 || articleIds.length === 0) return [];
  const rows = db
    .prepare(
      `SELECT p.id AS passageId, p.article_id AS articleId
         FROM passages_words JOIN passages p ON p.id = passages_words.rowid
        WHERE passages_words MATCH ? AND p.role IN ('body', 'headline')
          AND p.article_id IN (SELECT value FROM json_each(?))
        ORDER BY bm25(passages_words), p.id LIMIT ?`,
    )
    .all(phrases.join(' OR '), JSON.stringify(articleIds), limit);
  return rows as TextHit[];
}

function fromRow(row: PassageRow): Passage {
  return {
    id: row.id,
    articleId: row.article_id,
    ordinal: row.ordinal,
    start: row.start,
    end: row.end,
    role: row.role,
    quote: row.quote,
    digest: row.digest,
    dates: JSON.parse(row.dates) as DateMention[],
  };
}
