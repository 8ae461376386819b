import type { Span } from './span.ts';

/** Where a page of the original file begins in an article’s text; it goes on to where the next one does. */
export interface PageStart {
  /** An offset into the text in UTF-16 code units. */
  readonly start: number;
  /** Counted in the file, from 1. */
  readonly number: number;
  /** As the file names it: “4”, “iv”, “A-3”. */
  readonly label: string;
}

/** The pages that a passage stands on: what a citation of it names. */
export interface CitedPages {
  /** Counted in the file, from 1. */
  readonly first: number;
  readonly last: number;
  /** As the file names them: “4”, or “iv–v” for a passage that goes on over the end of a page. */
  readonly label: string;
}

/** The pages on which a span of an article stands; null for an article without pages. @param pages in their order. */
export function citedPages(pages: readonly PageStart[], { start, end }: Span): CitedPages | null {
  const first = pages.findLast((page) => page.start <= start) ?? pages[0];
  if (first === undefined) return null;
  const last = pages.findLast((page) => page.start < end && page.number > first.number) ?? first;
  const label = last === first ? first.label : `${first.label}–${last.label}`;
  return { first: first.number, last: last.number, label };
}

/** “p. 4”, “pp. iv–v”. */
export function pageWords({ first, last, label }: CitedPages): string {
  return `${first === last ? 'p.' : 'pp.'} ${label}`;
}
