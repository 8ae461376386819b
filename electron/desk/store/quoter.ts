import { type CitedPages, citedPages } from '../../../shared/pages.ts';
import type { Span } from '../../../shared/span.ts';
import { pagesOf, textOf } from './articles.ts';
import type { ReadableDatabase } from './database.ts';

/** The words of an article between two offsets. @throws Failure `not-found` when there is no such article. */
export type Quote = (articleId: string, span: Span) => string;

/** Cuts quotes out of articles, reading each text once. SQLite counts characters, so it cannot do this itself. */
export function quoter(db: ReadableDatabase): Quote {
  const textFor = once((articleId) => textOf(db, articleId));
  return (articleId, { start, end }) => textFor(articleId).slice(start, end);
}

/** Where in an article’s file a span of it stands; nothing where that has no pages. To be spread into what is cited. */
export type Cite = (articleId: string, span: Span) => { readonly pages?: CitedPages };

/** Names the pages of passages, reading those of each article once. */
export function citer(db: ReadableDatabase): Cite {
  const pagesFor = once((articleId) => pagesOf(db, articleId));
  return (articleId, span) => {
    const pages = citedPages(pagesFor(articleId), span);
    return pages === null ? {} : { pages };
  };
}

/** Keeps what was read of each article. */
function once<T>(read: (articleId: string) => T): (articleId: string) => T {
  const known = new Map<string, T>();
  return (articleId) => {
    const value = known.get(articleId) ?? read(articleId);
    known.set(articleId, value);
    return value;
  };
}
