import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LibraryView } from '../../shared/library-view.ts';
import type { Review } from '../../shared/review.ts';
import { libraryOrderQuery, reviewQuery } from './queries.ts';

/** Changes a review that the window holds by what the desk has just answered; the change feed brings the rest. */
export function changeHeldReview(cache: QueryClient, articleId: string, change: (review: Review) => Review): void {
  cache.setQueryData(reviewQuery(articleId).queryKey, (held) => held && change(held));
}

/** What the window holds of the desk's state, for those who add to it or need it before they lead somewhere. */
export function useHeld() {
  const cache = useQueryClient();
  return useMemo(
    () => ({
      /** {@link changeHeldReview} */
      changeReview: (articleId: string, change: (review: Review) => Review) =>
        changeHeldReview(cache, articleId, change),
      /** Reads a review, unless it is held as it is. @throws Failure when the desk cannot open it. */
      readReview: (articleId: string) => cache.fetchQuery(reviewQuery(articleId)),
      /** Reads which articles the library shows, unless it is held as it is. */
      readLibrary: (view: LibraryView) => cache.fetchQuery(libraryOrderQuery(view)),
    }),
    [cache],
  );
}
