/**
 * A stretch of an article's canonical text.
 * Offsets are UTF-16 code units, half open: `text.slice(start, end)`.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How many code units two spans share; 0 when they do not touch. */
export function sharedLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** True when `inner` lies wholly inside `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders spans by where they begin, the longer first where they begin together. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
