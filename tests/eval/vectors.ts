import type { SentenceModel } from '../../electron/desk/engine/models/sentence-model.ts';

const AT_A_TIME = 256;
/** 127 × 127: what the dot product of a vector with itself comes to. */
const UNIT = 127 * 127;

/** Sentence vectors, each made once in a run. */
export class Vectors {
  readonly #model: SentenceModel;
  readonly #known = new Map<string, Int8Array>();
  readonly #progress: (done: number, all: number) => void;

  constructor(model: SentenceModel, progress: (done: number, all: number) => void) {
    this.#model = model;
    this.#progress = progress;
  }

  get model(): string {
    return this.#model.id;
  }

  get dimensions(): number {
    return this.#model.dimensions;
  }

  /** Makes the vectors of all these texts; long lists in parts, with progress. */
  async prepare(texts: Iterable<string>): Promise<void> {
    // In order of length, so that a batch holds like lengths; in the end by text, so that every run batches alike.
    const missing = [...new Set(texts)]
      .filter((text) => !this.#known.has(text))
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    for (let at = 0; at < missing.length; at += AT_A_TIME) {
      const part = missing.slice(at, at + AT_A_TIME);
      const vectors = await this.#model.embed(part);
      part.forEach((text, row) => {
        this.#known.set(text, vectors[row] as Int8Array);
      });
      this.#progress(at + part.length, missing.length);
    }
  }

  /** The vector of a text that was prepared. */
  of(text: string): Int8Array {
    const vector = this.#known.get(text);
    if (vector === undefined) throw new Error('a text was not prepared for the sentence model');
    return vector;
  }

  cosine(a: string, b: string): number {
    const [x, y] = [this.of(a), this.of(b)];
    let sum = 0;
    for (let i = 0; i < x.length; i += 1) sum += (x[i] as number) * (y[i] as number);
    return sum / UNIT;
  }
}
