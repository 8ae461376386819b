import type { ArticleSummary } from './article.ts';

/** The words of a filter as an editor types it. */
export function wordsSought(typed: string): string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean);
}

/** Whether each of the words is found in title, outlet, byline or date. @param words as {@link wordsSought} gives them. */
export function hasWords(
  article: Pick<ArticleSummary, 'title' | 'outlet' | 'byline' | 'publishedOn'>,
  words: readonly string[],
): boolean {
  const text = [article.title, article.outlet, article.byline, article.publishedOn].join(' ').toLowerCase();
  return words.every((word) => text.includes(word));
}
