import type { ArticleSummary } from '../../../shared/article.ts';
import { hasWords, wordsSought } from '../../../shared/article-words.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import type { ArticleFigures, Figures, TotalFigures } from '../../../shared/figures.ts';
import { countsOf } from '../../../shared/verdict-counts.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { isInCollection } from '../store/collections.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { summariesOf } from '../store/library.ts';
import { type Standing, standings } from '../store/standings.ts';
import { monthsTogether } from '../store/verdicts-by-month.ts';

/**
 * How far the library is checked: in all, by article and by month.
 * @param today the day on which the library is looked at.
 * @param words what an article must have in title, outlet, byline or date to be counted; empty for all.
 * @param collection in which collection an article must be to be counted; null for all.
 * @param most of how many articles the figures are told; all, where it is left out.
 */
export function figures(
  db: ReadableDatabase,
  today: PartialDate,
  { words, collection, most }: { words: string; collection: string | null; most?: number | undefined },
): Figures {
  const all = standings(db, today);
  const library = summariesOf(db, all);
  const sought = wordsSought(words);
  const isIn = isInCollection(db, collection);
  const articles = library.filter((article) => isIn(article.id) && hasWords(article, sought)).map(articleFigures);
  return {
    library: library.length,
    total: allOf(articles),
    withClaims: articles.filter(({ claims }) => claims > 0).length,
    articles: articles.toSorted((a, b) => b.undecided - a.undecided || b.claims - a.claims).slice(0, most),
    months: monthsTogether(articles.map(({ articleId }) => (all.get(articleId) as Standing).months)),
  };
}

function articleFigures(article: ArticleSummary): ArticleFigures {
  const { id, title, outlet, publishedOn, claims, undecided, signOff } = article;
  return {
    ...{ articleId: id, title, outlet, publishedOn, signedOff: signOff?.valid === true },
    ...{ claims, undecided, 'set-aside': article['set-aside'] },
    ...countsOf((value) => article[value]),
  };
}

function allOf(articles: readonly ArticleFigures[]): TotalFigures {
  const sum = (of: (article: ArticleFigures) => number | boolean) =>
    articles.reduce((so, article) => so + Number(of(article)), 0);
  return {
    articles: articles.length,
    claims: sum(({ claims }) => claims),
    ...countsOf((value) => sum((article) => article[value])),
    undecided: sum(({ undecided }) => undecided),
    'set-aside': sum((article) => article['set-aside']),
    finished: sum((article) => article.claims > 0 && article.undecided === 0),
    begun: sum((article) => article.undecided > 0 && article.undecided < article.claims),
    signedOff: sum(({ signedOff }) => signedOff),
  };
}

export function figureProcedures({ db, today }: DeskContext): Handlers<'figures.get'> {
  return { 'figures.get': (input) => figures(db, today(), input) };
}
