import type { Span } from '../../shared/span.ts';
import { rangeOfSpan } from './text-offsets.ts';
import { scrollerOf } from './text-places.ts';

/** How much of the height stays free above and below what is selected. */
const MARGIN = 0.15;

/**
 * Selects a span of the article's text in its page, as a drag of the mouse would, and brings one of its ends into view.
 * @returns false where the page does not show it.
 */
export function selectSpan(page: HTMLElement, span: Span, end: 'start' | 'end'): boolean {
  const range = rangeOfSpan(page, span);
  if (range === null) return false;
  const selection = window.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  const view = scrollerOf(page);
  const lines = range.getClientRects();
  const line = lines[end === 'start' ? 0 : lines.length - 1];
  if (view === null || line === undefined) return true;
  const { top, bottom, height } = view.getBoundingClientRect();
  const isInView = line.top > top + height * MARGIN && line.bottom < bottom - height * MARGIN;
  if (!isInView) view.scrollTop += (line.top + line.bottom - top - bottom) / 2;
  return true;
}
