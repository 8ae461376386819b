import type { Span } from '../../shared/span.ts';

/** Marks an element whose text begins at this offset of the article; it holds nothing but that text. */
export const START_ATTRIBUTE = 'data-start';

const ELEMENT_NODE = 1;
const TEXT_NODE = 3;

/** One end of a selection, as the document gives it. */
export interface DomPoint {
  readonly node: Node;
  readonly offset: number;
}

/**
 * The offset in the article's text (UTF-16 code units) of a point in its page.
 * A point between segments belongs to the next one for the start of a selection and to the last one for its end.
 * @returns null when the page has no text on that side of the point.
 */
export function offsetOfPoint(page: Element, point: DomPoint, side: 'start' | 'end'): number | null {
  const segment = segmentAround(page, point.node);
  if (segment) {
    const before = point.node.nodeType === TEXT_NODE ? point.offset : lengthOfChildren(point.node, point.offset);
    return startOf(segment) + lengthBefore(segment, point.node) + before;
  }
  const segments = page.querySelectorAll(`[${START_ATTRIBUTE}]`);
  const before = segmentsBefore(page, point);
  if (side === 'start') {
    const next = segments[before];
    return next ? startOf(next) : null;
  }
  const last = segments[before - 1];
  return last ? startOf(last) + (last.textContent?.length ?? 0) : null;
}

/**
 * The span of the article's text that a selection covers, without white space at its edges.
 * @param text the article's whole text.
 * @returns null when nothing but white space is selected.
 */
export function spanOfSelection(page: Element, from: DomPoint, to: DomPoint, text: string): Span | null {
  const start = offsetOfPoint(page, from, 'start');
  const end = offsetOfPoint(page, to, 'end');
  return start === null || end === null ? null : trimSpan(text, { start, end });
}

/** Takes white space off both ends of a span; null when nothing is left. */
export function trimSpan(text: string, span: Span): Span | null {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start] as string)) start += 1;
  while (end > start && /\s/.test(text[end - 1] as string)) end -= 1;
  return start < end ? { start, end } : null;
}

/** The point in the page of an offset in the article's text; null where the page does not show it. */
export function pointOfOffset(page: Element, offset: number, side: 'start' | 'end'): DomPoint | null {
  for (const segment of page.querySelectorAll(`[${START_ATTRIBUTE}]`)) {
    const start = startOf(segment);
    const end = start + (segment.textContent?.length ?? 0);
    const inside = side === 'start' ? start <= offset && offset < end : start < offset && offset <= end;
    const node = segment.firstChild;
    if (inside && node) return { node, offset: offset - start };
  }
  return null;
}

/** A span of the article's text as a range of its page; null where the page does not show both its ends. */
export function rangeOfSpan(page: HTMLElement | null, span: Span): Range | null {
  const start = page && pointOfOffset(page, span.start, 'start');
  const end = page && pointOfOffset(page, span.end, 'end');
  if (!start || !end) return null;
  const range = new Range();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

function startOf(segment: Element): number {
  return Number(segment.getAttribute(START_ATTRIBUTE));
}

function segmentAround(page: Element, node: Node): Element | null {
  for (let at: Node | null = node; at && at !== page; at = at.parentNode) {
    if (at.nodeType === ELEMENT_NODE && (at as Element).hasAttribute(START_ATTRIBUTE)) return at as Element;
  }
  return null;
}

function lengthOfChildren(node: Node, childCount: number): number {
  return [...node.childNodes].slice(0, childCount).reduce((sum, child) => sum + (child.textContent?.length ?? 0), 0);
}

/** How much text of `segment` stands before `node`. */
function lengthBefore(segment: Element, node: Node): number {
  let length = 0;
  for (let at: Node = node; at !== segment && at.parentNode; at = at.parentNode) {
    length += lengthOfChildren(at.parentNode, [...at.parentNode.childNodes].indexOf(at as ChildNode));
  }
  return length;
}

/** How many segments of the page end before a point that lies in none of them. */
function segmentsBefore(page: Element, point: DomPoint): number {
  let count = 0;
  let node: Node | null = point.node;
  let index = point.node.nodeType === TEXT_NODE ? 0 : point.offset;
  while (node) {
    for (const sibling of [...node.childNodes].slice(0, index)) count += segmentsIn(sibling);
    if (node === page) break;
    const parent: Node | null = node.parentNode;
    index = parent ? [...parent.childNodes].indexOf(node as ChildNode) : 0;
    node = parent;
  }
  return count;
}

function segmentsIn(node: Node): number {
  if (node.nodeType !== ELEMENT_NODE) return 0;
  const element = node as Element;
  return element.hasAttribute(START_ATTRIBUTE) ? 1 : element.querySelectorAll(`[${START_ATTRIBUTE}]`).length;
}
