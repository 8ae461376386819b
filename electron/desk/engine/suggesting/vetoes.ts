import type { ClaimInContext } from '../claims/claim-in-context.ts';
import type { Comparison } from '../comparing/compare.ts';
import { speaksOfTheFuture } from '../time/future.ts';
import { handedOn, isHeadline } from './report-words.ts';

/** Below this a passage shares so little with the claim that no reading of the two is believed. */
const RELATED_FROM = { relatedness: 0.15, cosine: 0.25 } as const;

/** Whether claim and passage have enough to do with each other that the passage may decide it. */
export function isRelated({ candidate, relatedness }: Comparison): boolean {
  return relatedness >= RELATED_FROM.relatedness && (candidate.cosine ?? 1) >= RELATED_FROM.cosine;
}

/**
 * Why a passage may not decide a claim whatever the network makes of both: each is something that a person sees at once.
 * Null where nothing speaks against it.
 */
export function vetoOf(
  { quote, claim }: ClaimInContext,
  comparison: Comparison,
  value: 'confirmed' | 'outdated',
): 'unrelated' | 'another-of-the-row' | 'replaced' | 'recalled' | 'hearsay' | 'not-yet' | null {
  const { candidate, isAnotherOfTheRow } = comparison;
  if (!isRelated(comparison)) return 'unrelated';
  if (isAnotherOfTheRow) return 'another-of-the-row';
  if (value === 'confirmed' && comparison.changed !== null) return 'replaced';
  // “Had promised eight carriages” says what was to be.
  if (value === 'confirmed' && comparison.stance.recalls) return 'recalled';
  if (value === 'confirmed' && (isHandedOn(quote, comparison) || comparison.doubts)) return 'hearsay';
  const isSettled = claim.hedges.length === 0 && !speaksOfTheFuture(quote);
  if (value === 'confirmed' && isSettled && comparison.isHedged && !isHeadline(candidate.quote)) {
    return 'not-yet';
  }
  return null;
}

/** “It is rumoured to open in May”, but not “it opens in May, with a second one rumoured”: that comes after the news. */
function isHandedOn(quote: string, { candidate, stance }: Comparison): boolean {
  const word = handedOn(quote, candidate.quote);
  if (word === null) return false;
  const passage = candidate.quote.toLowerCase();
  const before = passage.slice(0, passage.indexOf(word));
  return ![stance.settles, stance.plans].some(
    (told) => told !== null && before.includes(told) && STARTS_ANEW.test(before.slice(before.indexOf(told))),
  );
}

/** Where another statement begins within a sentence. */
const STARTS_ANEW = /[,;–—]|\b(?:with|and|but|while)\b/u;
