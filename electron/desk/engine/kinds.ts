import type { ClaimKind } from '../../../shared/claim.ts';
import { speaksOfTheFuture } from './hedges.ts';
import type { Word } from './words.ts';

/** “At least 28”, “more than 50 people”: how exact a number is, and no comparison. */
const BOUND =
  /\bat\s+(?:least|most)\b|\b(?:more|less|fewer|rather|other|later|earlier)\s+than(?=\s+(?:\p{N}|an?\s|half|one|two|three|four|five|six|seven|eight|nine|ten|twenty|planned|expected))/giu;

/** What kind of statement it is; the first that fits. */
export function kindOf(
  quote: string,
  words: readonly Word[],
  looksAhead: boolean,
  isQuoted: boolean,
  isSpeculative: boolean,
): ClaimKind {
  const future = speaksOfTheFuture(quote);
  const compared = quote.replace(BOUND, '');
  if (
    /\b(?:scheduled|slated|due\s+(?:in|on|out|by|back)|set to|air|airs|premi[eè]res?|release[ds]?|opens?|opening|deadline)\b/iu.test(
      quote,
    ) &&
    (looksAhead || future)
  )
    return 'schedule';
  if (isSpeculative && (future || /\b(?:could|might|may|would|likely|expected|chance|whether)\b/iu.test(quote)))
    return 'forecast';
  if (future) return 'forecast';
  if (isQuoted) return 'quotation';
  if (/\b(?:than|most|least|largest|biggest|highest|lowest|twice|double)\b/iu.test(compared)) return 'comparison';
  if (
    words.some((word) => word.isNumber && !word.isOrdinal) &&
    /(?:\p{N}|percent|per cent|%|million|billion|[$€£])/iu.test(quote)
  )
    return 'number';
  if (
    /\b(?:current(?:ly)?|now|available|still|no longer|remains?|is|are)\b/iu.test(quote) &&
    !/\b(?:was|were|had)\b/iu.test(quote)
  )
    return 'status';
  if (/\b\p{L}+(?:ed|t|d)\b|\b(?:was|were|won|lost|began|fell|rose)\b/u.test(quote)) return 'event';
  return 'other';
}
