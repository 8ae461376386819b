import type { Relation, VerdictValue } from '../../../../shared/claim.ts';
import type { ClaimInContext } from '../claims/claim-in-context.ts';
import type { Candidate } from '../comparing/candidate.ts';
import { type Comparison, compare, raritiesOf } from '../comparing/compare.ts';
import { inFusedOrder } from '../finding/fused-order.ts';
import type { PairReading } from '../models/comparing-model.ts';
import { reasonsFor } from './reasons.ts';
import { vetoOf } from './vetoes.ts';
import type { EvidenceDraft, Weighing } from './weighing.ts';

/** How many of the most related passages are read together with the claim. */
const READ_TOGETHER = 5;
const MOST_EVIDENCE = 5;
/** Below this a passage is not shown beside a claim at all. */
const SHOWN_FROM = 0.3;
/** From here on a passage is said to bear the claim out, or to speak against it. */
const DECIDES_FROM = 0.45;
/** Below this nothing is suggested: silence costs an editor little, a wrong suggestion much. */
const SUGGEST_FROM = 0.45;
/** Passages that point both ways: from here on the weaker side silences the stronger. */
const CONTESTED_FROM = 0.35;
/** A claim that was open then and is said to be open still. */
const STILL_OPEN = { same: 0.85, open: 0.7 } as const;

type Decided = Exclude<VerdictValue, 'speculative'>;

/** What the network makes of one passage, tempered by what a person would object. */
interface Bearing {
  readonly comparison: Comparison;
  /** Null for a passage that was not read. */
  readonly reading: PairReading | null;
  /** The chance that it speaks of the same matter and bears the claim out, or replaces it; 0 where a veto stands. */
  readonly confirmed: number;
  readonly outdated: number;
}

/** Numbers of the passages that are worth reading together with the claim, the most related first. */
export function passagesToRead(_context: ClaimInContext, candidates: readonly Candidate[]): number[] {
  return inFusedOrder(candidates)
    .slice(0, READ_TOGETHER)
    .map(({ passageId }) => passageId);
}

/**
 * Weighs the later passages of a claim: which bear on it and how, and what they suggest together. The network decides,
 * the rules explain and veto; without readings nothing is suggested.
 */
export function weigh(
  context: ClaimInContext,
  candidates: readonly Candidate[],
  readings: ReadonlyMap<number, PairReading>,
  engine: string,
): Weighing {
  const rarity = raritiesOf(candidates);
  const bearings = inFusedOrder(candidates).map((candidate) =>
    bearingOf(context, compare(context, candidate, rarity), readings.get(candidate.passageId) ?? null),
  );
  const verdict = verdictOf(context, bearings);
  const reasons = verdict === null ? [] : reasonsFor(context, verdict.bearing.comparison, verdict.value);
  const shown = bearings.filter(
    (bearing) => bearing === verdict?.bearing || bearing.comparison.relatedness >= SHOWN_FROM,
  );
  const deciding = shown.filter((bearing) => bearing === verdict?.bearing);
  const evidence = inOrder([...deciding, ...shown.filter((bearing) => !deciding.includes(bearing))]);
  return {
    evidence,
    suggestion:
      verdict === null ? null : { value: verdict.value, confidence: round(verdict.confidence), reasons, engine },
  };
}

function bearingOf(context: ClaimInContext, comparison: Comparison, reading: PairReading | null): Bearing {
  const share = (value: Decided) =>
    reading === null || vetoOf(context, comparison, value) !== null ? 0 : reading.same * reading[value];
  return { comparison, reading, confirmed: share('confirmed'), outdated: share('outdated') };
}

/** The strongest passage decides, unless others point the other way. */
function verdictOf(
  context: ClaimInContext,
  bearings: readonly Bearing[],
): { readonly value: VerdictValue; readonly confidence: number; readonly bearing: Bearing } | null {
  const strongest = (value: Decided) => bearings.toSorted((a, b) => b[value] - a[value])[0];
  const [yes, no] = [strongest('confirmed'), strongest('outdated')];
  if (yes === undefined || no === undefined) return null;
  const [value, bearing, against]: [Decided, Bearing, Bearing] =
    yes.confirmed >= no.outdated ? ['confirmed', yes, no] : ['outdated', no, yes];
  const opposite = value === 'confirmed' ? against.outdated : against.confirmed;
  if (bearing[value] >= SUGGEST_FROM && opposite < CONTESTED_FROM) {
    return { value, bearing, confidence: bearing[value] };
  }
  if (context.claim.modality !== 'speculative' || bearing[value] >= CONTESTED_FROM) return null;
  const open = bearings.find(
    ({ reading, comparison }) =>
      reading !== null &&
      reading.same >= STILL_OPEN.same &&
      reading.open >= STILL_OPEN.open &&
      (comparison.isHedged || comparison.doubts),
  );
  return open?.reading == null
    ? null
    : { value: 'speculative', bearing: open, confidence: open.reading.same * open.reading.open };
}

/** Stored passages are shown by their score, so that a later one of this order never has a higher one. */
function inOrder(bearings: readonly Bearing[]): EvidenceDraft[] {
  let most = 1;
  return bearings.slice(0, MOST_EVIDENCE).map(({ comparison, confirmed, outdated }) => {
    const { candidate, relatedness, changed, otherNumbers } = comparison;
    const strength = Math.max(confirmed, outdated);
    const against: Relation = changed !== null || otherNumbers.length > 0 ? 'supersedes' : 'contradicts';
    const relation = strength < DECIDES_FROM ? 'mentions' : confirmed >= outdated ? 'supports' : against;
    most = Math.min(most, strength < DECIDES_FROM ? Math.min(relatedness, DECIDES_FROM) : strength);
    return { passageId: candidate.passageId, articleId: candidate.articleId, relation, score: round(most) };
  });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
