import type { Review } from '../../shared/review.ts';
import type { MarkCounts } from '../ui/verdict.tsx';

/** How many claims of a review carry each verdict. */
export function countMarks({ claims }: Review): MarkCounts {
  const of = (value: string) => claims.filter((claim) => claim.verdict?.value === value).length;
  return {
    claims: claims.length,
    confirmed: of('confirmed'),
    outdated: of('outdated'),
    speculative: of('speculative'),
  };
}
