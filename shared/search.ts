import type { PartialDate } from './dates.ts';
import type { Span } from './span.ts';

/** In the order in which they are shown. */
export const SEARCH_KINDS = ['article', 'claim', 'note', 'verdict', 'evidence', 'passage', 'scattered'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Text around what was found; `marks` are offsets into `text`, in order. */
export interface Snippet {
  readonly text: string;
  readonly marks: readonly Span[];
}

/** One place in the library where all that was sought stands together, or an article in which it lies apart. */
export interface SearchHit {
  /** Of the article, claim, verdict, evidence or passage; unique within its kind. */
  readonly id: string;
  readonly snippet: Snippet;
  /** For an article in which the words lie apart: the other passages that it takes to have them all. */
  readonly further: readonly Snippet[];
  /** The article to open: for evidence that of the claim, not that in which the passage stands. */
  readonly articleId: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate;
  /** The claim to stand at, for claims, evidence, notes and verdicts. */
  readonly claimId: string | null;
  /** The span of the passage, the first one for words that lie apart, in the article's text; otherwise null. */
  readonly span: Span | null;
  /** For claims, evidence and notes: what a reader needs beside the words (the verdict, the claim that it bears on). */
  readonly detail: string | null;
}

export interface SearchGroup {
  readonly kind: SearchKind;
  /** The best first; the first few. */
  readonly hits: readonly SearchHit[];
  /** True when there are more than these. */
  readonly more: boolean;
}

/** Why nothing was found. */
export interface NothingFound {
  /** Which of the terms stand in no article, as they were typed. */
  readonly unknown: readonly string[];
  /** Which of the limits no article keeps within, by their places in the request. */
  readonly empty: readonly number[];
  /** How many articles hold all the terms if nothing is limited or left out; 0 where nothing is. */
  readonly without: number;
}

/** What was found; groups without a hit are left out. */
export interface SearchAnswer {
  readonly groups: readonly SearchGroup[];
  /** Null where something was found, or nothing was looked for. */
  readonly nothing: NothingFound | null;
}
