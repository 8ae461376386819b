import { type RefObject, useLayoutEffect, useRef } from 'react';
import { keepReadingPlace, type ReadingPlace } from './reading-places.ts';
import { firstInSight, returnTo } from './text-places.ts';

/**
 * Keeps where the reader is when a review is left, and takes them back there.
 * @param resumed where to begin; null where something else leads the reader.
 */
export function useReadingPlace(
  articleId: string,
  page: RefObject<HTMLElement | null>,
  inHand: Omit<ReadingPlace, 'offset'>,
  resumed: ReadingPlace | null,
): void {
  const latest = useRef(inHand);
  useLayoutEffect(() => {
    latest.current = inHand;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: taken up once, when the review opens
  useLayoutEffect(() => {
    const shown = page.current;
    if (!shown) return;
    // After the claim in hand has been given the keyboard, which may scroll.
    const waiting = resumed && setTimeout(() => returnTo(shown, resumed.offset));
    return () => {
      if (waiting !== null) clearTimeout(waiting);
      const { claimId, later } = latest.current;
      keepReadingPlace(articleId, {
        claimId,
        later: later && { ...later, passage: null },
        offset: firstInSight(shown),
      });
    };
  }, [articleId]);
}
