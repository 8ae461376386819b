import type { Span } from '../../shared/span.ts';

/** What splitting needs of a claim. */
export interface MarkedSpan extends Span {
  readonly id: string;
}

/** A stretch of text that lies in the same claims from end to end. */
export interface Segment extends Span {
  /** The claims that the stretch lies in, the innermost (shortest) first; empty for plain text. */
  readonly claimIds: readonly string[];
}

/**
 * Splits a block at every boundary of every claim, so that overlapping and nested claims can be painted.
 * Offsets are UTF-16 code units, half open, into the article's text. The segments cover the block without gap
 * or overlap, and none is empty. Claims that reach beyond the block count for the part inside it.
 */
export function splitIntoSegments(block: Span, claims: readonly MarkedSpan[]): Segment[] {
  const inside = claims
    .filter((claim) => claim.start < block.end && claim.end > block.start && claim.start < claim.end)
    .toSorted((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start || (a.id < b.id ? -1 : 1));
  const cuts = new Set([block.start, block.end]);
  for (const claim of inside) {
    cuts.add(Math.max(claim.start, block.start));
    cuts.add(Math.min(claim.end, block.end));
  }
  const ordered = [...cuts].sort((a, b) => a - b);
  return ordered.slice(1).map((end, index) => {
    const start = ordered[index] as number;
    const claimIds = inside.filter((claim) => claim.start <= start && end <= claim.end).map((claim) => claim.id);
    return { start, end, claimIds };
  });
}

/**
 * Chooses for each claim the one segment that takes the keyboard's focus for it: the first in which the claim is
 * innermost, else its first that no other claim has taken, else its first.
 * @returns the claims of each handle, by the segment's start.
 */
export function claimHandles(segments: readonly Segment[]): Map<number, string[]> {
  const handles = new Map<number, string[]>();
  const placed = new Set<string>();
  const claimIds = new Set(segments.flatMap((segment) => segment.claimIds));
  const place = (claimId: string, segment: Segment | undefined) => {
    if (!segment) return;
    handles.set(segment.start, [...(handles.get(segment.start) ?? []), claimId]);
    placed.add(claimId);
  };
  for (const claimId of claimIds) {
    place(
      claimId,
      segments.find((segment) => segment.claimIds[0] === claimId),
    );
  }
  for (const claimId of claimIds) {
    if (placed.has(claimId)) continue;
    const own = segments.filter((segment) => segment.claimIds.includes(claimId));
    place(claimId, own.find((segment) => !handles.has(segment.start)) ?? own[0]);
  }
  return handles;
}

/**
 * Which claim a click on a segment selects: the innermost, and with each further click the next one outwards.
 * @param claimIds the segment's claims, innermost first.
 */
export function claimToSelect(claimIds: readonly string[], selectedId: string | null): string | null {
  const at = selectedId === null ? -1 : claimIds.indexOf(selectedId);
  return claimIds[(at + 1) % claimIds.length] ?? null;
}
