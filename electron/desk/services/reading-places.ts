import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { expectInLibrary } from '../store/articles.ts';
import { keepReadingPlace, readingPlaces } from '../store/reading-places.ts';

export function readingPlaceProcedures({
  db,
  now,
}: DeskContext): Handlers<'reading-place.keep' | 'reading-places.list'> {
  return {
    'reading-place.keep': (place) => {
      expectInLibrary(db, place.articleId);
      keepReadingPlace(db, place, now());
      return null;
    },
    'reading-places.list': () => readingPlaces(db),
  };
}
