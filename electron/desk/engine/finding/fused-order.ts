import type { Candidate } from '../comparing/candidate.ts';

/** The constant of the method; the larger, the less the very first places count. */
const DAMPING = 60;
/** Where a list does not hold a passage it counts as standing just below the list. */
const BELOW = 100;

/** What the order is made of. */
type Ranked = Pick<Candidate, 'passageId' | 'textRank' | 'vectorRank'>;

/**
 * What was found, in the order of how closely they are related to the claim: reciprocal rank fusion of the search by words and
 * the search by meaning (Cormack, Clarke and Büttcher 2009). Ties go to the older passage.
 */
export function inFusedOrder<Found extends { readonly candidate: Ranked }>(found: readonly Found[]): Found[] {
  const score = ({ candidate: { textRank, vectorRank } }: Found) =>
    1 / (DAMPING + (textRank ?? BELOW)) + 1 / (DAMPING + (vectorRank ?? BELOW));
  return found.toSorted((a, b) => score(b) - score(a) || a.candidate.passageId - b.candidate.passageId);
}
