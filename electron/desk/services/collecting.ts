import type { Collection } from '../../../shared/collection.ts';
import { Failure } from '../../../shared/failure.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { expectInLibrary } from '../store/articles.ts';
import {
  type CollectionState,
  collectionNamed,
  collectionState,
  collections,
  insertCollection,
  memberships,
  membersOf,
  putCollectionState,
  putMemberships,
  type StoredCollection,
  samplesCollection,
} from '../store/collections.ts';
import type { CollectionEditState } from '../store/edits.ts';
import { standings } from '../store/standings.ts';
import { earlierVersions } from '../store/versions.ts';
import type { Editing } from './editing.ts';

/** What an editor does with collections of articles. Every change goes through the history. */
export class Collecting {
  readonly #ctx: DeskContext;
  readonly #editing: Editing;

  constructor(ctx: DeskContext, editing: Editing) {
    this.#ctx = ctx;
    this.#editing = editing;
  }

  /** The collections that there are, by name. */
  list(): Collection[] {
    const { db, today } = this.#ctx;
    const counts = new Map<string, number>();
    const library = standings(db, today());
    for (const [articleId, ids] of memberships(db)) {
      if (library.has(articleId)) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return collections(db)
      .map(({ id, name, comparesWithin, origin }) => ({
        ...{ id, name, comparesWithin, isSamples: origin === 'samples' },
        articles: counts.get(id) ?? 0,
      }))
      .sort((a, b) => inEnglish.compare(a.name, b.name));
  }

  /** In how many of these articles’ collections each collection stands; those with none of them are left out. */
  holding(articleIds: readonly string[]): { collectionId: string; articles: number }[] {
    const found = [...memberships(this.#ctx.db, articleIds).values()].flat();
    return [...Map.groupBy(found, (id) => id)].map(([collectionId, each]) => ({ collectionId, articles: each.length }));
  }

  /**
   * Puts articles into the collection of this name, which is made where there is none; without articles it is only made.
   * One edit. @throws Failure `duplicate` where nothing is put into a collection that is there.
   * @returns its id, and how many of the articles were not in it before.
   */
  put(name: string, articleIds: readonly string[]): { collectionId: string; articles: number } {
    const known = collectionNamed(this.#ctx.db, name);
    if (known !== null && articleIds.length === 0)
      throw new Failure('duplicate', `There is already a collection called “${known.name}”.`);
    return this.#put(known, madeByEditor(name), articleIds);
  }

  /** @param made how the collection is made where there is none yet. */
  #put(known: StoredCollection | null, made: NewCollection, articleIds: readonly string[]) {
    const { db, newId, now } = this.#ctx;
    const id = known?.id ?? newId();
    const members = known === null ? new Set<string>() : membersOf(db, known.id);
    const fresh = [...new Set(articleIds)].filter((articleId) => !members.has(articleId));
    if (known !== null && fresh.length === 0) return { collectionId: id, articles: 0 };
    const naming = namingOf(known ?? made);
    this.#carryOut(
      fresh.length === 0
        ? `Create the collection “${naming.name}”`
        : `Add ${articles(fresh.length)} to “${naming.name}”`,
      id,
      { ...naming, removed: known === null, ...membersAs(fresh, false) },
      { ...naming, removed: false, ...membersAs(fresh, true) },
      () => known === null && insertCollection(db, { id, ...made }, now()),
    );
    return { collectionId: id, articles: fresh.length };
  }

  /** Takes articles out of a collection; they stay in the library. @returns how many were in it. */
  takeOut(collectionId: string, articleIds: readonly string[]): number {
    const state = this.#there(collectionId);
    const members = membersOf(this.#ctx.db, collectionId);
    const gone = [...new Set(articleIds)].filter((articleId) => members.has(articleId));
    if (gone.length > 0)
      this.#carryOut(
        `Take ${articles(gone.length)} out of “${state.name}”`,
        collectionId,
        { ...state, ...membersAs(gone, true) },
        { ...state, ...membersAs(gone, false) },
      );
    return gone.length;
  }

  /** Gives a collection another name, or says whether it compares only within itself. */
  change(collectionId: string, { name, comparesWithin }: { name: string; comparesWithin: boolean }): void {
    const state = this.#there(collectionId);
    if (state.name === name && state.comparesWithin === comparesWithin) return;
    const sentence =
      state.name !== name
        ? `Rename “${state.name}” to “${name}”`
        : comparesWithin
          ? `Compare “${name}” only within itself`
          : `Compare “${name}” with the whole library`;
    this.#carryOut(
      sentence,
      collectionId,
      { ...state, ...NOTHING_ELSE },
      { ...state, name, comparesWithin, ...NOTHING_ELSE },
    );
  }

  /** Deletes a collection; with `withArticles` its articles go from the library too, with their earlier versions. One edit. */
  delete(collectionId: string, withArticles: boolean): void {
    const { db, today } = this.#ctx;
    const state = this.#there(collectionId);
    const library = standings(db, today());
    const going = withArticles ? [...membersOf(db, collectionId)].filter((id) => library.has(id)) : [];
    const all = going.flatMap((id) => [id, ...earlierVersions(db, id).map((version) => version.id)]);
    const removal = (removed: boolean) => ({ members: [], articles: all.map((articleId) => ({ articleId, removed })) });
    const also = going.length === 0 ? '' : ` and remove ${articles(going.length)}`;
    this.#carryOut(
      `Delete the collection “${state.name}”${also}`,
      collectionId,
      { ...state, ...removal(false) },
      { ...state, removed: true, ...removal(true) },
    );
  }

  /** Puts articles that were just stored into the collection of this name, as part of that transaction and no edit of its own. */
  collect(name: string, articleIds: readonly string[]): void {
    const known = collectionNamed(this.#ctx.db, name);
    this.#place(known?.id ?? this.#create(madeByEditor(name)), articleIds);
  }

  /** Puts the sample articles into a collection of their own, as part of the transaction that stores them. */
  collectSamples(articleIds: readonly string[]): void {
    const known = samplesCollection(this.#ctx.db);
    this.#place(known?.id ?? this.#create(this.#forSamples()), articleIds);
  }

  /** The same for sample articles that are in the library already, as an edit. */
  putSamples(articleIds: readonly string[]): void {
    const { db } = this.#ctx;
    const library = standings(db, this.#ctx.today());
    const here = articleIds.filter((id) => library.has(id));
    if (here.length > 0) this.#put(samplesCollection(db), this.#forSamples(), here);
  }

  /** Invented articles must never be evidence for real ones. */
  #forSamples(): NewCollection {
    const names = ['Samples', ...Array.from({ length: 1000 }, (_, at) => `Samples ${at + 2}`)];
    const name = names.find((wanted) => collectionNamed(this.#ctx.db, wanted) === null) as string;
    return { name, origin: 'samples', comparesWithin: true };
  }

  #create(collection: NewCollection): string {
    const { db, newId, now } = this.#ctx;
    const id = newId();
    insertCollection(db, { id, ...collection }, now());
    putCollectionState(db, id, { ...namingOf(collection), removed: false }, now());
    return id;
  }

  #place(collectionId: string, articleIds: readonly string[]): void {
    const { db } = this.#ctx;
    for (const articleId of articleIds) expectInLibrary(db, articleId);
    putMemberships(
      db,
      collectionId,
      articleIds.map((articleId) => ({ articleId, isIn: true })),
    );
  }

  #there(collectionId: string): CollectionState {
    const state = collectionState(this.#ctx.db, collectionId);
    if (state.removed) throw new Failure('not-found', 'This collection is no longer there.');
    return state;
  }

  #carryOut(
    sentence: string,
    id: string,
    before: CollectionEditState,
    after: CollectionEditState,
    create?: () => void,
  ): void {
    this.#editing.carryOut(
      { sentence, articleId: null, claimId: null, change: { entity: 'collection', id, before, after } },
      create,
    );
  }
}

type NewCollection = Omit<StoredCollection, 'id'>;

function madeByEditor(name: string): NewCollection {
  return { name, origin: 'editor', comparesWithin: false };
}

const inEnglish = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const NOTHING_ELSE = { members: [], articles: [] } as const;

function namingOf({ name, comparesWithin }: { name: string; comparesWithin: boolean }) {
  return { name, comparesWithin };
}

function membersAs(articleIds: readonly string[], isIn: boolean) {
  return { members: articleIds.map((articleId) => ({ articleId, isIn })), articles: [] };
}

function articles(count: number): string {
  return count === 1 ? 'one article' : `${count.toLocaleString('en-GB')} articles`;
}

export function collectionProcedures(
  collecting: Collecting,
): Handlers<
  | 'collections.list'
  | 'collections.holding'
  | 'collection.put'
  | 'collection.takeOut'
  | 'collection.change'
  | 'collection.delete'
> {
  return {
    'collections.list': () => collecting.list(),
    'collections.holding': ({ articleIds }) => collecting.holding(articleIds),
    'collection.put': ({ name, articleIds }) => collecting.put(name, articleIds),
    'collection.takeOut': ({ collectionId, articleIds }) => ({
      articles: collecting.takeOut(collectionId, articleIds),
    }),
    'collection.change': ({ collectionId, ...naming }) => {
      collecting.change(collectionId, naming);
      return null;
    },
    'collection.delete': ({ collectionId, withArticles }) => {
      collecting.delete(collectionId, withArticles);
      return null;
    },
  };
}
