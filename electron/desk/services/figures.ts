import type { ArticleSummary } from '../../../shared/article.ts';
import { hasWords, wordsSought } from '../../../shared/article-words.ts';
import type { ArticleFigures, Figures, TotalFigures } from '../../../shared/figures.ts';
import { countsOf, totalOf } from '../../../shared/verdict-counts.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { librarySummaries } from '../store/library.ts';
import { verdictLines } from '../store/verdict-lines.ts';
import { verdictsByMonth } from './verdicts-by-month.ts';

/**
 * How far the library is checked: in all, by article and by month.
 * @param words what an article must have in title, outlet, byline or date to be counted; empty for all.
 */
export function figures(db: ReadableDatabase, words: string): Figures {
  const library = librarySummaries(db);
  const sought = wordsSought(words);
  const articles = library.filter((article) => hasWords(article, sought)).map(articleFigures);
  const ids = articles.map(({ articleId }) => articleId);
  return {
    library: library.length,
    total: allOf(articles),
    articles: articles.toSorted((a, b) => openIn(b) - openIn(a) || b.claims - a.claims),
    months: verdictsByMonth(verdictLines(db, ids)),
  };
}

function articleFigures(article: ArticleSummary): ArticleFigures {
  const { id, title, outlet, publishedOn, claims, aside, signOff } = article;
  const decided = countsOf((value) => article[value]);
  const undecided = claims - totalOf(decided);
  const signedOff = signOff?.valid === true;
  return { articleId: id, title, outlet, publishedOn, claims, ...decided, undecided, aside, signedOff };
}

/** How many claims have neither a verdict nor a reason for which they were set aside. */
function openIn({ undecided, aside }: ArticleFigures): number {
  return undecided - aside;
}

function allOf(articles: readonly ArticleFigures[]): TotalFigures {
  const sum = (of: (article: ArticleFigures) => number | boolean) =>
    articles.reduce((so, article) => so + Number(of(article)), 0);
  return {
    articles: articles.length,
    claims: sum(({ claims }) => claims),
    ...countsOf((value) => sum((article) => article[value])),
    undecided: sum(({ undecided }) => undecided),
    aside: sum(({ aside }) => aside),
    finished: sum((article) => article.claims > 0 && openIn(article) === 0),
    begun: sum((article) => openIn(article) > 0 && openIn(article) < article.claims),
    signedOff: sum(({ signedOff }) => signedOff),
  };
}

export function figureProcedures({ db }: DeskContext): Handlers<'figures.get'> {
  return { 'figures.get': ({ words }) => figures(db, words) };
}
