import { type RefObject, useLayoutEffect, useState } from 'react';

/** Rows from `first` up to but not including `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** How many rows are kept ready above and below what is on screen. */
const SPARE = 6;

/**
 * The rows of a long list that are on screen, with a few on either side.
 * @param top how far the list is scrolled, and `height` how much of it is on screen, in the unit of `rowHeight`.
 * @param rowHeight more than 0, the same for every row.
 */
export function rowsInView(top: number, height: number, rowHeight: number, count: number): RowRange {
  const first = Math.floor(top / rowHeight) - SPARE;
  const end = Math.ceil((top + height) / rowHeight) + SPARE;
  const highest = Math.max(0, count - 1);
  return { first: Math.min(highest, Math.max(0, first)), end: Math.min(count, Math.max(0, end)) };
}

/**
 * Which rows of a scrolling list to draw, so that a list of thousands opens as quickly as a short one.
 * @param rowRem the height of every row, in rem.
 * @returns the rows, and a function that scrolls just far enough to show one.
 */
export function useVisibleRows(list: RefObject<HTMLElement | null>, count: number, rowRem: number) {
  const [view, setView] = useState({ top: 0, height: 0 });
  const rowHeight = rowRem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

  // Anew when the list comes or goes with its first and last row.
  const isThere = count > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element comes with the first row
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null) return;
    const look = () => setView({ top: element.scrollTop, height: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [list, isThere]);

  function show(row: number): void {
    const element = list.current;
    if (element === null || row < 0) return;
    const top = row * rowHeight;
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + rowHeight > element.scrollTop + element.clientHeight)
      element.scrollTop = top + rowHeight - element.clientHeight;
  }

  return { ...rowsInView(view.top, view.height, rowHeight, count), show };
}
