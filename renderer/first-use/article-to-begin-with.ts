import type { ArticleSummary } from '../../shared/article.ts';

/** The article with the most to check: a long one, much of which later articles may bear on. */
export function articleToBeginWith(articles: readonly ArticleSummary[]): ArticleSummary | null {
  return articles.toSorted((a, b) => b.words * b.laterArticles - a.words * a.laterArticles)[0] ?? null;
}
