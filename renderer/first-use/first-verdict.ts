import type { ArticleSummary } from '../../shared/article.ts';
import { totalOf } from '../../shared/verdict-counts.ts';

/** True while no claim of the library has a verdict: the editor is new here. */
export function isBeforeFirstVerdict(articles: readonly ArticleSummary[]): boolean {
  return articles.every((article) => totalOf(article) === 0);
}
