import type { ArticleSummary } from '../../../shared/article.ts';
import type { ArticleOrder, LibraryGlance, NamedArticle } from '../../../shared/library.ts';
import { filterArticles, type LibraryView, sortArticles } from '../../../shared/library-view.ts';
import { totalOf } from '../../../shared/verdict-counts.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { articleText } from '../store/articles.ts';
import { isInCollection, memberships } from '../store/collections.ts';
import { librarySummaries } from '../store/library.ts';
import { theseInOrder } from '../store/these-in-order.ts';

/** The articles that a view of the library shows, in its order. */
function libraryOrder(
  articles: readonly ArticleSummary[],
  isIn: (articleId: string) => boolean,
  { filter, order }: LibraryView,
): ArticleOrder {
  const shown = sortArticles(
    filterArticles(articles, filter).filter(({ id }) => isIn(id)),
    order,
  );
  return { articleIds: shown.map(({ id }) => id), articles: articles.length };
}

/** What is said of the library as a whole. */
export function libraryGlance(articles: readonly ArticleSummary[]): LibraryGlance {
  const isBegun = articles.some((article) => totalOf(article) > 0);
  const first = isBegun ? null : articleToBeginWith(articles);
  return {
    articles: articles.length,
    waiting: articles.filter(({ analysis }) => analysis === 'waiting').length,
    isBegun,
    first: first && { id: first.id, title: first.title, laterArticles: first.laterArticles },
  };
}

/** The article with the most to check: a long one, much of which later articles may bear on. */
function articleToBeginWith(articles: readonly ArticleSummary[]): ArticleSummary | null {
  return articles.toSorted((a, b) => b.words * b.laterArticles - a.words * a.laterArticles)[0] ?? null;
}

function named({ id, title, outlet, publishedOn }: ArticleSummary): NamedArticle {
  return { id, title, outlet, publishedOn };
}

export function libraryProcedures({
  db,
  today,
}: DeskContext): Handlers<'library.list' | 'library.order' | 'library.glance' | 'library.names' | 'article.text'> {
  const all = () => librarySummaries(db, today());
  return {
    'library.list': ({ articleIds }) => {
      const rows = theseInOrder(all(), articleIds, ({ id }) => id);
      const placed = memberships(
        db,
        rows.map(({ id }) => id),
      );
      return rows.map((row) => ({ ...row, collections: placed.get(row.id) ?? [] }));
    },
    'library.order': (view) => libraryOrder(all(), isInCollection(db, view.collection), view),
    'library.glance': () => libraryGlance(all()),
    'library.names': () => all().map(named),
    'article.text': ({ articleId }) => articleText(db, articleId),
  };
}
