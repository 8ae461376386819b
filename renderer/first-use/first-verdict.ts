import type { ArticleSummary } from '../../shared/article.ts';

/** True while no claim of the library has a verdict: the editor is new here. */
export function isBeforeFirstVerdict(articles: readonly ArticleSummary[]): boolean {
  return articles.every(({ confirmed, outdated, speculative }) => confirmed + outdated + speculative === 0);
}
