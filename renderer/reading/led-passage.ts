import { type RefObject, useEffect, useRef } from 'react';
import type { Claim } from '../../shared/claim.ts';
import type { Span } from '../../shared/span.ts';
import { rangeOfSpan } from './text-offsets.ts';
import './led-passage.css';

/** A passage that the editor is led to; `at` tells two such leads apart. */
export interface PassageLead extends Span {
  readonly at: number;
}

/** The claim at a passage, else the first one after it, else the last one before it. Claims in reading order. */
export function claimAt<C extends Pick<Claim, 'start' | 'end'>>(claims: readonly C[], passage: Span): C | null {
  return (
    claims.find((claim) => claim.start < passage.end && claim.end > passage.start) ??
    claims.find((claim) => claim.start >= passage.end) ??
    claims.at(-1) ??
    null
  );
}

/**
 * Brings a passage that the editor is led to into view, paints it, and stands at the claim there. It stays painted
 * until the editor goes to another claim.
 */
export function useLedPassage(
  page: RefObject<HTMLElement | null>,
  passage: PassageLead | null,
  claims: readonly Claim[],
  claimId: string | null,
  select: (claimId: string | null) => void,
): void {
  const nearId = passage === null ? null : (claimAt(claims, passage)?.id ?? null);
  const arrived = useRef<number | null>(null);
  const left = useRef<number | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a lead is followed once, when it comes
  useEffect(() => {
    if (passage === null) return;
    select(nearId);
    const range = rangeOfSpan(page.current, passage);
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }, [passage?.at]);

  // The page's text may be painted anew at any time, later than this too, which leaves an older range empty.
  useEffect(() => {
    if (passage === null || left.current === passage.at) return;
    if (claimId === nearId) arrived.current = passage.at;
    else if (arrived.current === passage.at) left.current = passage.at;
    const paint = () => {
      const range = left.current === passage.at ? null : rangeOfSpan(page.current, passage);
      if (range === null) CSS.highlights.delete('led-passage');
      else CSS.highlights.set('led-passage', new Highlight(range));
    };
    paint();
    if (page.current === null) return;
    const observer = new MutationObserver(paint);
    observer.observe(page.current, { childList: true, characterData: true, subtree: true });
    return () => observer.disconnect();
  });

  useEffect(() => () => void CSS.highlights.delete('led-passage'), []);
}
