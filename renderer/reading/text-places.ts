import { pointOfOffset, START_ATTRIBUTE } from './text-offsets.ts';

// Places of a page in CSS pixels, measured from the top of all that its scroller holds.

/** The element that scrolls a page. */
export function scrollerOf(page: HTMLElement | null): HTMLElement | null {
  return page?.closest<HTMLElement>('.scroller') ?? null;
}

/** How far down the line stands that holds a character of the article's text; null where the page does not show it. */
export function placeOfOffset(page: HTMLElement, offset: number): number | null {
  const scroller = scrollerOf(page);
  const point = pointOfOffset(page, offset, 'start');
  if (!scroller || !point) return null;
  const range = document.createRange();
  range.setStart(point.node, point.offset);
  range.setEnd(point.node, Math.min(point.offset + 1, point.node.textContent?.length ?? 0));
  const [box] = range.getClientRects();
  return box ? box.top - scroller.getBoundingClientRect().top + scroller.scrollTop : null;
}

/** How far down the text of a page ends, without the empty space below it. */
export function endOfText(page: HTMLElement): number {
  const scroller = scrollerOf(page);
  const last = [...page.querySelectorAll(`[${START_ATTRIBUTE}]`)].at(-1);
  if (!scroller || !last) return 0;
  return last.getBoundingClientRect().bottom - scroller.getBoundingClientRect().top + scroller.scrollTop;
}

/** The first character of the article's text whose line is in sight. */
export function firstInSight(page: HTMLElement): number {
  const top = scrollerOf(page)?.getBoundingClientRect().top ?? 0;
  for (const segment of page.querySelectorAll<HTMLElement>(`[${START_ATTRIBUTE}]`)) {
    if (segment.getBoundingClientRect().bottom > top + 4) return Number(segment.getAttribute(START_ATTRIBUTE));
  }
  return 0;
}

/** Scrolls at once to the line of a character that was first in sight. */
export function returnTo(page: HTMLElement, offset: number): void {
  const place = offset === 0 ? 0 : placeOfOffset(page, offset);
  if (place !== null) scrollerOf(page)?.scrollTo({ top: place, behavior: 'instant' });
}
