import { expect, test } from 'vitest';
import { inTransaction } from '../../../electron/desk/store/database.ts';
import { digestOf } from '../../../electron/desk/store/digest.ts';
import { passageVectors, putEmbeddings } from '../../../electron/desk/store/embeddings.ts';
import { insertPassages } from '../../../electron/desk/store/passages.ts';
import { VectorIndex } from '../../../electron/desk/worker/vector-index.ts';
import { inventArticle } from '../../bench/invented-news.ts';
import { DIMENSIONS, hashedVector } from '../../bench/invented-vectors.ts';
import { fillLibrary, MODEL } from '../../bench/library.ts';
import { scratchWorkspace, storeArticle } from '../store/scratch-workspace.ts';

const ARTICLES = 60;
const QUERIES = 20;

test('of the ten nearest passages 99 of 100 are found by their signs, whether their vectors are kept or read', () => {
  const { db } = scratchWorkspace();
  const ids = fillLibrary(db, { articles: ARTICLES, withVectors: true, withClaims: false });
  const all = ids.flatMap((id) => {
    const { passageIds, vectors } = passageVectors(db, MODEL, id);
    return passageIds.map((passageId, row) => ({ passageId, vector: vectors[row] as Int8Array }));
  });
  const exactly = (query: Int8Array) =>
    all
      .map(({ passageId, vector }) => ({
        passageId,
        dot: vector.reduce((sum, v, i) => sum + v * (query[i] as number), 0),
      }))
      .sort((a, b) => b.dot - a.dot || a.passageId - b.passageId);
  const kept = new VectorIndex(MODEL, DIMENSIONS);
  const read = new VectorIndex(MODEL, DIMENSIONS, 0);
  let found = 0;
  for (let number = 0; number < QUERIES; number += 1) {
    const { text, sentences } = inventArticle(2, number, QUERIES, 3);
    const query = hashedVector(text.slice(sentences[1]?.start, sentences[1]?.end));
    const hits = kept.nearest(db, query, ids, 10);
    expect(read.nearest(db, query, ids, 10)).toEqual(hits);
    const right = exactly(query);
    // What lies as near as the tenth is as right as it.
    const tenth = right[9]?.dot as number;
    const good = new Map(right.filter(({ dot }) => dot >= tenth).map(({ passageId, dot }) => [passageId, dot]));
    found += hits.filter(({ passageId, cosine }) => Math.round(cosine * 127 * 127) === good.get(passageId)).length;
    expect(read.cosine(db, query, ids[0] as string, hits[0]?.passageId as number)).toBe(
      kept.cosine(db, query, ids[0] as string, hits[0]?.passageId as number),
    );
  }
  expect(all.length).toBeGreaterThan(2000);
  expect(found / (QUERIES * 10)).toBeGreaterThanOrEqual(0.99);
});

test('a passage whose vector came later is found, and one without a vector is not', () => {
  const { db } = scratchWorkspace();
  const text = 'The tram opened. The bridge closed.';
  const { id } = storeArticle(db, { text });
  const have = db.prepare('SELECT count(*) FROM passages WHERE article_id = ?').pluck().get(id) as number;
  if (have === 0) {
    inTransaction(db, () =>
      insertPassages(db, id, text, [
        { start: 0, end: 16, role: 'body', dates: [] },
        { start: 17, end: 35, role: 'body', dates: [] },
      ]),
    );
  }
  const quotes = db.prepare('SELECT quote FROM passages WHERE article_id = ?').pluck().all(id) as string[];
  const put = (quote: string) => putEmbeddings(db, MODEL, [{ digest: digestOf(quote), vector: hashedVector(quote) }]);
  const index = new VectorIndex(MODEL, DIMENSIONS);
  const query = hashedVector('The bridge closed');
  put(quotes[0] as string);
  expect(index.nearest(db, query, [id], 10)).toHaveLength(1);
  for (const quote of quotes) put(quote);
  expect(index.nearest(db, query, [id], 10)).toHaveLength(quotes.length);
});
