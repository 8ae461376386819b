import { officesIn } from '../../electron/desk/engine/article/offices.ts';
import type { ArticleToRead, PassageDraft } from '../../electron/desk/engine/article/reading.ts';
import { partReader } from '../../electron/desk/engine/claims/parts.ts';
import { engine } from '../../electron/desk/engine/engine.ts';
import type { Block } from '../../shared/article.ts';
import type { ClaimDraft, ClaimPart } from '../../shared/claim.ts';
import { partialDate } from '../../shared/dates.ts';
import { type Span, sharedLength } from '../../shared/span.ts';
import type { NewsArticle } from './labels/read-labels.ts';
import { isSameSpan } from './labels/span-matching.ts';

/**
 * A claim as the engine finds it, with its parts but for offices, which the labels do not know. Offsets are into the
 * article's text.
 */
export interface FoundClaim extends ClaimDraft {
  readonly parts: readonly ClaimPart[];
}

/** What the engine makes of a labelled article. */
export interface NewsReading {
  readonly article: NewsArticle;
  readonly claims: readonly FoundClaim[];
  /** All sentences in order, those of headlines and captions too. */
  readonly passages: readonly PassageDraft[];
}

export function readNews(article: NewsArticle): NewsReading {
  const { passages, claims } = engine.read(toRead(article));
  const parts = partReader(article.text);
  return {
    article,
    passages,
    claims: claims.map((claim) => {
      const offices = officesIn(article.text, claim);
      return {
        ...claim,
        parts: parts(claim).filter((part) => !offices.some((office) => isSameSpan(office, part))),
      };
    }),
  };
}

/** The article as the importers hand it on: each line is a paragraph; the texts have no titles. */
export function toRead({ text, publishedOn }: Pick<NewsArticle, 'text' | 'publishedOn'>): ArticleToRead {
  const blocks = [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map((line): Block => ({ kind: 'paragraph', level: 0, start: line.index, end: line.index + line[0].length }));
  return { title: '', text, blocks, publishedOn: partialDate(publishedOn) };
}

/** A sentence holds a claim when it shares more than a stray word with one. */
export function holdsClaim(sentence: Span, claims: readonly Span[]): boolean {
  return claims.some((claim) => sharedLength(sentence, claim) >= 0.3 * (claim.end - claim.start));
}
