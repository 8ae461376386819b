import type { Span } from '../../../shared/span.ts';
import { textOf } from './articles.ts';
import type { ReadableDatabase } from './database.ts';

/** The words of an article between two offsets. @throws Failure `not-found` when there is no such article. */
export type Quote = (articleId: string, span: Span) => string;

/** Cuts quotes out of articles, reading each text once. SQLite counts characters, so it cannot do this itself. */
export function quoter(db: ReadableDatabase): Quote {
  const texts = new Map<string, string>();
  return (articleId, { start, end }) => {
    const text = texts.get(articleId) ?? textOf(db, articleId);
    texts.set(articleId, text);
    return text.slice(start, end);
  };
}
