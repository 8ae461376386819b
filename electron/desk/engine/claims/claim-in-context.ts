import type { ClaimDraft } from '../../../../shared/claim.ts';
import type { PartialDate } from '../../../../shared/dates.ts';

/** A claim as the finder and the comparer see it. */
export interface ClaimInContext {
  readonly claim: ClaimDraft;
  readonly quote: string;
  readonly sentence: string;
  readonly title: string;
  readonly text: string;
  readonly publishedOn: PartialDate;
}
