import type { VerdictValue } from './claim.ts';
import type { ClaimFateKind } from './claim-fate.ts';
import type { PartialDate } from './dates.ts';

/** A number, name, date or negation in which two wordings differ; '' on the side that has none. */
export interface FactDifference {
  readonly kind: 'number' | 'name' | 'date' | 'negation';
  readonly before: string;
  readonly after: string;
}

/** One claim of the earlier version with what the newer one makes of it. */
export interface ClaimFate {
  readonly claimId: string;
  readonly fate: ClaimFateKind;
  /** The verdict in force on the earlier version. */
  readonly verdict: VerdictValue | null;
  /** The claim's own words in the earlier version. */
  readonly quote: string;
  /** The sentence around the claim, before and after; `after` is null for a claim that is lost. */
  readonly before: string;
  readonly after: string | null;
  readonly differences: readonly FactDifference[];
}

/** What accepting a draft as a newer version would do; nothing is stored yet. */
export interface VersionPreview {
  readonly earlier: { readonly id: string; readonly title: string; readonly publishedOn: PartialDate };
  /** In the earlier version's reading order. */
  readonly claims: readonly ClaimFate[];
  /** How many claims Stet finds in the newer text that the earlier one did not make. */
  readonly fresh: number;
}

/** An article of the library that a draft looks like a newer version of, and by what it was recognised. */
export interface VersionProposal {
  readonly articleId: string;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate;
  readonly because: 'address' | 'title' | 'text';
  /** How much of the shorter text stands in the other word for word, 0 to 1. */
  readonly share: number;
}

/** A version of an article other than the one at hand. */
export interface VersionLink {
  readonly id: string;
  readonly title: string;
  readonly publishedOn: PartialDate;
  /** ISO 8601 instant, UTC. */
  readonly importedAt: string;
}
