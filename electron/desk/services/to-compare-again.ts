import { mayBeLater, type PartialDate } from '../../../shared/dates.ts';
import { articleState, liveArticles } from '../store/articles.ts';
import type { ReadableDatabase } from '../store/database.ts';
import type { Change } from '../store/edits.ts';

/**
 * The articles that must be compared anew once a change, its undoing or its redoing is on disk. Days and presence count
 * for the article and for whatever it may bear on, which is what may be older; a title counts for the article itself,
 * whose claims are understood by it. Elsewhere it is a hint beside a passage, which is taken up at the next comparing: a
 * typo in it must not hold up every sign-off. Byline, outlet and address count for nothing.
 */
export function toCompareAgain(db: ReadableDatabase, change: Change): string[] {
  switch (change.entity) {
    case 'article': {
      const { id, before, after } = change;
      if (before.removed !== after.removed || before.publishedOn !== after.publishedOn)
        return bearingOn(db, [id], [before.publishedOn, after.publishedOn]);
      return before.title === after.title ? [] : [id];
    }
    case 'version': {
      const ids = [change.id, change.before.earlierId];
      return bearingOn(
        db,
        ids,
        ids.map((id) => articleState(db, id).publishedOn),
      );
    }
    default:
      return [];
  }
}

/** Those of the articles that are in the library now, and all on which something of one of the days may bear. */
function bearingOn(db: ReadableDatabase, ids: readonly string[], days: readonly PartialDate[]): string[] {
  return liveArticles(db)
    .filter(({ id, publishedOn }) => ids.includes(id) || days.some((day) => mayBeLater(day, publishedOn)))
    .map(({ id }) => id);
}
