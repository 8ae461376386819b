import { type RefObject, useEffect, useState } from 'react';
import type { Span } from '../../shared/span.ts';
import { spanOfSelection } from './text-offsets.ts';

/** What is selected in a page, as a span of its article's text, and where it stands on screen. */
export interface TextSelection {
  readonly span: Span;
  readonly rect: DOMRect;
}

/** Follows the selection inside one page; null while there is none. */
export function useTextSelection(page: RefObject<HTMLElement | null>, text: string): TextSelection | null {
  const [selection, setSelection] = useState<TextSelection | null>(null);

  useEffect(() => {
    let frame = 0;
    const read = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setSelection(page.current ? readSelection(page.current, text) : null));
    };
    document.addEventListener('selectionchange', read);
    document.addEventListener('scroll', read, true);
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('scroll', read, true);
    };
  }, [page, text]);

  return selection;
}

/** The selection inside a page at this moment. */
export function readSelection(page: HTMLElement, text: string): TextSelection | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!page.contains(range.startContainer) || !range.intersectsNode(page)) return null;
  const to = page.contains(range.endContainer)
    ? { node: range.endContainer, offset: range.endOffset }
    : { node: page as Node, offset: page.childNodes.length };
  const span = spanOfSelection(page, { node: range.startContainer, offset: range.startOffset }, to, text);
  return span && { span, rect: range.getBoundingClientRect() };
}

/** Gives up the selection, once something has been made of it. */
export function clearSelection(): void {
  window.getSelection()?.removeAllRanges();
}
