import { mayBeLater } from '../../../shared/dates.ts';
import { articleText } from '../store/articles.ts';
import { memberships } from '../store/collections.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { laterThan } from '../store/later.ts';
import { type Dated, latestFirst } from './to-compare-again.ts';

/**
 * The later articles of one under review in the order in which their vectors are likely to be asked for: those in one of
 * its collections first, then the others, each the newest first.
 */
export function laterLikeliestFirst(db: ReadableDatabase, articleId: string): string[] {
  const newestFirst = laterThan(db, articleText(db, articleId))
    .map(({ article }) => article.id)
    .reverse();
  const collections = memberships(db);
  const own = collections.get(articleId) ?? [];
  const isNear = (id: string) => (collections.get(id) ?? []).some((collection) => own.includes(collection));
  const { near = [], far = [] } = Object.groupBy(newestFirst, (id) => (own.length > 0 && isNear(id) ? 'near' : 'far'));
  return [...near, ...far];
}

/**
 * Tells which articles may be compared with all later ones: those than which none of `unread`, itself aside, may be
 * later. It looks at the two latest alone, so that ten thousand articles are told as quickly as ten.
 */
export function comparableBeside(unread: readonly Dated[]): (article: Dated) => boolean {
  let latest: readonly Dated[] = [];
  for (const article of unread) {
    if (latest.length < 2 || latestFirst(article, latest[1] as Dated) < 0)
      latest = [...latest, article].sort(latestFirst).slice(0, 2);
  }
  return ({ id, publishedOn }) =>
    latest.every((other) => other.id === id || !mayBeLater(other.publishedOn, publishedOn));
}
