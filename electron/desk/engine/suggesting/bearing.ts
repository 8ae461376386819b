import type { VerdictValue } from '../../../../shared/claim.ts';
import type { ClaimInContext } from '../claims/claim-in-context.ts';
import type { Comparison } from '../comparing/compare.ts';
import { type BothReadings, chanceOf, shownConfidence, signsOf } from './chance.ts';
import { vetoOf } from './vetoes.ts';

/** A verdict that a single passage can decide. */
export type Decided = Exclude<VerdictValue, 'speculative'>;

/** A passage weighed by what both networks make of it, by how closely it is related and by what a person would object. */
export interface Bearing {
  readonly comparison: Comparison;
  /** The chance that it bears the claim out, or replaces it; 0 where a veto stands or it was not read. */
  readonly confirmed: number;
  readonly outdated: number;
  /** Whether it gives the claim’s own figure and the one that took its place (“59 crowns instead of 49”), of the same thing. */
  readonly replaces: boolean;
  /** The second reader’s chance that both tell of the same event or thing; 0 where it was not read. */
  readonly same: number;
}

/** A verdict and the passage on which it rests. */
export interface Verdict {
  readonly value: Decided;
  readonly confidence: number;
  readonly bearing: Bearing;
}

/** From this chance on a passage decides: from here on seven to nine in ten are right on the development sets. */
export const DECIDES_FROM = 0.36;
/** From this share of it on the chance of the opposite silences a verdict. */
const CONTESTED_FROM = 0.8;
/** From this chance on a passage is said to bear on the claim although another decides. */
const ALONE_FROM = 0.6;
/** Below this chance that both tell of the same event or thing a passage decides nothing. */
const SAME_FROM = 0.4;
/** For a passage that says which figure took the place of the claim’s, this chance of telling of the same is enough. */
export const SAME_AS_CHANGED_FROM = 0.2;
/** From here on a passage is shown first, although nothing is suggested. */
const FIRST_FROM = 0.05;

/** Weighs one passage of a claim, by what those networks made of it that read it. */
export function bearingOf(
  context: ClaimInContext,
  comparison: Comparison,
  { first, second }: { readonly [Reader in keyof BothReadings]: BothReadings[Reader] | undefined },
): Bearing {
  const chance = (value: Decided) => {
    if (first === undefined || second === undefined || vetoOf(context, comparison, value) !== null) return 0;
    return chanceOf(signsOf(comparison, { first, second }, value));
  };
  return {
    comparison,
    confirmed: chance('confirmed'),
    outdated: chance('outdated'),
    replaces:
      comparison.changed !== null &&
      (second?.same ?? 0) >= SAME_AS_CHANGED_FROM &&
      vetoOf(context, comparison, 'outdated') === null,
    same: second?.same ?? 0,
  };
}

/** What the passage that is likeliest to decide says; null where none is sure enough, or as much speaks for the opposite. */
export function verdictOf(bearings: readonly Bearing[]): Verdict | null {
  const [bearing] = likeliestFirst(bearings.filter(({ same }) => same >= SAME_FROM));
  if (bearing === undefined || chanceIn(bearing) < DECIDES_FROM) return null;
  const value = likelierIn(bearing);
  const opposite = Math.max(...bearings.map((one) => one[value === 'confirmed' ? 'outdated' : 'confirmed']));
  return opposite >= CONTESTED_FROM * bearing[value] ? null : verdictFrom(bearing);
}

/** What the most closely related passage decides that says which figure took the place of the claim’s; null without one. */
export function replacement(bearings: readonly Bearing[]): Verdict | null {
  const bearing = bearings.find(({ replaces }) => replaces);
  return bearing === undefined ? null : replacedBy(bearing);
}

/** What a passage decides however little the others do; null where it is not sure enough to be said of it alone. */
export function verdictAlone(bearing: Bearing): Verdict | null {
  if (bearing.replaces) return replacedBy(bearing);
  return bearing.same >= SAME_FROM && chanceIn(bearing) >= ALONE_FROM ? verdictFrom(bearing) : null;
}

function replacedBy(bearing: Bearing): Verdict {
  return { value: 'outdated', bearing, confidence: shownConfidence(Math.max(bearing.outdated, DECIDES_FROM)) };
}

function verdictFrom(bearing: Bearing): Verdict {
  return { value: likelierIn(bearing), bearing, confidence: shownConfidence(chanceIn(bearing)) };
}

function likelierIn({ confirmed, outdated }: Bearing): Decided {
  return confirmed >= outdated ? 'confirmed' : 'outdated';
}

/** The passage to look at first where nothing is suggested; undefined where none stands out. */
export function likeliestToDecide(bearings: readonly Bearing[]): Bearing | undefined {
  const [likeliest] = likeliestFirst(bearings);
  return likeliest !== undefined && chanceIn(likeliest) >= FIRST_FROM ? likeliest : undefined;
}

/** Of equals the one that is more closely related, as they came. */
function likeliestFirst(bearings: readonly Bearing[]): Bearing[] {
  return bearings.toSorted((a, b) => chanceIn(b) - chanceIn(a));
}

function chanceIn({ confirmed, outdated }: Bearing): number {
  return Math.max(confirmed, outdated);
}
