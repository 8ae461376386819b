import type { ClaimKind, Fault, Modality, Relation, Suggestion, VerdictValue } from './claim.ts';
import type { PartialDate } from './dates.ts';
import type { BroughtBack } from './set-aside.ts';
import type { Span } from './span.ts';

/**
 * Why a claim asks for another look. `new-evidence`: a later article came into the library after its verdict;
 * `fallen-due`: the day has passed from which a speculative claim can be checked; `new-suggestion`: it has no verdict,
 * and an article that came in after its own bears on it.
 */
export const ATTENTION_REASONS = ['new-evidence', 'fallen-due', 'new-suggestion'] as const;
export type AttentionReason = (typeof ATTENTION_REASONS)[number];

/** The later passage that bears most on a claim. Offsets are into the text of its own article. */
export interface TellingPassage extends Span {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate;
  readonly quote: string;
  readonly relation: Relation;
}

export interface StandingVerdict {
  readonly value: VerdictValue | null;
  readonly note: string;
  readonly correction: string;
  readonly fault: Fault;
  readonly decidedBy: string;
  /** ISO 8601 instant, UTC. */
  readonly decidedAt: string;
}

/** A claim that asks for another look. */
export interface InboxEntry {
  readonly claimId: string;
  readonly articleId: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate;
  readonly quote: string;
  readonly kind: ClaimKind;
  readonly modality: Modality;
  readonly dueOn: PartialDate | null;
  readonly reason: AttentionReason;
  /** When the reason arose, ISO 8601 instant, UTC. */
  readonly since: string;
  readonly verdict: StandingVerdict | null;
  readonly suggestion: Suggestion | null;
  readonly passage: TellingPassage | null;
  /** The title of the article from which the newest of its evidence came; null where none came in later. */
  readonly broughtBy: string | null;
  /** What had set the claim aside, where what came since brought it back; null otherwise. */
  readonly broughtBack: BroughtBack | null;
}

/** The strongest entries, and how many there are of each reason. */
export interface Inbox {
  readonly entries: readonly InboxEntry[];
  readonly counts: Readonly<Record<AttentionReason, number>>;
}

/** The strongest entries by the ids of their claims, and how many there are of each reason. */
export interface InboxOrder {
  readonly claimIds: readonly string[];
  readonly counts: Inbox['counts'];
}
