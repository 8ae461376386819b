import type { ArticleText } from '../../../shared/article.ts';
import { orderOf } from '../../../shared/dates.ts';
import type { ReadBackArticle } from '../../../shared/read-back.ts';
import { shortened } from '../../../shared/shortened.ts';
import { addressKey } from '../engine/versions/version-likeness.ts';
import type { ReportFile } from '../importers/reports/report-file.ts';
import {
  articlesWithText,
  articlesWithWords,
  articleText,
  articleWithHash,
  liveArticles,
  textOf,
} from '../store/articles.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { newestVersion } from '../store/versions.ts';
import { type AnchoredClaim, anchoredClaims } from './anchored-claims.ts';

/** The article of the library that a report is on, with the report’s claims in it. */
export interface FoundArticle {
  readonly article: ArticleText;
  readonly by: Extract<ReadBackArticle, { state: 'found' }>['by'];
  readonly claims: readonly AnchoredClaim[];
}

/** So much of the claims must stand in an article that no hash tells to be the one. */
const SHARE = 0.5;
/** In code units: a shorter quote may stand in any article. */
const TELLING = 24;

/**
 * Finds the article that a report is on: by the hash of its file, by its text, then by its address, its title and day, or
 * the words of its claims – by these only where most claims stand in one article and in no other.
 * @returns a sentence where there is none, or more than one that nothing tells apart.
 */
export function reportedArticle(db: ReadableDatabase, { article, claims }: ReportFile): FoundArticle | string {
  const known = article.sha256 === null ? null : articleWithHash(db, article.sha256);
  if (known !== null) {
    // An earlier version has given its place to the newest one; its text is that of the report all the same.
    const text = article.text ?? textOf(db, known.id);
    return found(db, newestVersion(db, known.id)?.id ?? known.id, 'file', text, claims);
  }
  const alike = article.text === null ? [] : articlesWithText(db, article.text);
  if (alike.length === 1) return found(db, alike[0] as string, 'text', article.text, claims);
  if (alike.length > 1) return `${alike.length} articles in this workspace have exactly the text of this report.`;
  for (const [by, ids] of [
    ['address', sameAddress(db, article.sourceUrl)],
    ['title', sameTitle(db, article)],
    ['words', sameWords(db, claims)],
  ] as const) {
    const likely = ids
      .slice(0, 10)
      .map((id) => found(db, id, by, article.text, claims))
      .filter((one) => one.claims.filter(({ span }) => span !== null).length >= claims.length * SHARE);
    if (likely.length > 1)
      return `This report could be on “${likely[0]?.article.title}” or on ${likely.length === 2 ? `“${likely[1]?.article.title}”` : `${likely.length - 1} other articles`}, and nothing tells which.`;
    if (likely[0] !== undefined) return likely[0];
  }
  return `${article.title === null ? 'The article of this report' : `“${shortened(article.title, 90)}”`} is not in this workspace.`;
}

function found(
  db: ReadableDatabase,
  id: string,
  by: FoundArticle['by'],
  reportedText: string | null,
  claims: ReportFile['claims'],
): FoundArticle {
  const article = articleText(db, id);
  return { article, by, claims: anchoredClaims(article, reportedText, claims) };
}

function sameAddress(db: ReadableDatabase, sourceUrl: string | null): string[] {
  const key = sourceUrl === null ? null : addressKey(sourceUrl);
  if (key === null) return [];
  return liveArticles(db)
    .filter((other) => other.sourceUrl !== null && addressKey(other.sourceUrl) === key)
    .map(({ id }) => id);
}

function sameTitle(db: ReadableDatabase, { title, publishedOn }: ReportFile['article']): string[] {
  const wanted = plainTitle(title ?? '');
  if (wanted === '') return [];
  return liveArticles(db)
    .filter(
      (other) =>
        plainTitle(other.title) === wanted &&
        (publishedOn === null || ['same', 'unclear'].includes(orderOf(other.publishedOn, publishedOn))),
    )
    .map(({ id }) => id);
}

function sameWords(db: ReadableDatabase, claims: ReportFile['claims']): string[] {
  const [longest] = claims
    .map(({ quote }) => quote.trim())
    .filter((quote) => quote.length >= TELLING && !/\s{2,}|\n/.test(quote))
    .sort((a, b) => b.length - a.length);
  return longest === undefined ? [] : articlesWithWords(db, longest);
}

/** A title by its letters and digits. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
