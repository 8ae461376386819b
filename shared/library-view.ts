import { z } from 'zod';
import type { ArticleSummary } from './article.ts';
import { earliestFirst } from './dates.ts';
import { totalOf } from './verdict-counts.ts';

/** How the editor has set the list; kept while an article is open. */
export const libraryViewSchema = z.strictObject({
  filter: z.string().max(2000),
  /** The collection whose articles are shown; null for all. */
  collection: z.uuid().nullable().default(null),
  order: z.strictObject({
    column: z.enum(['title', 'published', 'progress', 'later']),
    direction: z.enum(['ascending', 'descending']),
  }),
});
export type LibraryView = z.infer<typeof libraryViewSchema>;
export type Order = LibraryView['order'];
/** The columns that the library can be sorted by. */
export type SortColumn = Order['column'];

export const FIRST_VIEW: LibraryView = {
  filter: '',
  collection: null,
  order: { column: 'published', direction: 'descending' },
};

/** Sorts articles; those that are equal in the column stand newest first, then by title. */
export function sortArticles(articles: readonly ArticleSummary[], order: Order): ArticleSummary[] {
  const sign = order.direction === 'ascending' ? 1 : -1;
  return articles.toSorted(
    (a, b) => sign * compare(order.column, a, b) || compare('published', b, a) || compare('title', a, b),
  );
}

/** The articles that hold every word of the filter in their title, byline, outlet or date. */
export function filterArticles(articles: readonly ArticleSummary[], filter: string): readonly ArticleSummary[] {
  const words = filter.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return articles;
  return articles.filter((article) => {
    const line = [article.title, article.byline, article.outlet, article.publishedOn].join(' ').toLocaleLowerCase();
    return words.every((word) => line.includes(word));
  });
}

/** What a click on a column's heading makes of the order. */
export function orderAfterClick(order: Order, column: SortColumn): Order {
  if (order.column !== column) return { column, direction: column === 'title' ? 'ascending' : 'descending' };
  return { column, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
}

const inEnglish = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

function compare(column: SortColumn, a: ArticleSummary, b: ArticleSummary): number {
  switch (column) {
    case 'title':
      return inEnglish.compare(a.title, b.title);
    case 'published':
      return earliestFirst(a.publishedOn, b.publishedOn);
    case 'progress':
      return shareDecided(a) - shareDecided(b);
    case 'later':
      return a.laterArticles - b.laterArticles;
  }
}

function shareDecided(article: ArticleSummary): number {
  return article.claims === 0 ? 0 : totalOf(article) / article.claims;
}
