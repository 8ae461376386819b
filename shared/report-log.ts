/** What happened in a review; each is a word that stays the same, for programs that read the log. */
export const LOG_KINDS = [
  'decided',
  'changed',
  'noted',
  'reopened',
  'undone',
  'redone',
  'carried',
  'reworded',
  'agreed',
  'disagreed',
  'check-withdrawn',
  'claim-added',
  'claim-changed',
  'claim-removed',
  'passage-attached',
  'passage-removed',
  'passage-judged',
  'part-ticked',
  'part-left',
  'part-unticked',
  'claim-set-aside',
  'claim-brought-back',
  'set-aside',
  'brought-back',
  'described',
  'versioned',
  'article-removed',
  'signed-off',
  'sign-off-withdrawn',
] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** One thing that somebody did in a review. */
export interface LogEntry {
  /** ISO 8601 instant, UTC. */
  readonly at: string;
  /** Who did it; empty where no name was given. */
  readonly by: string;
  readonly kind: LogKind;
  /** The claim that it concerns, also one that is no longer there; null where it concerns the article. */
  readonly claimId: string | null;
  /** The claim's words; null where it concerns the article. */
  readonly quote: string | null;
  /** What was done, as a sentence without its stop: “Changed from confirmed to outdated”. */
  readonly text: string;
}
