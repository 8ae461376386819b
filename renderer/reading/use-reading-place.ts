import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { keepReadingPlace, type ReadingPlace } from './reading-places.ts';
import { firstInSight, returnTo, scrollerOf } from './text-places.ts';

/** How long a claim or a text stays before its place goes to the desk, in milliseconds. */
const REST_MS = 500;

/**
 * Keeps where the reader is in a review, also against a sudden end, and takes them back there.
 * @param resumed where to begin; null where something else leads the reader.
 */
export function useReadingPlace(
  articleId: string,
  page: RefObject<HTMLElement | null>,
  inHand: Omit<ReadingPlace, 'offset'>,
  resumed: ReadingPlace | null,
): void {
  const latest = useRef(inHand);
  const keepAtRest = useRef<() => void>(() => undefined);
  useLayoutEffect(() => {
    latest.current = inHand;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: taken up once, when the review opens
  useLayoutEffect(() => {
    const shown = page.current;
    if (!shown) return;
    // After the claim in hand has been given the keyboard, which may scroll.
    const waiting = resumed && setTimeout(() => returnTo(shown, resumed.offset));
    const keep = () => {
      const { claimId, later } = latest.current;
      keepReadingPlace(articleId, {
        claimId,
        later: later && { ...later, passage: null },
        offset: firstInSight(shown),
      });
    };
    let rest: ReturnType<typeof setTimeout> | undefined;
    keepAtRest.current = () => {
      clearTimeout(rest);
      rest = setTimeout(keep, REST_MS);
    };
    const scroller = scrollerOf(shown);
    scroller?.addEventListener('scroll', keepAtRest.current);
    window.addEventListener('pagehide', keep);
    return () => {
      if (waiting !== null) clearTimeout(waiting);
      clearTimeout(rest);
      scroller?.removeEventListener('scroll', keepAtRest.current);
      window.removeEventListener('pagehide', keep);
      keepAtRest.current = () => undefined;
      keep();
    };
  }, [articleId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim is another place
  useEffect(() => keepAtRest.current(), [inHand.claimId]);
}
