import Database from 'better-sqlite3';
import { engine } from '../../../electron/desk/engine/engine.ts';
import type { ComparingModel } from '../../../electron/desk/engine/models/comparing-model.ts';
import type { SecondReader } from '../../../electron/desk/engine/models/second-reader.ts';
import { importDocument } from '../../../electron/desk/importers/import-document.ts';
import { insertArticle } from '../../../electron/desk/store/articles.ts';
import { insertClaim } from '../../../electron/desk/store/claims.ts';
import type { WritableDatabase } from '../../../electron/desk/store/database.ts';
import { digestOf } from '../../../electron/desk/store/digest.ts';
import { passagesWithoutVector, putEmbeddings } from '../../../electron/desk/store/embeddings.ts';
import { migrate } from '../../../electron/desk/store/migrate.ts';
import { insertPassages } from '../../../electron/desk/store/passages.ts';
import {
  type Comparison,
  compareClaim,
  embedQueries,
  type Found,
  findPassages,
  gather,
} from '../../../electron/desk/worker/comparing.ts';
import type { SuggestionPart } from '../../../electron/desk/worker/tasks.ts';
import { VectorIndex } from '../../../electron/desk/worker/vector-index.ts';
import { partialDate } from '../../../shared/dates.ts';
import type { Vectors } from '../vectors.ts';

/** What is measured with. */
export interface Parts {
  readonly vectors: Vectors;
  /** Null for the engine without a network that reads pairs. */
  readonly comparing: ComparingModel | null;
  /** Null for suggestions without a second opinion. */
  readonly second: SecondReader | null;
}

/** One claim of an article compared with the library, as the window would show it. */
export interface Compared {
  readonly comparison: Comparison;
  readonly position: number;
  readonly found: Found;
  readonly part: SuggestionPart;
}

/** A library in memory: articles read, searched and compared by the product's own functions, without its threads. */
export class AcceptanceLibrary {
  readonly #db: WritableDatabase = new Database(':memory:') as WritableDatabase;
  readonly #parts: Parts;
  readonly #index: VectorIndex;
  readonly #texts = new Map<string, string>();

  constructor(parts: Parts) {
    migrate(this.#db);
    this.#parts = parts;
    this.#index = new VectorIndex(parts.vectors.model, parts.vectors.dimensions);
  }

  /** Brings in a text file. @returns the article's id, which is the file's name. */
  async add(file: string, text: string, day: string, withClaims: boolean): Promise<string> {
    const bytes = new TextEncoder().encode(text);
    const document = importDocument(file, bytes);
    const publishedOn = partialDate(day);
    const title = document.title.value;
    const reading = engine.read({ title, text: document.text, blocks: document.blocks, publishedOn });
    this.#texts.set(file, document.text);
    this.#db.transaction(() => {
      insertArticle(this.#db, {
        id: file,
        title,
        byline: null,
        outlet: null,
        sourceUrl: null,
        publishedOn,
        format: document.format,
        fileName: file,
        // A text of the crowd may also be the one that is compared with it.
        sha256: digestOf(`${file}\n${text}`),
        importedAt: `${day}T00:00:00.000Z`,
        text: document.text,
        blocks: document.blocks,
        words: 0,
        language: 'en',
        engine: engine.version,
        bytes,
      });
      insertPassages(this.#db, file, document.text, reading.passages);
      reading.claims.forEach((claim, at) => {
        const id = `${file} ${at}`;
        if (withClaims)
          insertClaim(this.#db, { ...claim, id, articleId: file, origin: 'engine', engine: engine.version });
      });
    })();
    const missing = passagesWithoutVector(this.#db, this.#parts.vectors.model, file);
    await this.#parts.vectors.prepare(missing.map((passage) => passage.text));
    const embeddings = missing.map((passage) => ({
      digest: passage.digest,
      vector: this.#parts.vectors.of(passage.text),
    }));
    this.#db.transaction(() => putEmbeddings(this.#db, this.#parts.vectors.model, embeddings))();
    return file;
  }

  /** An article's canonical text. */
  text(id: string): string {
    return this.#texts.get(id) ?? '';
  }

  /** Compares every claim of an article with what is later, and of that only with the articles that are wanted. */
  async compare(id: string, isWanted: (id: string) => boolean = () => true): Promise<Compared[]> {
    const { vectors, comparing, second } = this.#parts;
    const all = gather(this.#db, engine, id, null);
    const comparison = { ...all, later: all.later.filter(({ article }) => isWanted(article.id)) };
    await vectors.prepare(comparison.queries.map(({ toEmbed }) => toEmbed));
    const embed = async (texts: readonly string[]) => texts.map((text) => vectors.of(text));
    const model = { id: vectors.model, dimensions: vectors.dimensions, embed };
    const embeddings = await embedQueries(this.#db, model, comparison.queries);
    this.#db.transaction(() => putEmbeddings(this.#db, vectors.model, embeddings))();
    const compared: Compared[] = [];
    for (let position = 0; position < comparison.claims.length; position += 1) {
      const vector = vectors.of(comparison.queries[position]?.toEmbed ?? '');
      const found = findPassages(this.#db, this.#index, vector, comparison, position);
      const parts = await compareClaim(this.#db, engine, { comparing, second }, comparison, position, found);
      const part = parts.find(({ kind }) => kind === 'suggestion') as SuggestionPart;
      compared.push({ comparison, position, found, part });
    }
    return compared;
  }

  close(): void {
    this.#db.close();
  }
}
