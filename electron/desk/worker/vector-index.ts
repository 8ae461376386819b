import type { ReadableDatabase } from '../store/database.ts';
import { passageVectors, vectorReader, wholeArticles } from '../store/embeddings.ts';
import { differingSigns, signsOf } from './sign-sketch.ts';

interface ArticleVectors {
  readonly passageIds: Float64Array;
  readonly signs: Uint32Array;
  /** The vectors one after another; null where there was no more room to keep them. */
  readonly values: Int8Array | null;
}

export interface VectorHit {
  readonly passageId: number;
  readonly cosine: number;
}

/** 127 × 127: what the dot product of a vector with itself comes to. */
const UNIT = 127 * 127;
/**
 * So many passages are compared exactly; the rest is left out by signs alone. Among 410,000 invented passages 400 hold
 * 97.5 % of the ten nearest, 800 all of them.
 */
const EXACT = 1000;
/** Bytes of whole vectors that are kept; those of 4,000 articles. Signs are always kept. */
const ROOM = 64 * 2 ** 20;

/**
 * Nearest-neighbour search over the vectors of one model. The passages whose vectors differ from the query's in the
 * fewest signs are found first, and only those are compared exactly: of the ten nearest it finds 99 of 100 or more, and
 * all where a search has few passages. Vectors are bytes and sums are whole numbers, so the order is the same on every
 * machine. An article's signs are made once and kept; its vectors are kept while there is room and read from the store
 * otherwise, so that memory grows by 56 bytes a passage.
 */
export class VectorIndex {
  readonly #model: string;
  readonly #dimensions: number;
  readonly #articles = new Map<string, ArticleVectors>();
  /** Articles all of whose passages have vectors; none of them ever loses one. */
  readonly #whole = new Set<string>();
  readonly #room: number;
  #kept = 0;

  /** @param room bytes of whole vectors that may be kept. */
  constructor(model: string, dimensions: number, room = ROOM) {
    this.#model = model;
    this.#dimensions = dimensions;
    this.#room = room;
  }

  /** The passages of the given articles nearest to `query`, nearest first; ties go to the older passage. */
  nearest(db: ReadableDatabase, query: Int8Array, articleIds: readonly string[], limit: number): VectorHit[] {
    const articles = articleIds.map((id) => this.#vectorsOf(db, id));
    const total = articles.reduce((sum, { passageIds }) => sum + passageIds.length, 0);
    const exact = Math.max(EXACT, limit);
    const isNear = total <= exact ? () => true : this.#nearBySigns(query, articles, total, exact);
    const best: VectorHit[] = [];
    const read = vectorReader(db, this.#model);
    let at = 0;
    for (const { passageIds, values } of articles) {
      for (let row = 0; row < passageIds.length; row += 1, at += 1) {
        if (!isNear(at)) continue;
        const passageId = passageIds[row] as number;
        const cosine = this.#cosine(query, values, row, () => read(passageId));
        if (cosine !== null) keepBest(best, { passageId, cosine }, limit);
      }
    }
    return best;
  }

  /** The cosine of `query` and one passage, or null where that passage has no vector. */
  cosine(db: ReadableDatabase, query: Int8Array, articleId: string, passageId: number): number | null {
    const { passageIds, values } = this.#vectorsOf(db, articleId);
    const row = passageIds.indexOf(passageId);
    return row < 0 ? null : this.#cosine(query, values, row, () => vectorReader(db, this.#model)(passageId));
  }

  /** Those of the articles some of whose passages have no vector yet. */
  unread(db: ReadableDatabase, articleIds: readonly string[]): Set<string> {
    const isWhole = wholeArticles(db, this.#model);
    const unread = new Set<string>();
    for (const id of articleIds) {
      if (this.#whole.has(id)) continue;
      if (isWhole(id)) this.#whole.add(id);
      else unread.add(id);
    }
    return unread;
  }

  /** Forgets an article, so that vectors written since are seen. */
  forget(articleId: string): void {
    this.#kept -= this.#articles.get(articleId)?.values?.length ?? 0;
    this.#articles.delete(articleId);
  }

  /**
   * Tells which passages, counted through all articles, differ from the query in few enough signs to be among the
   * `wanted` that do least; those that differ in as many as the last of them are among them.
   */
  #nearBySigns(
    query: Int8Array,
    articles: readonly ArticleVectors[],
    total: number,
    wanted: number,
  ): (at: number) => boolean {
    const sought = signsOf(query, this.#dimensions);
    const differing = new Uint16Array(total);
    const counts = new Uint32Array(sought.length * 32 + 1);
    let at = 0;
    for (const { passageIds, signs } of articles) {
      for (let row = 0; row < passageIds.length; row += 1, at += 1) {
        const count = differingSigns(sought, signs, row);
        differing[at] = count;
        counts[count] = (counts[count] as number) + 1;
      }
    }
    let most = 0;
    for (let sum = counts[0] as number; sum < wanted; sum += counts[most] as number) most += 1;
    return (place) => (differing[place] as number) <= most;
  }

  #vectorsOf(db: ReadableDatabase, articleId: string): ArticleVectors {
    const known = this.#articles.get(articleId);
    if (known !== undefined) return known;
    const { passageIds, vectors, isWhole } = passageVectors(db, this.#model, articleId);
    const values = new Int8Array(passageIds.length * this.#dimensions);
    vectors.forEach((vector, row) => {
      values.set(vector, row * this.#dimensions);
    });
    const ids = Float64Array.from(passageIds);
    const signs = signsOf(values, this.#dimensions);
    // Vectors that are still on their way to the store are looked for again next time.
    if (!isWhole) return { passageIds: ids, signs, values };
    const hasRoom = this.#kept + values.length <= this.#room;
    if (hasRoom) this.#kept += values.length;
    const read = { passageIds: ids, signs, values: hasRoom ? values : null };
    this.#articles.set(articleId, read);
    return read;
  }

  #cosine(query: Int8Array, values: Int8Array | null, row: number, read: () => Int8Array | null): number | null {
    const vector = values ?? read();
    if (vector === null) return null;
    const offset = values === null ? 0 : row * this.#dimensions;
    return cosineAt(query, vector, offset);
  }
}

/** The cosine of `query` and the vector that begins at `offset` of `values`. */
export function cosineAt(query: Int8Array, values: Int8Array, offset = 0): number {
  let sum = 0;
  for (let i = 0; i < query.length; i += 1) sum += (query[i] as number) * (values[offset + i] as number);
  return sum / UNIT;
}

/** Puts a hit in its place among the best, nearest first; of equals the one that was there stays before. */
function keepBest(best: VectorHit[], hit: VectorHit, limit: number): void {
  const worst = best[best.length - 1];
  if (best.length === limit && worst !== undefined && hit.cosine <= worst.cosine) return;
  let at = best.length;
  while (at > 0 && (best[at - 1] as VectorHit).cosine < hit.cosine) at -= 1;
  best.splice(at, 0, hit);
  if (best.length > limit) best.pop();
}
