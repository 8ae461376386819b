import { type ClaimCounts, claimCounts, claimMarkOf } from '../../shared/claim-mark.ts';
import type { Review } from '../../shared/review.ts';

/** How many claims of a review count as what. */
export function countMarks({ claims }: Review): ClaimCounts {
  return claimCounts(claims.map(claimMarkOf));
}
