import type { ReadableDatabase, WritableDatabase } from './database.ts';

/**
 * Sentence vectors, kept by the model that made them and the digest of the text, so that no text is embedded twice,
 * wherever in the library it stands.
 */
export interface Embedding {
  readonly digest: string;
  readonly vector: Int8Array;
}

export function putEmbeddings(db: WritableDatabase, model: string, embeddings: readonly Embedding[]): void {
  const put = db.prepare('INSERT OR IGNORE INTO embeddings (model, digest, vector) VALUES (?, ?, ?)');
  for (const { digest, vector } of embeddings) {
    put.run(model, digest, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength));
  }
}

export function embeddingOf(db: ReadableDatabase, model: string, digest: string): Int8Array | null {
  const blob = db.prepare('SELECT vector FROM embeddings WHERE model = ? AND digest = ?').pluck().get(model, digest);
  return blob === undefined ? null : asVector(blob as Buffer);
}

export interface PassageVectors {
  readonly passageIds: readonly number[];
  readonly vectors: readonly Int8Array[];
  /** Whether every passage of the article that can be evidence has its vector. */
  readonly isWhole: boolean;
}

/** The vectors of an article's passages that can be evidence, in reading order; passages without one are left out. */
export function passageVectors(db: ReadableDatabase, model: string, articleId: string): PassageVectors {
  const rows = db
    .prepare(
      `SELECT p.id, e.vector FROM passages p LEFT JOIN embeddings e ON e.model = ? AND e.digest = p.digest
        WHERE p.article_id = ? AND p.role IN ('body', 'headline') ORDER BY p.ordinal`,
    )
    .all(model, articleId) as { id: number; vector: Buffer | null }[];
  const found = rows.flatMap(({ id, vector }) => (vector === null ? [] : { id, vector }));
  return {
    passageIds: found.map(({ id }) => id),
    vectors: found.map(({ vector }) => asVector(vector)),
    isWhole: found.length === rows.length,
  };
}

/** Reads the vectors of single passages, by their ids; null for a passage that has none. */
export function vectorReader(db: ReadableDatabase, model: string): (passageId: number) => Int8Array | null {
  const read = db
    .prepare('SELECT e.vector FROM passages p JOIN embeddings e ON e.model = ? AND e.digest = p.digest WHERE p.id = ?')
    .pluck();
  return (passageId) => {
    const blob = read.get(model, passageId) as Buffer | undefined;
    return blob === undefined ? null : asVector(blob);
  };
}

/** Tells of articles, by their ids, whether every passage that can be evidence has a vector of this model. */
export function wholeArticles(db: ReadableDatabase, model: string): (articleId: string) => boolean {
  const lacking = db
    .prepare(
      `SELECT EXISTS (SELECT 1 FROM passages p
         WHERE p.article_id = ? AND p.role IN ('body', 'headline')
           AND NOT EXISTS (SELECT 1 FROM embeddings e WHERE e.model = ? AND e.digest = p.digest))`,
    )
    .pluck();
  return (articleId) => lacking.get(articleId, model) === 0;
}

/** Texts of an article's passages that have no vector of this model yet. */
export function passagesWithoutVector(
  db: ReadableDatabase,
  model: string,
  articleId: string,
): { digest: string; text: string }[] {
  return db
    .prepare(
      `SELECT DISTINCT p.digest, p.quote AS text FROM passages p
        WHERE p.article_id = ? AND p.role IN ('body', 'headline')
          AND NOT EXISTS (SELECT 1 FROM embeddings e WHERE e.model = ? AND e.digest = p.digest)
        ORDER BY p.ordinal`,
    )
    .all(articleId, model) as { digest: string; text: string }[];
}

function asVector(blob: Buffer): Int8Array {
  return new Int8Array(blob.buffer, blob.byteOffset, blob.byteLength).slice();
}
