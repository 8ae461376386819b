import { CLAIM_MARKS, type ClaimCounts, type ClaimMark } from '../../shared/claim-mark.ts';

/** A part of a bar; `x` and `width` in pixels. */
export interface Segment {
  readonly mark: ClaimMark;
  readonly count: number;
  readonly x: number;
  readonly width: number;
}

/** What is there must be seen, however little it is. */
const LEAST = 3;

/**
 * The parts of a stacked bar from the left, without those that hold nothing. A part is at least three pixels wide;
 * the others give up what that takes, so that the bar keeps its length.
 * @param length the whole bar in pixels.
 */
export function segmentsOf(figures: ClaimCounts, length: number): Segment[] {
  const present = CLAIM_MARKS.filter((mark) => figures[mark] > 0);
  const total = present.reduce((sum, mark) => sum + figures[mark], 0);
  const isTight = present.length * LEAST >= length;
  // What a small part takes makes the others smaller, and may make one of them small.
  const small = new Set<ClaimMark>();
  let free = total;
  for (let found = true; found && !isTight; ) {
    const room = length - small.size * LEAST;
    const next = present.find((mark) => !small.has(mark) && (figures[mark] / free) * room < LEAST);
    found = next !== undefined;
    if (next !== undefined) {
      small.add(next);
      free -= figures[next];
    }
  }
  let x = 0;
  return present.map((mark) => {
    const width = isTight
      ? length / present.length
      : small.has(mark)
        ? LEAST
        : (figures[mark] / free) * (length - small.size * LEAST);
    const segment = { mark, count: figures[mark], x, width };
    x += width;
    return segment;
  });
}
