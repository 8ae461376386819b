import type { Article } from '../../../shared/article.ts';
import { type DateOrder, mayBeLater, orderOf } from '../../../shared/dates.ts';
import { ENGLISH } from '../../../shared/languages.ts';
import { liveArticles } from './articles.ts';
import { comparedTogether } from './compared-within.ts';
import type { ReadableDatabase } from './database.ts';
import { versionIds } from './versions.ts';

/** An article that may serve as evidence, with how sure it is that it came later. */
export interface LaterCandidate {
  readonly article: Article;
  readonly order: Exclude<DateOrder, 'earlier'>;
}

/**
 * Articles that were, or may have been, published after `article` and are compared with it, oldest first; its own
 * versions are none of them, nor are those in a language that the engine cannot read.
 */
export function laterThan(db: ReadableDatabase, article: Pick<Article, 'id' | 'publishedOn'>): LaterCandidate[] {
  const own = versionIds(db, article.id);
  const together = comparedTogether(db);
  return liveArticles(db)
    .filter(
      (other) =>
        other.language === ENGLISH &&
        !own.has(other.id) &&
        mayBeLater(other.publishedOn, article.publishedOn) &&
        together(article.id, other.id),
    )
    .map((other) => ({
      article: other,
      order: orderOf(other.publishedOn, article.publishedOn) as LaterCandidate['order'],
    }))
    .reverse();
}
