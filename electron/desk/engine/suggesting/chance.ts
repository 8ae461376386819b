import type { Comparison } from '../comparing/compare.ts';
import type { SecondReading } from '../models/second-reader.ts';
import weights from './weights/bearing.json' with { type: 'json' };

/** What speaks for a passage’s bearing a claim out, or replacing it; each is a number that is larger the more it does. */
export interface Signs {
  /** The network’s share for this verdict, as log odds. */
  readonly reading: number;
  /** Its share for the other one. */
  readonly opposite: number;
  /** Its chance that both tell of the same event or thing, as log odds. */
  readonly same: number;
  /** Cosine of the two sentence vectors. */
  readonly cosine: number;
  /** Share of the claim’s own terms that the passage holds, weighted by rarity. */
  readonly coverage: number;
}

/** The signs for a verdict, from what the network made of claim and passage. */
export function signsOf(
  { candidate, coverage }: Comparison,
  reading: SecondReading,
  value: 'confirmed' | 'outdated',
): Signs {
  return {
    reading: logOdds(reading[value]),
    opposite: logOdds(reading[value === 'confirmed' ? 'outdated' : 'confirmed']),
    same: logOdds(reading.same),
    cosine: candidate.cosine ?? coverage,
    coverage,
  };
}

/**
 * The chance that the passage decides the claim in the way that the signs were taken for: logistic regression on labelled
 * pairs that the network never saw.
 */
export function chanceOf(signs: Signs): number {
  const sum = Object.entries(weights.signs).reduce(
    (total, [sign, weight]) => total + weight * signs[sign as keyof Signs],
    weights.constant,
  );
  return 1 / (1 + Math.exp(-sum));
}

/** Kept from the infinite: the network’s shares are rounded to a thousandth. */
function logOdds(share: number): number {
  const kept = Math.min(0.9995, Math.max(0.0005, share));
  return Math.log(kept / (1 - kept));
}
