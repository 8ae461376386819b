import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect } from 'react';

interface WindowInput {
  /** What scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  readonly count: number;
  /** The row in hand, which is always there, so that it keeps the keyboard; -1 for none. */
  readonly current: number;
  /** Pixels of a row that has not been drawn yet. */
  readonly usual: number;
  /** Pixels of what stays at the top of the list, a table’s heading. */
  readonly head: number;
  readonly keyOf: (index: number) => string;
}

/** A row that is drawn, and the pixels left empty before it for rows that are not. */
export interface DrawnRow {
  readonly index: number;
  readonly gap: number;
}

export interface ListWindow {
  readonly rows: readonly DrawnRow[];
  /** The pixels after the last row. */
  readonly rest: number;
  /** The first and the last place in sight. */
  readonly sight: readonly [number, number];
  /** Goes on each row as its `ref`, with `data-index`; not needed where every row is as high as `usual`. */
  readonly measure: (row: Element | null) => void;
  /** Brings a row into sight, however far away: its place is only guessed until the rows around it are drawn. */
  readonly show: (index: number) => void;
}

const BEYOND_SIGHT = 8;

/** Which rows of a long list are drawn: those in sight, some before and after, and the one in hand. */
export function useWindow({ scroller, count, current, usual, head, keyOf }: WindowInput): ListWindow {
  const list = useVirtualizer<HTMLElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => usual,
    getItemKey: keyOf,
    overscan: BEYOND_SIGHT,
    scrollMargin: head,
    scrollPaddingStart: head,
    initialRect: { width: 1280, height: 800 },
    rangeExtractor: useCallback(
      (range) => {
        const places = defaultRangeExtractor(range);
        if (current < 0 || current >= count || places.includes(current)) return places;
        return [...places, current].sort((a, b) => a - b);
      },
      [current, count],
    ),
  });
  const { range } = list;
  // Rows are measured again where the window becomes narrower: their words take more lines.
  useLayoutEffect(() => {
    const onResize = () => list.measure();
    window.addEventListener('resize', onResize);
    return () => window.removeEventListener('resize', onResize);
  }, [list]);
  return {
    ...withGaps(list.getVirtualItems(), head, list.getTotalSize()),
    sight: [range?.startIndex ?? 0, range?.endIndex ?? Math.min(count, 20)],
    measure: list.measureElement,
    show: (index) => list.scrollToIndex(index),
  };
}

function withGaps(items: readonly VirtualItem[], head: number, total: number): Pick<ListWindow, 'rows' | 'rest'> {
  let end = head;
  const rows = items.map((item) => {
    const gap = item.start - end;
    end = item.end;
    return { index: item.index, gap };
  });
  return { rows, rest: Math.max(0, total + head - end) };
}
