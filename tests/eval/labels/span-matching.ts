import { type Span, sharedLength } from '../../../shared/span.ts';

const lengthOf = ({ start, end }: Span) => end - start;

/** True for spans that begin and end at the same places. */
export function isSameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

/** True for spans that share at least half of the longer one. */
export function sharesHalfOfLonger(one: Span, other: Span): boolean {
  return sharedLength(one, other) >= 0.5 * Math.max(lengthOf(one), lengthOf(other));
}

/** True for spans that share at least half of the shorter one. */
export function sharesHalfOfShorter(one: Span, other: Span): boolean {
  return sharedLength(one, other) >= 0.5 * Math.min(lengthOf(one), lengthOf(other));
}

/**
 * Pairs spans of two labellers, each at most once, those first that share most.
 * @param fits which spans may be paired at all
 */
export function matchSpans<T extends Span>(
  ones: readonly T[],
  others: readonly T[],
  fits: (one: T, other: T) => boolean,
): { one: T; other: T }[] {
  const free = { ones: new Set(ones), others: new Set(others) };
  return ones
    .flatMap((one) => others.filter((other) => fits(one, other)).map((other) => ({ one, other })))
    .toSorted((x, y) => sharedLength(y.one, y.other) - sharedLength(x.one, x.other))
    .filter(({ one, other }) => {
      const isFree = free.ones.has(one) && free.others.has(other);
      if (isFree) {
        free.ones.delete(one);
        free.others.delete(other);
      }
      return isFree;
    });
}
