import type { Block } from '../../../shared/article.ts';
import { bySpan, type Span } from '../../../shared/span.ts';

/** A stretch of text that the same claims cover from end to end. */
export interface Stretch<Claim extends Span> extends Span {
  /** The longest first. */
  readonly claims: readonly Claim[];
  /** Claims whose part in this block begins here. */
  readonly begins: readonly Claim[];
  /** Claims whose part in this block ends here. */
  readonly ends: readonly Claim[];
}

/**
 * Cuts a block wherever a claim begins or ends in it, so that claims may overlap, nest, or go over the block's edge.
 * @returns stretches in order that together are the block; offsets are into the article's text.
 */
export function stretchesOf<Claim extends Span>(block: Block, claims: readonly Claim[]): Stretch<Claim>[] {
  const inside = claims.filter((claim) => claim.start < block.end && claim.end > block.start).sort(bySpan);
  const cuts = new Set([block.start, block.end]);
  for (const { start, end } of inside) {
    if (start > block.start) cuts.add(start);
    if (end < block.end) cuts.add(end);
  }
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(1).map((end, at) => {
    const start = edges[at] as number;
    const covering = inside.filter((claim) => claim.start <= start && claim.end >= end);
    return {
      start,
      end,
      claims: covering.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start),
      begins: covering.filter((claim) => Math.max(claim.start, block.start) === start),
      ends: covering.filter((claim) => Math.min(claim.end, block.end) === end),
    };
  });
}
