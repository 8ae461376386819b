import type { Review } from '../../shared/review.ts';
import { verdictCounts } from '../../shared/verdict-counts.ts';
import type { MarkCounts } from '../ui/verdict.tsx';

/** How many claims of a review carry each verdict. */
export function countMarks({ claims }: Review): MarkCounts {
  return {
    claims: claims.length,
    ...verdictCounts(claims),
    aside: claims.filter(({ aside }) => aside !== null).length,
  };
}
