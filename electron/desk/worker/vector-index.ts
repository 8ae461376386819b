import type { ReadableDatabase } from '../store/database.ts';
import { isWhollyEmbedded, passageVectors } from '../store/embeddings.ts';

interface ArticleVectors {
  readonly passageIds: readonly number[];
  /** The vectors one after another. */
  readonly values: Int8Array;
  readonly rowOf: ReadonlyMap<number, number>;
}

export interface VectorHit {
  readonly passageId: number;
  readonly cosine: number;
}

/** 127 × 127: what the dot product of a vector with itself comes to. */
const UNIT = 127 * 127;

/**
 * Exact nearest-neighbour search over the vectors of one model. Vectors are bytes and sums are whole numbers, so the
 * order is the same on every machine. An article's vectors are read from the store once and then kept.
 */
export class VectorIndex {
  readonly #model: string;
  readonly #dimensions: number;
  readonly #articles = new Map<string, ArticleVectors>();

  constructor(model: string, dimensions: number) {
    this.#model = model;
    this.#dimensions = dimensions;
  }

  /** The passages of the given articles nearest to `query`, nearest first; ties go to the older passage. */
  nearest(db: ReadableDatabase, query: Int8Array, articleIds: readonly string[], limit: number): VectorHit[] {
    const best: VectorHit[] = [];
    for (const articleId of articleIds) {
      const { passageIds, values } = this.#vectorsOf(db, articleId);
      for (let row = 0; row < passageIds.length; row += 1) {
        const cosine = this.#dot(query, values, row) / UNIT;
        const worst = best[best.length - 1];
        if (best.length === limit && worst !== undefined && cosine <= worst.cosine) continue;
        let at = best.length;
        while (at > 0 && (best[at - 1] as VectorHit).cosine < cosine) at -= 1;
        best.splice(at, 0, { passageId: passageIds[row] as number, cosine });
        if (best.length > limit) best.pop();
      }
    }
    return best;
  }

  /** The cosine of `query` and one passage, or null where that passage has no vector. */
  cosine(db: ReadableDatabase, query: Int8Array, articleId: string, passageId: number): number | null {
    const { rowOf, values } = this.#vectorsOf(db, articleId);
    const row = rowOf.get(passageId);
    return row === undefined ? null : this.#dot(query, values, row) / UNIT;
  }

  /** Forgets an article, so that vectors written since are seen. */
  forget(articleId: string): void {
    this.#articles.delete(articleId);
  }

  #vectorsOf(db: ReadableDatabase, articleId: string): ArticleVectors {
    const known = this.#articles.get(articleId);
    if (known !== undefined) return known;
    const { passageIds, vectors } = passageVectors(db, this.#model, articleId);
    const values = new Int8Array(passageIds.length * this.#dimensions);
    vectors.forEach((vector, row) => {
      values.set(vector, row * this.#dimensions);
    });
    const read = { passageIds, values, rowOf: new Map(passageIds.map((id, row) => [id, row])) };
    // Vectors that are still on their way to the store are looked for again next time.
    if (isWhollyEmbedded(db, this.#model, articleId)) this.#articles.set(articleId, read);
    return read;
  }

  #dot(query: Int8Array, values: Int8Array, row: number): number {
    const offset = row * this.#dimensions;
    let sum = 0;
    for (let i = 0; i < this.#dimensions; i += 1) sum += (query[i] as number) * (values[offset + i] as number);
    return sum;
  }
}
