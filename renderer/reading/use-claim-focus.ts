import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import { focusMark } from './mark-focus.ts';

/**
 * The claim that the editor stands at. Where the wanted one is not there (removed, undone, or made a moment ago and
 * not read yet) it is the claim in the same place, until the wanted one appears.
 */
export function useCurrentClaim(claims: readonly ClaimUnderReview[], wantedId: string | null) {
  const lastIndex = useRef(0);
  const at = claims.findIndex((claim) => claim.id === wantedId);
  const index = at >= 0 ? at : Math.min(lastIndex.current, claims.length - 1);
  useEffect(() => {
    if (at >= 0) lastIndex.current = at;
  }, [at]);
  return { claim: claims[index] ?? null, index };
}

/**
 * Gives the keyboard to a claim's mark as soon as the mark is on the page, and to the current claim's mark when the
 * one that had it is gone.
 * @returns a function that asks for a claim's mark; with null it gives up waiting for one.
 */
export function useMarkFocus(page: RefObject<HTMLElement | null>, currentId: string | null) {
  const wanted = useRef<string | null>(null);

  const settle = useCallback(() => {
    if (wanted.current !== null && focusMark(page.current, wanted.current)) wanted.current = null;
  }, [page]);

  useEffect(() => {
    settle();
    if (currentId !== null && document.activeElement === document.body) focusMark(page.current, currentId);
  });

  return useCallback(
    (claimId: string | null) => {
      wanted.current = claimId;
      settle();
    },
    [settle],
  );
}
