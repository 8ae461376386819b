import { type RefObject, useEffect } from 'react';
import { rangeOfSpan } from '../reading/text-offsets.ts';
import { isAt, type PartPlace, type PlacedPart } from './part-walk.ts';

const NAMES = ['part-ticked', 'part-left', 'part-open', 'part-in-hand'] as const;

/**
 * Paints the state of each part over the article's text by the browser's own highlights, so that the text and its marks
 * stay as they are: what is ticked or left everywhere, what is open in the claim in hand.
 * @param painted changes whenever the page was painted anew.
 */
export function usePartHighlights(
  page: RefObject<HTMLElement | null>,
  parts: readonly PlacedPart[],
  claimId: string | null,
  inHand: PartPlace | null,
  painted: unknown,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was painted anew has other text nodes
  useEffect(() => {
    const element = page.current;
    if (element === null || parts.length === 0) return;
    const ranges = new Map<(typeof NAMES)[number], Range[]>(NAMES.map((name) => [name, []]));
    for (const part of parts) {
      const name = nameOf(part, claimId, inHand);
      const range = name === null ? null : rangeOfSpan(element, part);
      if (name !== null && range !== null) ranges.get(name)?.push(range);
    }
    for (const [name, own] of ranges) CSS.highlights.set(name, new Highlight(...own));
    return () => {
      for (const name of NAMES) CSS.highlights.delete(name);
    };
  }, [page, parts, claimId, inHand?.claimId, inHand?.start, painted]);
}

function nameOf(part: PlacedPart, claimId: string | null, inHand: PartPlace | null): (typeof NAMES)[number] | null {
  if (inHand !== null && isAt(part, inHand)) return 'part-in-hand';
  if (part.tick !== null) return `part-${part.tick.state}`;
  return part.claimId === claimId ? 'part-open' : null;
}
