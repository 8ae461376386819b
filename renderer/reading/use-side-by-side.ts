import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import type { Span } from '../../shared/span.ts';
import { type AlignedPair, acrossFrom, fadingOffset, type Heights, levelScroll, pairsInOrder } from './alignment.ts';
import { endOfText, placeOfOffset, scrollerOf } from './text-places.ts';

type Side = 'left' | 'right';

/** The part of the window's height in which a claim is comfortable to read. */
const COMFORT = { least: 0.12, greatest: 0.7 };
const SCROLL_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End', ' ']);

/** One stretch of scrolling by the reader's own hand. */
interface Stretch {
  readonly side: Side;
  readonly chain: readonly AlignedPair[];
  readonly heights: Heights;
  /** The height of the window at which both texts meet, from the top of each scroller. */
  readonly line: Readonly<Record<Side, number>>;
  readonly from: number;
  readonly offset: number;
}

interface SideBySide {
  leftPage: RefObject<HTMLElement | null>;
  rightPage: RefObject<HTMLElement | null>;
  laterId: string;
  claims: readonly ClaimUnderReview[];
  claim: ClaimUnderReview | null;
  /** The passage to stand level with the claim; null leaves the later text where it is. */
  passage: Span | null;
  together: boolean;
  /** Size of both texts, in per cent. */
  textSize: number;
}

/**
 * Keeps two texts aligned by claim: the passage of the claim in hand stands level with it, also when the panes change
 * their size; where wanted the two scroll together, meeting at each claim and its passage.
 */
export function useSideBySide(wanted: SideBySide): void {
  const { leftPage, rightPage, laterId, claim, passage, textSize } = wanted;
  const hand = useRef<{ driver: Side | null; stretch: Stretch | null }>({ driver: null, stretch: null });
  const setIn = useRef(textSize);

  const level = useEffectEvent((behavior: ScrollBehavior) => {
    const [left, right] = [scrollerOf(leftPage.current), scrollerOf(rightPage.current)];
    if (!left || !right || !claim || !passage || !leftPage.current || !rightPage.current) return false;
    const lead = leadOf(right);
    const claimAt = placeOfOffset(leftPage.current, claim.start);
    const passageAt = placeOfOffset(rightPage.current, passage.start);
    if (claimAt === null || passageAt === null) return false;
    const height = left.clientHeight;
    const comfort = { least: height * COMFORT.least, greatest: height * COMFORT.greatest };
    const drop = right.getBoundingClientRect().top - left.getBoundingClientRect().top;
    const onScreen = claimAt - left.scrollTop;
    const isComfortable = onScreen > comfort.least && onScreen < comfort.greatest;
    const most = left.scrollHeight - height;
    const resting = isComfortable ? left.scrollTop : Math.min(most, Math.max(0, claimAt - height * 0.4));
    const places = levelScroll(
      { at: claimAt, scrollTop: resting, most },
      { at: passageAt - lead + drop, scrollTop: right.scrollTop, most: right.scrollHeight - right.clientHeight - lead },
      comfort,
    );
    setLead(right, Math.max(0, places.short));
    left.scrollTo({ top: places.left, behavior });
    right.scrollTo({ top: places.right, behavior });
    return true;
  });

  const begin = useEffectEvent((side: Side, from: number): Stretch | null => {
    const [leftText, rightText] = [leftPage.current, rightPage.current];
    const [left, right] = [scrollerOf(leftText), scrollerOf(rightText)];
    if (!wanted.together || !leftText || !rightText || !left || !right) return null;
    const scrollers = { left, right };
    const pairs: AlignedPair[] = [];
    let inHand: AlignedPair | null = null;
    for (const one of wanted.claims) {
      const pieces = one.evidence.filter((piece) => piece.articleId === laterId);
      const piece =
        (one.id === claim?.id ? pieces.find(({ start }) => start === passage?.start) : undefined) ?? pieces[0];
      const claimAt = piece ? placeOfOffset(leftText, one.start) : null;
      const passageAt = piece ? placeOfOffset(rightText, piece.start) : null;
      if (piece === undefined || claimAt === null || passageAt === null) continue;
      const pair = { left: claimAt, right: passageAt, weight: piece.score };
      pairs.push(pair);
      if (one.id === claim?.id) inHand = pair;
    }
    const drop = right.getBoundingClientRect().top - left.getBoundingClientRect().top;
    const height = scrollers[side].clientHeight;
    const seen = inHand ? inHand[side] - from : null;
    const meeting = seen !== null && seen > 0 && seen < height * 0.9 ? seen : height * 0.35;
    const line = side === 'left' ? { left: meeting, right: meeting - drop } : { left: meeting + drop, right: meeting };
    const chain = pairsInOrder(pairs, inHand);
    const heights = { left: endOfText(leftText), right: endOfText(rightText) };
    const other = side === 'left' ? 'right' : 'left';
    const aligned = acrossFrom(side, from + line[side], chain, heights) - line[other];
    return { side, chain, heights, line, from, offset: scrollers[other].scrollTop - aligned };
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the listeners belong to the two texts that stand open
  useEffect(() => {
    const scrollers = { left: scrollerOf(leftPage.current), right: scrollerOf(rightPage.current) };
    const { left, right } = scrollers;
    if (!left || !right) return;
    const last = { left: left.scrollTop, right: right.scrollTop };
    const listening = new AbortController();
    const options = { signal: listening.signal, passive: true } as const;

    const take = (side: Side) => {
      if (hand.current.driver !== side) hand.current = { driver: side, stretch: null };
    };
    for (const side of ['left', 'right'] as const) {
      const scroller = scrollers[side] as HTMLElement;
      const other = scrollers[side === 'left' ? 'right' : 'left'] as HTMLElement;
      scroller.addEventListener('wheel', () => take(side), options);
      scroller.addEventListener('touchmove', () => take(side), options);
      // Only the scroll bar; a click on a claim or a passage is no scrolling.
      scroller.addEventListener('pointerdown', (event) => event.target === scroller && take(side), options);
      scroller.addEventListener('keydown', (event) => SCROLL_KEYS.has(event.key) && take(side), options);
      scroller.addEventListener(
        'scroll',
        () => {
          const before = last[side];
          last[side] = scroller.scrollTop;
          if (hand.current.driver !== side) return;
          const stretch = hand.current.stretch ?? begin(side, before);
          hand.current.stretch = stretch;
          if (!stretch) return;
          const { chain, heights, line, from, offset } = stretch;
          const otherSide = side === 'left' ? 'right' : 'left';
          const across = acrossFrom(side, scroller.scrollTop + line[side], chain, heights) - line[otherSide];
          other.scrollTo({
            top: across + fadingOffset(offset, scroller.scrollTop - from),
            behavior: 'instant',
          });
          last[otherSide] = other.scrollTop;
        },
        options,
      );
    }

    // A pane that changes its width sets its text anew; what stood level comes back to it.
    let width = left.clientWidth + right.clientWidth;
    const resizing = new ResizeObserver(() => {
      if (left.clientWidth + right.clientWidth === width) return;
      width = left.clientWidth + right.clientWidth;
      hand.current.stretch = null;
      if (hand.current.driver === null) level('instant');
    });
    resizing.observe(left);
    resizing.observe(right);
    return () => {
      listening.abort();
      resizing.disconnect();
    };
  }, [laterId]);

  useEffect(() => {
    if (setIn.current === textSize) return;
    setIn.current = textSize;
    hand.current.stretch = null;
    if (hand.current.driver === null) level('instant');
  }, [textSize]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: stands level again for every claim and every passage
  useEffect(() => {
    if (level('auto')) hand.current = { driver: null, stretch: null };
  }, [claim?.id, claim?.start, passage, laterId]);
}

/** Empty space above the later text, so that its first lines too can stand level with a claim further down. */
function leadOf(scroller: HTMLElement): number {
  return Number.parseFloat(scroller.style.getPropertyValue('--lead-in')) || 0;
}

function setLead(scroller: HTMLElement, px: number): void {
  scroller.style.setProperty('--lead-in', `${px}px`);
}
