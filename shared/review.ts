import type { AnalysisState, ArticleText } from './article.ts';
import type { ClaimUnderReview } from './claim.ts';
import type { PartialDate } from './dates.ts';
import type { SignOff } from './sign-off.ts';
import type { VersionLink } from './versions.ts';

/** An article that may serve as evidence against the one under review. */
export interface LaterArticle {
  readonly id: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate;
  /** False where the two dates overlap, so that the order is not certain. */
  readonly certainlyLater: boolean;
}

/** Everything the review desk paints, in one answer. */
export interface Review {
  /** The day, month or year at whose end the review would have stood so; null for the review as it stands. */
  readonly asOf: PartialDate | null;
  readonly article: ArticleText;
  readonly analysis: AnalysisState;
  /** In reading order. */
  readonly claims: readonly ClaimUnderReview[];
  /** Oldest first. */
  readonly later: readonly LaterArticle[];
  /**
   * How many of `later` had been read when the article got a first look, before it could be compared with all of them; null
   * where it was compared with all, or with none yet.
   */
  readonly readSoFar: number | null;
  /** Versions that this text has superseded, the newest first. */
  readonly earlierVersions: readonly VersionLink[];
  /** The version in the library now, when this is an earlier one, which can be read but not edited. */
  readonly supersededBy: VersionLink | null;
  /** Null where it was never signed off, or the sign-off was withdrawn. */
  readonly signOff: SignOff | null;
}

/** What undo and redo would do next, in words: “Mark claim as outdated”. */
export interface HistoryState {
  readonly undo: string | null;
  readonly redo: string | null;
  /** What the checker decided last in quick succession, and can take back as one step. */
  readonly undoRun: RunOfDecisions | null;
  /** The same for what was undone. */
  readonly redoRun: RunOfDecisions | null;
}

/** Quick decisions in one article, one after the other. */
export interface RunOfDecisions {
  readonly count: number;
  /** “12 verdicts”, or “12 decisions” where claims were set aside or checked as well. */
  readonly words: string;
}

/** What an undo or redo has just done, and where to look. */
export interface HistoryStep {
  readonly sentence: string;
  /** Null where the edit was of a collection. */
  readonly articleId: string | null;
  readonly claimId: string | null;
}
