import type { MarkedSpan } from './segments.ts';

/**
 * The claims whose words a claim shares, itself among them, in the order given.
 * Spans that only touch do not overlap. Empty where the claim is not there or shares its words with none.
 */
export function overlapping<T extends MarkedSpan>(claims: readonly T[], claimId: string | null): readonly T[] {
  const own = claims.find((claim) => claim.id === claimId);
  if (!own) return [];
  const found = claims.filter((claim) => claim.start < own.end && own.start < claim.end);
  return found.length > 1 ? found : [];
}
