/** A claim and its passage: how far down each stands in the whole of its own text, in CSS pixels. */
export interface AlignedPair {
  readonly left: number;
  readonly right: number;
  /** How strongly the two belong together, 0 to 1. */
  readonly weight: number;
}

/** The whole height of each text, in CSS pixels. */
export interface Heights {
  readonly left: number;
  readonly right: number;
}

/**
 * Picks from all pairs those that stand in the same order in both texts, so that going down on one side never means
 * going up on the other: the heaviest increasing chain. The pair in hand, where given, is always in it.
 * @returns the chain from top to bottom.
 */
export function pairsInOrder(pairs: readonly AlignedPair[], inHand: AlignedPair | null = null): AlignedPair[] {
  const fitting = pairs.filter((pair) => inHand === null || pair === inHand || inOrder(pair, inHand));
  const sorted = fitting.toSorted((a, b) => a.left - b.left || a.right - b.right);
  const best: { weight: number; before: number }[] = [];
  sorted.forEach((pair, at) => {
    let chosen = { weight: 0, before: -1 };
    for (let before = 0; before < at; before += 1) {
      const chain = best[before] as { weight: number };
      if (inOrder(sorted[before] as AlignedPair, pair) && chain.weight > chosen.weight) {
        chosen = { weight: chain.weight, before };
      }
    }
    best.push({ weight: chosen.weight + pair.weight + (pair === inHand ? sorted.length : 0), before: chosen.before });
  });
  let at = best.reduce(
    (heaviest, { weight }, index) => (weight > (best[heaviest]?.weight ?? -1) ? index : heaviest),
    -1,
  );
  const chain: AlignedPair[] = [];
  while (at >= 0) {
    chain.unshift(sorted[at] as AlignedPair);
    at = best[at]?.before ?? -1;
  }
  return chain;
}

function inOrder(a: AlignedPair, b: AlignedPair): boolean {
  return (a.left < b.left && a.right < b.right) || (a.left > b.left && a.right > b.right);
}

/**
 * Where a place of one text lies in the other: between two aligned pairs by interpolation, before the first and after
 * the last towards the texts' ends. It rises steadily and meets every pair exactly.
 * @param at how far down the place is in its own text, in CSS pixels.
 * @param chain as {@link pairsInOrder} gives it.
 */
export function acrossFrom(
  side: 'left' | 'right',
  at: number,
  chain: readonly AlignedPair[],
  heights: Heights,
): number {
  const other = side === 'left' ? 'right' : 'left';
  const points = [
    { left: 0, right: 0 },
    ...chain.filter(
      (pair) => pair.left > 0 && pair.right > 0 && pair.left < heights.left && pair.right < heights.right,
    ),
    { left: heights.left, right: heights.right },
  ];
  const after = points.findIndex((point) => point[side] >= at);
  if (after === 0) return points[0]?.[other] ?? 0;
  const to = points[after < 0 ? points.length - 1 : after] as Heights;
  const from = points[(after < 0 ? points.length - 1 : after) - 1] as Heights;
  if (to[side] === from[side]) return to[other];
  const share = Math.min(1, (at - from[side]) / (to[side] - from[side]));
  return from[other] + share * (to[other] - from[other]);
}

/**
 * How much of an offset between the two sides is left after the reader has scrolled on, so that scrolling together
 * begins from where both sides stand and comes to be aligned without a jump.
 * @param offset the offset at the beginning, in CSS pixels.
 * @param scrolled how far the reader has scrolled since, in CSS pixels.
 */
export function fadingOffset(offset: number, scrolled: number): number {
  const FADE_PX = 900;
  return offset * Math.max(0, 1 - Math.abs(scrolled) / FADE_PX);
}

/** What {@link levelScroll} needs to know of a text: all in CSS pixels. */
export interface ScrolledText {
  /** How far down the claim or passage stands in the whole text. */
  readonly at: number;
  readonly scrollTop: number;
  readonly most: number;
}

/**
 * Scrolls the later text so that a passage stands level with the claim on the left. Where the later text cannot scroll
 * that far, the left one comes towards it, but never so far that the claim leaves the part of the window that is
 * comfortable to read.
 * @param top the least and the greatest distance of the claim from the window's top that is comfortable.
 * @returns the new places of both, and `short`: by how much the passage is still too high (positive) or too low.
 */
export function levelScroll(
  left: ScrolledText,
  right: ScrolledText,
  top: { readonly least: number; readonly greatest: number },
): { readonly left: number; readonly right: number; readonly short: number } {
  const onScreen = left.at - left.scrollTop;
  const wanted = right.at - onScreen;
  const rightTop = clamp(wanted, 0, right.most);
  const missing = rightTop - wanted;
  if (missing === 0) return { left: left.scrollTop, right: rightTop, short: 0 };
  // `missing` > 0: the passage stands higher than the claim; the claim goes up by scrolling down.
  const lowest = clamp(left.at - top.greatest, 0, left.most);
  const highest = clamp(left.at - top.least, 0, left.most);
  const leftTop = clamp(left.scrollTop + missing, Math.min(lowest, left.scrollTop), Math.max(highest, left.scrollTop));
  return { left: leftTop, right: rightTop, short: missing - (leftTop - left.scrollTop) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}
