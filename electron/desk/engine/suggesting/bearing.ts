import type { VerdictValue } from '../../../../shared/claim.ts';
import type { ClaimInContext } from '../claims/claim-in-context.ts';
import type { Comparison } from '../comparing/compare.ts';
import type { SecondReading } from '../models/second-reader.ts';
import { chanceOf, signsOf } from './chance.ts';
import { vetoOf } from './vetoes.ts';

/** A verdict that a single passage can decide. */
export type Decided = Exclude<VerdictValue, 'speculative'>;

/** A passage weighed by what the second reader makes of it, by how closely it is related and by what a person would object. */
export interface Bearing {
  readonly comparison: Comparison;
  /** The chance that it bears the claim out, or replaces it; 0 where a veto stands or it was not read. */
  readonly confirmed: number;
  readonly outdated: number;
}

/** A verdict and the passage on which it rests. */
export interface Verdict {
  readonly value: Decided;
  readonly confidence: number;
  readonly bearing: Bearing;
}

/** The same story first: below this chance that both tell of the same event or thing a passage decides nothing. */
export const SAME_FROM = 0.5;
/** The second reader alone must be this sure. */
const DECIDES_FROM = 0.65;
/** Passages that point both ways: from here on the weaker side silences the stronger. */
const CONTESTED_FROM = 0.35;
/** From here on a passage is shown first, although nothing is suggested. */
const FIRST_FROM = 0.3;

/** Weighs one passage of a claim. */
export function bearingOf(
  context: ClaimInContext,
  comparison: Comparison,
  reading: SecondReading | undefined,
): Bearing {
  const chance = (value: Decided) => {
    if (reading === undefined || reading.same < SAME_FROM || vetoOf(context, comparison, value) !== null) return 0;
    return chanceOf(signsOf(comparison, reading, value));
  };
  return { comparison, confirmed: chance('confirmed'), outdated: chance('outdated') };
}

/** What the strongest passage decides by itself; null where none is sure enough, or others point the other way. */
export function verdictOf(bearings: readonly Bearing[]): Verdict | null {
  const strongest = (value: Decided) => bearings.toSorted((a, b) => b[value] - a[value])[0];
  const [yes, no] = [strongest('confirmed'), strongest('outdated')];
  if (yes === undefined || no === undefined) return null;
  const [value, bearing, against]: [Decided, Bearing, number] =
    yes.confirmed >= no.outdated ? ['confirmed', yes, no.outdated] : ['outdated', no, yes.confirmed];
  if (bearing[value] < DECIDES_FROM || against >= CONTESTED_FROM) return null;
  return { value, bearing, confidence: bearing[value] };
}

/** What a passage would decide if it stood alone; null where it is not sure enough. */
export function verdictAlone(bearing: Bearing): Verdict | null {
  const value = bearing.confirmed >= bearing.outdated ? 'confirmed' : 'outdated';
  return bearing[value] < DECIDES_FROM ? null : { value, bearing, confidence: bearing[value] };
}

/** The passage to look at first where nothing is suggested; undefined where none stands out. */
export function likeliestToDecide(bearings: readonly Bearing[]): Bearing | undefined {
  const [likeliest] = bearings.toSorted((a, b) => chanceIn(b) - chanceIn(a));
  return likeliest !== undefined && chanceIn(likeliest) >= FIRST_FROM ? likeliest : undefined;
}

function chanceIn({ confirmed, outdated }: Bearing): number {
  return Math.max(confirmed, outdated);
}
