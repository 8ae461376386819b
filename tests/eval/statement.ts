import type { ClaimInContext } from '../../electron/desk/engine/claims/claim-in-context.ts';
import type { Candidate } from '../../electron/desk/engine/comparing/candidate.ts';
import { engine } from '../../electron/desk/engine/engine.ts';
import { datesOf } from '../../electron/desk/engine/time/date-mentions.ts';
import { type PartialDate, partialDate } from '../../shared/dates.ts';

/**
 * The days on which a claim and its later passage are taken to be published where a set gives none. Most of these sets
 * were gathered between 2014 and 2019.
 */
export const CLAIM_DAY = partialDate('2018-01-01');
export const LATER_DAY = partialDate('2019-01-01');

/** A sentence without an article around it, as the engine sees a claim that an editor marked. */
export function claimOf(quote: string, publishedOn: PartialDate = CLAIM_DAY): ClaimInContext {
  const article = {
    title: '',
    text: quote,
    blocks: [{ kind: 'paragraph', level: 0, start: 0, end: quote.length }] as const,
    publishedOn,
  };
  const claim = engine.describe(article, { start: 0, end: quote.length });
  return { claim, quote, sentence: quote, title: '', text: quote, publishedOn };
}

interface Found {
  readonly passageId: number;
  readonly quote: string;
  readonly publishedOn?: PartialDate;
  readonly textRank: number | null;
  readonly vectorRank: number | null;
  readonly cosine: number | null;
}

/** A sentence without an article around it, as the engine sees a passage that was found. */
export function candidateOf({
  passageId,
  quote,
  publishedOn = LATER_DAY,
  textRank,
  vectorRank,
  cosine,
}: Found): Candidate {
  return {
    passageId,
    articleId: String(passageId),
    title: '',
    publishedOn,
    order: 'later',
    quote,
    before: '',
    after: '',
    dates: datesOf(quote, { start: 0, end: quote.length }, publishedOn),
    role: 'body',
    textRank,
    vectorRank,
    cosine,
  };
}

/** What the sentence model is to read. Without a title, the engine's query begins with the full stop after one. */
export function textToEmbed(claim: ClaimInContext): string {
  return engine.queryFor(claim).toEmbed.replace(/^\. /, '');
}
