import type { ClaimInContext } from '../claims/claim-in-context.ts';
import type { Comparison } from '../comparing/compare.ts';
import { speaksOfTheFuture } from '../time/future.ts';
import { handedOn, isHeadline } from './report-words.ts';

/** Below this a passage shares so little with the claim that no reading of the two is believed. */
const RELATED_FROM = { relatedness: 0.24, cosine: 0.32 } as const;

/**
 * Why a passage may not decide a claim whatever the network makes of both: each is something that a person sees at once.
 * Null where nothing speaks against it.
 */
export function vetoOf(
  { quote }: ClaimInContext,
  comparison: Comparison,
  value: 'confirmed' | 'outdated',
): 'unrelated' | 'another-of-the-row' | 'hearsay' | 'not-yet' | null {
  const { candidate, relatedness, isAnotherOfTheRow } = comparison;
  if (relatedness < RELATED_FROM.relatedness || (candidate.cosine ?? 1) < RELATED_FROM.cosine) return 'unrelated';
  if (isAnotherOfTheRow) return 'another-of-the-row';
  if (value === 'confirmed' && (handedOn(quote, candidate.quote) !== null || comparison.doubts)) return 'hearsay';
  if (value === 'confirmed' && !speaksOfTheFuture(quote) && comparison.isHedged && !isHeadline(candidate.quote)) {
    return 'not-yet';
  }
  return null;
}
