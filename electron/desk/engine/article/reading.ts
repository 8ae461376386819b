import type { Block } from '../../../../shared/article.ts';
import type { ClaimDraft, DateMention } from '../../../../shared/claim.ts';
import type { PartialDate } from '../../../../shared/dates.ts';
import type { Span } from '../../../../shared/span.ts';

/** What the engine needs to know of an article to read it. */
export interface ArticleToRead {
  readonly title: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly publishedOn: PartialDate;
}

/** One sentence, the unit in which evidence is found. */
export interface PassageDraft extends Span {
  /** `body` can hold claims and evidence; so can the `headline` over the article, other headlines evidence only; the rest neither. */
  readonly role: 'body' | 'headline' | 'caption' | 'byline' | 'biography' | 'boilerplate';
  readonly dates: readonly DateMention[];
}

/** What reading an article gives; offsets are into its canonical text. */
export interface Reading {
  readonly passages: readonly PassageDraft[];
  readonly claims: readonly ClaimDraft[];
}
