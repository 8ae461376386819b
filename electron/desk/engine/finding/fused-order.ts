import type { Candidate } from '../comparing/candidate.ts';

/** The constant of the method; the larger, the less the very first places count. */
const DAMPING = 60;
/** Where a list does not hold a passage it counts as standing just below the list. */
const BELOW = 100;

/**
 * Candidates in the order of how closely they are related to the claim: reciprocal rank fusion of the search by words and
 * the search by meaning (Cormack, Clarke and Büttcher 2009). Ties go to the older passage.
 */
export function inFusedOrder(candidates: readonly Candidate[]): Candidate[] {
  const score = ({ textRank, vectorRank }: Candidate) =>
    1 / (DAMPING + (textRank ?? BELOW)) + 1 / (DAMPING + (vectorRank ?? BELOW));
  return candidates.toSorted((a, b) => score(b) - score(a) || a.passageId - b.passageId);
}
