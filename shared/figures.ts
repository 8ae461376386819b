import type { ClaimCounts } from './claim-mark.ts';
import type { PartialDate } from './dates.ts';
import type { VerdictCounts } from './verdict-counts.ts';

export interface ArticleFigures extends ClaimCounts {
  readonly articleId: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate;
  /** True while a sign-off holds. */
  readonly signedOff: boolean;
}

/** How far a library is checked. */
export interface TotalFigures extends ClaimCounts {
  readonly articles: number;
  /** Articles that have claims, all of them decided or set aside. */
  readonly finished: number;
  /** Articles of which some claims are decided or set aside and some are not. */
  readonly begun: number;
  readonly signedOff: number;
}

/** The verdicts given in one month. */
export interface MonthFigures {
  /** `2026-03`, in the editor’s time zone. */
  readonly month: PartialDate;
  readonly given: VerdictCounts;
  /** How many of those no longer stand: another took their place, or they were taken back. */
  readonly replaced: VerdictCounts;
}

export interface Figures {
  /** How many articles the library holds, whatever was asked for. */
  readonly library: number;
  readonly total: TotalFigures;
  /** How many of the articles that were asked for have claims. */
  readonly withClaims: number;
  /** Those with most left to decide first; as many as were asked for. */
  readonly articles: readonly ArticleFigures[];
  /** Oldest first; months without a verdict are left out. */
  readonly months: readonly MonthFigures[];
}
