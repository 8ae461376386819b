import Database from 'better-sqlite3';
import type { ClaimInContext } from '../../electron/desk/engine/claims/claim-in-context.ts';
import type { Candidate } from '../../electron/desk/engine/comparing/candidate.ts';
import { engine } from '../../electron/desk/engine/engine.ts';
import type { WritableDatabase } from '../../electron/desk/store/database.ts';
import { digestOf } from '../../electron/desk/store/digest.ts';
import { putEmbeddings } from '../../electron/desk/store/embeddings.ts';
import { migrate } from '../../electron/desk/store/migrate.ts';
import { insertPassages, passageById, passagesOf, searchPassages } from '../../electron/desk/store/passages.ts';
import { VectorIndex } from '../../electron/desk/worker/vector-index.ts';
import { candidateOf, textToEmbed } from './statement.ts';
import type { Vectors } from './vectors.ts';

/** How many passages each search brings, as in the product. */
const FROM_EACH_SEARCH = 40;

/** Sentences of some documents in a store in memory, searched as the product searches its library. */
export class Shelf {
  readonly #db: WritableDatabase;
  readonly #documents: string[] = [];

  constructor() {
    this.#db = new Database(':memory:') as WritableDatabase;
    migrate(this.#db);
    // Passages without articles: only the two searches are wanted.
    this.#db.pragma('foreign_keys = OFF');
  }

  /** Puts a document's sentences in; answers with the number of each, in order. */
  add(document: string, sentences: readonly string[]): number[] {
    let end = -1;
    const passages = sentences.map((sentence) => {
      const start = end + 1;
      end = start + sentence.length;
      return { start, end, role: 'body' as const, dates: [] };
    });
    this.#db.transaction(() => insertPassages(this.#db, document, sentences.join('\n'), passages))();
    this.#documents.push(document);
    return passagesOf(this.#db, document).map(({ id }) => id);
  }

  quote(id: number): string {
    return passageById(this.#db, id)?.quote ?? '';
  }

  /** All sentences. */
  quotes(): string[] {
    return this.#documents.flatMap((document) => passagesOf(this.#db, document).map(({ quote }) => quote));
  }

  /** Numbers of the passages that hold words of the claim, best first. */
  byWords(claim: ClaimInContext, documents: readonly string[], limit = FROM_EACH_SEARCH): number[] {
    return searchPassages(this.#db, engine.queryFor(claim).terms, documents, limit).map(({ passageId }) => passageId);
  }

  /** A search by meaning over all documents whose sentences have a vector. */
  byMeaning(vectors: Vectors): (claim: ClaimInContext, documents: readonly string[]) => number[] {
    const index = new VectorIndex(vectors.model, vectors.dimensions);
    this.#db.transaction(() => {
      for (const document of this.#documents) {
        const passages = passagesOf(this.#db, document);
        putEmbeddings(
          this.#db,
          vectors.model,
          passages.map(({ quote }) => ({ digest: digestOf(quote), vector: vectors.of(quote) })),
        );
      }
    })();
    return (claim, documents) =>
      index
        .nearest(this.#db, vectors.of(textToEmbed(claim)), documents, FROM_EACH_SEARCH)
        .map(({ passageId }) => passageId);
  }

  /** What both searches found, as the engine sees it. */
  candidates(
    claim: ClaimInContext,
    byWords: readonly number[],
    byMeaning: readonly number[],
    vectors: Vectors,
  ): Candidate[] {
    const rank = (list: readonly number[], id: number) => (list.includes(id) ? list.indexOf(id) + 1 : null);
    return [...new Set([...byWords, ...byMeaning])]
      .sort((a, b) => a - b)
      .map((passageId) => {
        const quote = this.quote(passageId);
        return candidateOf({
          passageId,
          quote,
          textRank: rank(byWords, passageId),
          vectorRank: rank(byMeaning, passageId),
          cosine: vectors.cosine(textToEmbed(claim), quote),
        });
      });
  }

  close(): void {
    this.#db.close();
  }
}
