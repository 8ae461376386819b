import { lastDay, mayBeLater, type PartialDate } from '../../../shared/dates.ts';
import { articleState, dayOfEach, liveArticles } from '../store/articles.ts';
import { membersOf } from '../store/collections.ts';
import { areCompared, closedCollections } from '../store/compared-within.ts';
import type { ReadableDatabase } from '../store/database.ts';
import type { Change, CollectionEditState } from '../store/edits.ts';

/**
 * The articles that must be compared anew once a change, its undoing or its redoing is on disk. Days and presence count
 * for the article and for whatever it may bear on, which is what may be older; a title counts for the article itself,
 * whose claims are understood by it. Elsewhere it is a hint beside a passage, which is taken up at the next comparing: a
 * typo in it must not hold up every sign-off. Byline, outlet and address count for nothing. A collection counts for
 * those that have other later articles to be compared with than before.
 */
export function toCompareAgain(db: ReadableDatabase, change: Change): string[] {
  switch (change.entity) {
    case 'article': {
      const { id, before, after } = change;
      if (before.removed !== after.removed || before.publishedOn !== after.publishedOn)
        return bearingOn(db, [
          { id, publishedOn: before.publishedOn },
          { id, publishedOn: after.publishedOn },
        ]);
      return before.title === after.title ? [] : [id];
    }
    case 'version': {
      const ids = [change.id, change.before.earlierId];
      return bearingOn(
        db,
        ids.map((id) => ({ id, publishedOn: articleState(db, id).publishedOn })),
      );
    }
    case 'collection':
      return comparedWithOthers(db, change.id, change.before, change.after);
    default:
      return [];
  }
}

/** An article with a day on which it was published, or was thought to have been. */
export interface Dated {
  readonly id: string;
  readonly publishedOn: PartialDate;
}

/** Those of the articles that are in the library now, and all that are compared with one of them and may be older. */
export function bearingOn(db: ReadableDatabase, articles: readonly Dated[]): string[] {
  const closed = closedCollections(db);
  const ids = new Set(articles.map(({ id }) => id));
  const groups = [...Map.groupBy(articles, ({ id }) => keyOf(closed.get(id)))].map(([key, group]) => ({
    collections: collectionsIn(key),
    // The latest first: it is later than most.
    days: [...new Set(group.map(({ publishedOn }) => publishedOn))].sort().reverse(),
  }));
  return liveArticles(db)
    .filter(
      ({ id, publishedOn }) =>
        ids.has(id) ||
        groups.some(
          ({ collections, days }) =>
            areCompared(collections, collectionsIn(keyOf(closed.get(id)))) &&
            days.some((day) => mayBeLater(day, publishedOn)),
        ),
    )
    .map(({ id }) => id);
}

/** The collections that compare only within themselves, of an article, on one side of a change; null out of the library. */
type Company = readonly string[] | null;

interface Group {
  readonly before: Company;
  readonly after: Company;
  /** Its two latest articles: one of them is not the article that is looked at. */
  latest: Dated[];
}

function isClosed({ comparesWithin, removed }: CollectionEditState): boolean {
  return comparesWithin && !removed;
}

/** The articles of the library that a change of a collection gives other later articles to be compared with. */
function comparedWithOthers(
  db: ReadableDatabase,
  collectionId: string,
  before: CollectionEditState,
  after: CollectionEditState,
): string[] {
  if (!isClosed(before) && !isClosed(after) && after.articles.length === 0) return [];
  const closed = closedCollections(db);
  const members = membersOf(db, collectionId);
  const [wasWith, isWith] = [before, after].map((state) => companyIn(collectionId, state, closed, members)) as [
    (articleId: string) => Company,
    (articleId: string) => Company,
  ];
  const live = liveArticles(db);
  const known = new Set(live.map(({ id }) => id));
  const named = dayOfEach(
    db,
    after.articles.map(({ articleId }) => articleId).filter((id) => !known.has(id)),
  );
  const groups = new Map<string, Group>();
  const groupOf = new Map<string, Group>();
  for (const article of [...live, ...named]) {
    const [was, is] = [wasWith(article.id), isWith(article.id)];
    const key = JSON.stringify([was, is]);
    const group = groups.get(key) ?? { before: was, after: is, latest: [] };
    groups.set(key, group);
    groupOf.set(article.id, group);
    group.latest = [...group.latest, article].sort(latestFirst).slice(0, 2);
  }
  const all = [...groups.values()];
  const changedFor = new Map(all.map((group) => [group, all.filter((other) => isOther(group, other))]));
  return live
    .filter(({ id, publishedOn }) =>
      (changedFor.get(groupOf.get(id) as Group) as Group[]).some(({ latest }) =>
        latest.some((other) => other.id !== id && mayBeLater(other.publishedOn, publishedOn)),
      ),
    )
    .map(({ id }) => id);
}

function companyIn(
  collectionId: string,
  state: CollectionEditState,
  closed: ReadonlyMap<string, readonly string[]>,
  members: ReadonlySet<string>,
): (articleId: string) => Company {
  const isIn = new Map(state.members.map((member) => [member.articleId, member.isIn]));
  const gone = new Set(state.articles.filter(({ removed }) => removed).map(({ articleId }) => articleId));
  return (articleId) => {
    if (gone.has(articleId)) return null;
    const others = (closed.get(articleId) ?? []).filter((id) => id !== collectionId);
    return isClosed(state) && (isIn.get(articleId) ?? members.has(articleId)) ? [...others, collectionId] : others;
  };
}

/** Whether articles of two groups are compared after a change and were not before, or the other way round. */
function isOther(a: Group, b: Group): boolean {
  const compared = (x: Company, y: Company) => x !== null && y !== null && areCompared(x, y);
  return compared(a.before, b.before) !== compared(a.after, b.after);
}

/** Orders articles by the last day on which they may have been published, the latest first. */
export function latestFirst(a: Dated, b: Dated): number {
  const [dayA, dayB] = [lastDay(a.publishedOn), lastDay(b.publishedOn)];
  return dayA < dayB ? 1 : dayA > dayB ? -1 : 0;
}

function keyOf(collections: readonly string[] = []): string {
  return collections.join(' ');
}

function collectionsIn(key: string): string[] {
  return key === '' ? [] : key.split(' ');
}
