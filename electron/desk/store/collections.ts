import type { CollectionNaming } from '../../../shared/collection.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** What an edit can change of a collection itself. */
export interface CollectionState extends CollectionNaming {
  readonly removed: boolean;
}

export interface StoredCollection extends CollectionNaming {
  readonly id: string;
  readonly origin: 'editor' | 'samples';
}

interface CollectionRow {
  id: string;
  name: string;
  origin: StoredCollection['origin'];
  compares_within: 0 | 1;
  removed_at: string | null;
}

const COLUMNS = 'id, name, origin, compares_within, removed_at';

/** The collections that there are, by name. */
export function collections(db: ReadableDatabase): StoredCollection[] {
  const rows = db
    .prepare(`SELECT ${COLUMNS} FROM collections WHERE removed_at IS NULL ORDER BY name COLLATE NOCASE`)
    .all() as CollectionRow[];
  return rows.map(fromRow);
}

/** The collection of this name, capital letters or not; null where there is none. */
export function collectionNamed(db: ReadableDatabase, name: string): StoredCollection | null {
  const row = db
    .prepare(`SELECT ${COLUMNS} FROM collections WHERE name = ? COLLATE NOCASE AND removed_at IS NULL`)
    .get(name) as CollectionRow | undefined;
  return row === undefined ? null : fromRow(row);
}

/** The collection into which the sample articles go; null where there is none. */
export function samplesCollection(db: ReadableDatabase): StoredCollection | null {
  return collections(db).find(({ origin }) => origin === 'samples') ?? null;
}

/** Adds a collection as one that is not there yet; {@link putCollectionState} brings it in. */
export function insertCollection(
  db: WritableDatabase,
  { id, name, origin, comparesWithin }: StoredCollection,
  now: string,
): void {
  db.prepare(
    `INSERT INTO collections (id, name, origin, compares_within, created_at, removed_at) VALUES (?, ?, ?, ?, ?, ?)`,
  ).run(id, name, origin, comparesWithin ? 1 : 0, now, now);
}

/** @throws Failure `not-found` where there never was such a collection. */
export function collectionState(db: ReadableDatabase, id: string): CollectionState {
  const row = db.prepare(`SELECT ${COLUMNS} FROM collections WHERE id = ?`).get(id) as CollectionRow | undefined;
  if (row === undefined) throw new Failure('not-found', 'This collection is no longer there.');
  return { name: row.name, comparesWithin: row.compares_within === 1, removed: row.removed_at !== null };
}

/** @throws Failure `duplicate` when another collection that is there has the name. */
export function putCollectionState(db: WritableDatabase, id: string, state: CollectionState, now: string): void {
  const namesake = state.removed ? null : collectionNamed(db, state.name);
  if (namesake !== null && namesake.id !== id)
    throw new Failure('duplicate', `There is already a collection called “${namesake.name}”.`);
  db.prepare(
    `UPDATE collections SET name = @name, compares_within = @within,
       removed_at = CASE WHEN @removed THEN coalesce(removed_at, @now) END WHERE id = @id`,
  ).run({ id, now, name: state.name, within: state.comparesWithin ? 1 : 0, removed: state.removed ? 1 : 0 });
}

/** The articles of a collection by id, also those that are not in the library any more. */
export function membersOf(db: ReadableDatabase, collectionId: string): Set<string> {
  const ids = db
    .prepare('SELECT article_id FROM collection_articles WHERE collection_id = ?')
    .pluck()
    .all(collectionId);
  return new Set(ids as string[]);
}

/** Whether an article is in a collection; every one is where none is named. */
export function isInCollection(db: ReadableDatabase, collectionId: string | null): (articleId: string) => boolean {
  if (collectionId === null) return () => true;
  const members = membersOf(db, collectionId);
  return (articleId) => members.has(articleId);
}

/** Every article that is in a collection, with the collections that it is in; of these articles alone where they are given. */
export function memberships(db: ReadableDatabase, articleIds?: readonly string[]): Map<string, string[]> {
  const rows = (
    articleIds === undefined
      ? db.prepare('SELECT article_id, collection_id FROM collection_articles').raw().all()
      : db
          .prepare(
            `SELECT m.article_id, m.collection_id FROM json_each(?) f
              CROSS JOIN collection_articles m ON m.article_id = f.value`,
          )
          .raw()
          .all(JSON.stringify(articleIds))
  ) as [string, string][];
  const found = new Map<string, string[]>();
  for (const [articleId, collectionId] of rows) {
    const known = found.get(articleId);
    if (known === undefined) found.set(articleId, [collectionId]);
    else known.push(collectionId);
  }
  return found;
}

/** Whether an article is in a collection, as an edit changes it. */
export interface Membership {
  readonly articleId: string;
  readonly isIn: boolean;
}

export function putMemberships(db: WritableDatabase, collectionId: string, states: readonly Membership[]): void {
  const add = db.prepare('INSERT OR IGNORE INTO collection_articles (collection_id, article_id) VALUES (?, ?)');
  const takeOut = db.prepare('DELETE FROM collection_articles WHERE collection_id = ? AND article_id = ?');
  for (const { articleId, isIn } of states) (isIn ? add : takeOut).run(collectionId, articleId);
}

/** A newer version of an article is in the collections that the earlier one is in. */
export function inheritCollections(db: WritableDatabase, articleId: string, earlierId: string): void {
  db.prepare(
    `INSERT OR IGNORE INTO collection_articles (collection_id, article_id)
       SELECT collection_id, ? FROM collection_articles WHERE article_id = ?`,
  ).run(articleId, earlierId);
}

function fromRow({ id, name, origin, compares_within }: CollectionRow): StoredCollection {
  return { id, name, origin, comparesWithin: compares_within === 1 };
}
