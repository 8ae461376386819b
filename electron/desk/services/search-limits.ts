import type { Article } from '../../../shared/article.ts';
import type { ClaimMark } from '../../../shared/claim-mark.ts';
import { earliestFirst, mayBeAfter, mayBeBefore } from '../../../shared/dates.ts';
import type { SearchLimit, SearchRequest, SoughtTerm } from '../../../shared/search-request.ts';
import type { DeskContext } from '../context.ts';
import { claimMarks } from '../store/claim-marks.ts';
import { collections, membersOf } from '../store/collections.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { type Standing, standings } from '../store/standings.ts';
import { articlesWithPassage, articlesWithWords } from '../store/typed-search.ts';
import { findTerms, fullTextTerm, scatteredQuery } from './sought-terms.ts';

/** Where a search may look. */
export interface SearchField {
  /** True where only some articles are looked through. */
  readonly isNarrow: boolean;
  readonly hasArticle: (articleId: string) => boolean;
  /** True where only claims of some verdicts count; only what belongs to a claim is found then. */
  readonly isOfClaims: boolean;
  readonly hasClaim: (articleId: string, claimId: string) => boolean;
  /** What a live claim carries now; undefined for one that is not there. */
  readonly markOf: (articleId: string, claimId: string) => ClaimMark | undefined;
}

type ArticleLimit = Exclude<SearchLimit, { name: 'verdict' }>;

/**
 * What the limits of a request leave: of several outlets, authors, collections or verdicts one is enough, every date
 * counts, and an article in which something stands that must not be there is left out. A date that may lie within
 * counts as within.
 */
export function searchField(ctx: DeskContext, { limits, without }: SearchRequest): SearchField {
  const ofArticles = limits.filter((limit): limit is ArticleLimit => limit.name !== 'verdict');
  const verdicts = limits.flatMap((limit) => (limit.name === 'verdict' ? [limit.verdict] : []));
  const excluded = new Set(without.flatMap((term) => articlesWith(ctx, term)));
  const isNarrow = ofArticles.length > 0 || excluded.size > 0;
  const isWithin = withinLimits(ctx.db, ofArticles);
  const all = isNarrow ? standings(ctx.db, ctx.today()) : null;
  const known = new Map<string, boolean>();
  const marks = new Map<string, ReadonlyMap<string, ClaimMark>>();
  const markOf = (articleId: string, claimId: string) => {
    const ofArticle = marks.get(articleId) ?? claimMarks(ctx.db, articleId);
    marks.set(articleId, ofArticle);
    return ofArticle.get(claimId);
  };
  return {
    isNarrow,
    hasArticle: (articleId) => {
      if (all === null) return true;
      const before = known.get(articleId);
      if (before !== undefined) return before;
      const article = all.get(articleId)?.article;
      const isIn = article !== undefined && !excluded.has(articleId) && isWithin(article);
      known.set(articleId, isIn);
      return isIn;
    },
    isOfClaims: verdicts.length > 0,
    hasClaim: (articleId, claimId) => {
      if (verdicts.length === 0) return true;
      const mark = markOf(articleId, claimId);
      return mark !== undefined && verdicts.includes(mark);
    },
    markOf,
  };
}

/** The articles that a request leaves, newest publication first; with verdicts those that have such a claim. */
export function articlesWithin(ctx: DeskContext, { limits }: SearchRequest, field: SearchField): string[] {
  const verdicts = limits.flatMap((limit) => (limit.name === 'verdict' ? [limit.verdict] : []));
  return [...standings(ctx.db, ctx.today()).values()]
    .filter(({ article }) => field.hasArticle(article.id))
    .filter(({ counts }) => verdicts.length === 0 || verdicts.some((verdict) => counts[verdict] > 0))
    .map(({ article }) => article)
    .sort((a, b) => earliestFirst(b.publishedOn, a.publishedOn) || (a.id < b.id ? 1 : -1))
    .map(({ id }) => id);
}

/** The places in the request of the limits that, each by itself, leave no article. */
export function emptyLimits(ctx: DeskContext, { limits }: SearchRequest): number[] {
  const all = [...standings(ctx.db, ctx.today()).values()];
  return limits.flatMap((limit, at) => {
    const isWithin = limit.name === 'verdict' ? null : withinLimits(ctx.db, [limit]);
    const leaves = ({ article, counts }: Standing) =>
      limit.name === 'verdict' ? counts[limit.verdict] > 0 : isWithin?.(article) === true;
    return all.some(leaves) ? [] : [at];
  });
}

/** The articles of the library in whose text a term stands, in no order. */
export function articlesWith({ db }: DeskContext, term: SoughtTerm): string[] {
  return term.words.length === 1
    ? articlesWithWords(db, scatteredQuery([term]))
    : articlesWithPassage(db, fullTextTerm(term));
}

/** Tells of an article whether the limits leave it. */
function withinLimits(db: ReadableDatabase, limits: readonly ArticleLimit[]): (article: Article) => boolean {
  const isCollected = collectedBy(db, termsOf(limits, 'in'));
  return (article) => isCollected(article.id) && isDescribedBy(article, limits);
}

/** Tells whether an article is in a collection in whose name one of the terms stands; every one is where there is none. */
function collectedBy(db: ReadableDatabase, terms: readonly SoughtTerm[]): (articleId: string) => boolean {
  if (terms.length === 0) return () => true;
  const named = collections(db).filter(({ name }) => terms.some((term) => findTerms(name, [term]) !== null));
  const members = named.map(({ id }) => membersOf(db, id));
  return (articleId) => members.some((ids) => ids.has(articleId));
}

function termsOf(limits: readonly ArticleLimit[], name: 'outlet' | 'by' | 'in'): SoughtTerm[] {
  return limits.flatMap((limit) => (limit.name === name ? [limit.term] : []));
}

function isDescribedBy(article: Article, limits: readonly ArticleLimit[]): boolean {
  const named = (name: 'outlet' | 'by', words: string | null) => {
    const wanted = termsOf(limits, name);
    return wanted.length === 0 || wanted.some((term) => words !== null && findTerms(words, [term]) !== null);
  };
  const dated = limits.every((limit) =>
    limit.name === 'before'
      ? mayBeBefore(article.publishedOn, limit.date)
      : limit.name !== 'after' || mayBeAfter(article.publishedOn, limit.date),
  );
  return dated && named('outlet', article.outlet) && named('by', article.byline);
}
