import type { Comparison } from '../comparing/compare.ts';
import type { PairReading } from '../models/comparing-model.ts';
import type { SecondReading } from '../models/second-reader.ts';
import weights from './weights/bearing.json' with { type: 'json' };

/** What both networks make of a claim and a passage. */
export interface BothReadings {
  readonly first: PairReading;
  readonly second: SecondReading;
}

/** What speaks for a passage’s bearing a claim out, or replacing it; each is a number that is larger the more it does. */
export interface Signs {
  /** The second network’s share for this verdict, as log odds. */
  readonly reading: number;
  /** Its share for the other one. */
  readonly opposite: number;
  /** Its chance that both tell of the same event or thing, as log odds. */
  readonly same: number;
  /** Cosine of the two sentence vectors. */
  readonly cosine: number;
  /** Share of the claim’s own terms that the passage holds, weighted by rarity. */
  readonly coverage: number;
  /** The first network’s shares for this verdict and for the other one. */
  readonly firstReading: number;
  readonly firstOpposite: number;
  /** 1 for “outdated”, of which both networks are too sure. */
  readonly replaces: 0 | 1;
}

/** The signs for a verdict, from what both networks made of claim and passage. */
export function signsOf(
  { candidate, coverage }: Comparison,
  { first, second }: BothReadings,
  value: 'confirmed' | 'outdated',
): Signs {
  const other = value === 'confirmed' ? 'outdated' : 'confirmed';
  return {
    reading: logOdds(second[value]),
    opposite: logOdds(second[other]),
    same: logOdds(second.same),
    cosine: candidate.cosine ?? coverage,
    coverage,
    firstReading: logOdds(first[value]),
    firstOpposite: logOdds(first[other]),
    replaces: value === 'outdated' ? 1 : 0,
  };
}

/**
 * The chance that the passage decides the claim in the way that the signs were taken for: logistic regression on labelled
 * news that neither network learned from.
 */
export function chanceOf(signs: Signs): number {
  const sum = Object.entries(weights.signs).reduce(
    (total, [sign, weight]) => total + weight * signs[sign as keyof Signs],
    weights.constant,
  );
  return sigmoid(sum);
}

/**
 * How often a suggestion that rests on such a chance is right: often more than the chance of the one passage, since
 * another that is shown may decide the claim as well. Two numbers, fitted on what would be suggested (Platt 1999), and the
 * share beyond which nothing was right more often, however sure both networks were.
 */
export function shownConfidence(chance: number): number {
  const { constant, slope, most } = weights.shown;
  return Math.min(most, sigmoid(constant + slope * logOdds(chance)));
}

function sigmoid(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}

/** Kept from the infinite: the networks’ shares are rounded to a thousandth. */
function logOdds(share: number): number {
  const kept = Math.min(0.9995, Math.max(0.0005, share));
  return Math.log(kept / (1 - kept));
}
