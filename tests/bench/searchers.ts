import { join, resolve } from 'node:path';
import { create, insertMultiple, search } from '@orama/orama';
import { Charset, Index } from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { inFusedOrder } from '../../electron/desk/engine/finding/fused-order.ts';
import { openSentenceModel } from '../../electron/desk/engine/models/sentence-model.ts';
import { openVocabulary } from '../../electron/desk/engine/models/vocabulary.ts';
import type { WritableDatabase } from '../../electron/desk/store/database.ts';
import { digestOf } from '../../electron/desk/store/digest.ts';
import { putEmbeddings } from '../../electron/desk/store/embeddings.ts';
import { openWorkspace } from '../../electron/desk/store/open.ts';
import { insertPassages, searchPassages } from '../../electron/desk/store/passages.ts';
import { VectorIndex } from '../../electron/desk/worker/vector-index.ts';

const models = resolve(import.meta.dirname, '../../resources/models');
/** The sentence model over everything, by which the others are measured. */
export const YARDSTICK = 'the sentence model over all';
const ARTICLE = 'all';
/** How many passages each of the two searches brings, as in the product. */
const FROM_EACH_SEARCH = 40;

/** What is looked for: words with their weights, and the sentence that they were taken from. */
export interface Sought {
  readonly terms: readonly { readonly word: string; readonly weight: number }[];
  readonly sentence: string;
}

/** Places of the passages that were found, from 0, best first. */
export type Searcher = (sought: Sought, limit: number) => Promise<number[]> | number[];

/** Each puts passages into an index of its own, in the given folder where it needs one, and answers with how to search it. */
export const SEARCHERS = {
  'Stet, by words': (passages, folder) => {
    return wordsOf(workspaceWith(passages, folder));
  },

  'Stet, by words and meaning': async (passages, folder) => {
    const db = workspaceWith(passages, folder);
    const { model, vectors } = await embedded(passages);
    db.transaction(() =>
      putEmbeddings(
        db,
        model.id,
        passages.map((passage, at) => ({ digest: digestOf(passage), vector: vectors[at] as Int8Array })),
      ),
    )();
    const byWords = wordsOf(db);
    const index = new VectorIndex(model.id, model.dimensions);
    return async (sought, limit) => {
      const [vector] = await model.embed([sought.sentence]);
      const words = byWords(sought, FROM_EACH_SEARCH);
      const meaning = index.nearest(db, vector as Int8Array, [ARTICLE], FROM_EACH_SEARCH).map(placeOf);
      return inFusedOrder(
        [...new Set([...words, ...meaning])].map((place) => ({
          candidate: { passageId: place, textRank: rankIn(words, place), vectorRank: rankIn(meaning, place) },
        })),
      )
        .slice(0, limit)
        .map(({ candidate }) => candidate.passageId);
    };
  },

  /** The yardstick: every vector multiplied. */
  [YARDSTICK]: async (passages) => {
    const { model, vectors } = await embedded(passages);
    return async ({ sentence }, limit) => {
      const [query] = (await model.embed([sentence])) as [Int8Array];
      return vectors
        .map((vector, place) => ({ place, dot: vector.reduce((sum, v, i) => sum + v * (query[i] as number), 0) }))
        .sort((a, b) => b.dot - a.dot || a.place - b.place)
        .slice(0, limit)
        .map(({ place }) => place);
    };
  },

  MiniSearch: (passages) => {
    const index = new MiniSearch({ fields: ['quote'] });
    index.addAll(passages.map((quote, id) => ({ id, quote })));
    return ({ terms }, limit) =>
      index
        .search(terms.map(({ word }) => word).join(' '))
        .slice(0, limit)
        .map(({ id }) => id as number);
  },

  FlexSearch: (passages) => {
    const index = new Index({ tokenize: 'strict', encoder: Charset.LatinBalance });
    for (const [id, quote] of passages.entries()) index.add(id, quote);
    // `suggest` finds passages that hold some of the words; without it all must be there.
    return ({ terms }, limit) =>
      index.search(terms.map(({ word }) => word).join(' '), { limit, suggest: true }) as number[];
  },

  Orama: async (passages) => {
    const index = create({
      schema: { id: 'string', quote: 'string' },
      components: { tokenizer: { language: 'english', stemming: true } },
    });
    await insertMultiple(
      index,
      passages.map((quote, id) => ({ id: String(id), quote })),
      1000,
    );
    return async ({ terms }, limit) => {
      const { hits } = await search(index, { term: terms.map(({ word }) => word).join(' '), limit, threshold: 1 });
      return hits.map(({ id }) => Number(id));
    };
  },

  lunr: (passages) => {
    const index = lunr(function build() {
      this.ref('id');
      this.field('quote');
      for (const [id, quote] of passages.entries()) this.add({ id, quote });
    });
    return ({ terms }, limit) =>
      index
        .query((query) => {
          for (const { word } of terms) query.term(lunr.tokenizer(word), {});
        })
        .slice(0, limit)
        .map(({ ref }) => Number(ref));
  },
} satisfies Record<string, (passages: readonly string[], folder: string) => Searcher | Promise<Searcher>>;

export type SearcherName = keyof typeof SEARCHERS;

/** A workspace that holds the passages; the first has the number 1. */
function workspaceWith(passages: readonly string[], folder: string): WritableDatabase {
  const { db } = openWorkspace(join(folder, 'searched.stet'));
  // Passages without articles: only the searches are wanted.
  db.pragma('foreign_keys = OFF');
  let end = -1;
  const drafts = passages.map((passage) => {
    const start = end + 1;
    end = start + passage.length;
    return { start, end, role: 'body' as const, dates: [] };
  });
  db.transaction(() => insertPassages(db, ARTICLE, passages.join('\n'), drafts))();
  return db;
}

function wordsOf(db: WritableDatabase): (sought: Sought, limit: number) => number[] {
  return ({ terms }, limit) => searchPassages(db, terms, [ARTICLE], limit).map(placeOf);
}

function placeOf({ passageId }: { readonly passageId: number }): number {
  return passageId - 1;
}

function rankIn(list: readonly number[], place: number): number | null {
  return list.includes(place) ? list.indexOf(place) + 1 : null;
}

async function embedded(passages: readonly string[]) {
  const folder = join(models, 'sentences');
  const model = await openSentenceModel(folder, await openVocabulary(folder));
  return { model, vectors: await model.embed(passages) };
}
