import type { ClaimInContext } from '../claims/claim-in-context.ts';
import { leavesSubjectOpen } from '../claims/open-subject.ts';
import type { Candidate } from '../comparing/candidate.ts';
import { comparisonsOf } from '../comparing/compare.ts';
import { doubts } from '../comparing/stance.ts';
import { inFusedOrder } from '../finding/fused-order.ts';
import type { PairReading } from '../models/comparing-model.ts';
import type { SecondReading } from '../models/second-reader.ts';
import {
  type Bearing,
  bearingOf,
  DECIDES_FROM,
  replacement,
  SAME_AS_CHANGED_FROM,
  type Verdict,
  verdictOf,
} from './bearing.ts';
import { shownConfidence } from './chance.ts';
import { evidenceInOrder } from './evidence-order.ts';
import { reasonsFor } from './reasons.ts';
import { isRelated } from './vetoes.ts';
import type { EvidenceDraft, Weighing } from './weighing.ts';

/** How many of the most related passages both networks read. */
const READ_BY_BOTH = 3;
/** Below this relatedness a second reading changed no suggestion on the development set. */
const READ_BY_BOTH_FROM = 0.3;
/** Where the first opinion finds a claim outdated: both tell of the same, and the mean of its confidence and their chance. */
const SAME_FROM = 0.5;
const AGREED_FROM = 0.42;
/** A doubt (“whether there will be a second season”) was not in what the reader learned from; of it only this is asked. */
const SAME_AS_DOUBTED_FROM = 0.85;

/** What each network made of some passages, by passage. */
export interface Readings {
  readonly first: ReadonlyMap<number, PairReading>;
  readonly second: ReadonlyMap<number, SecondReading>;
}

/**
 * Numbers of the passages that both networks should read: the most closely related, none that could not decide whatever
 * is made of it. None of a claim that leaves open whom it is about (“They would not recognise the result”): it fits any
 * passage, and what is not read by both suggests nothing.
 */
export function passagesForBoth(context: ClaimInContext, candidates: readonly Candidate[]): number[] {
  if (leavesSubjectOpen(context)) return [];
  return inFusedOrder(comparisonsOf(context, candidates))
    .slice(0, READ_BY_BOTH)
    .filter((comparison) => isRelated(comparison) && comparison.relatedness >= READ_BY_BOTH_FROM)
    .map(({ candidate }) => candidate.passageId);
}

/**
 * Numbers of the passages that the second network should read: those for both, one whose verdict may stand without, and
 * those that say which figure took the place of the claim’s.
 */
export function passagesToReadAgain(
  context: ClaimInContext,
  candidates: readonly Candidate[],
  first: Weighing,
): number[] {
  if (leavesSubjectOpen(context)) return [];
  const [best] = bearingAtFirst(first.evidence);
  const replacing = inFusedOrder(comparisonsOf(context, candidates))
    .filter(({ changed }) => changed !== null)
    .slice(0, READ_BY_BOTH)
    .map(({ candidate }) => candidate.passageId);
  const ids = [...passagesForBoth(context, candidates), ...replacing];
  return [...new Set(best !== undefined && mayStand(context, best) ? [best.passageId, ...ids] : ids)];
}

/**
 * A suggestion after a second opinion. Most wrong suggestions come from passages that tell of another event of the same
 * kind; the second reader has learned from news to tell them apart. What both make of a passage gives one chance that it
 * decides the claim; beside it the first opinion stands on what its rules see, where both tell of the same.
 * @param first made of the same candidates.
 */
export function withSecondOpinion(
  first: Weighing,
  context: ClaimInContext,
  candidates: readonly Candidate[],
  readings: Readings,
  engine: string,
): Weighing {
  const bearings = inFusedOrder(comparisonsOf(context, candidates)).map((comparison) =>
    bearingOf(context, comparison, {
      first: readings.first.get(comparison.candidate.passageId),
      second: readings.second.get(comparison.candidate.passageId),
    }),
  );
  const verdict = standing(first, context, bearings) ?? verdictOf(bearings) ?? replacement(bearings);
  const evidence = evidenceInOrder(bearings, verdict);
  if (verdict === null) return { evidence, suggestion: null };
  const { value, bearing } = verdict;
  const confidence = Math.round(verdict.confidence * 100) / 100;
  return {
    evidence,
    suggestion: { value, confidence, reasons: reasonsFor(context, bearing.comparison, value), engine },
  };
}

/** The passages that the first opinion takes to bear on the claim, the strongest first: on that one its suggestion rests. */
function bearingAtFirst(evidence: readonly EvidenceDraft[]): EvidenceDraft[] {
  return evidence.filter(({ relation }) => relation !== 'mentions');
}

/**
 * Whether a verdict of the first opinion may stand although both networks are not sure enough: its rules see what ends,
 * changes or answers a doubt, of which the networks have learned little.
 */
function mayStand({ quote }: ClaimInContext, { relation }: EvidenceDraft): boolean {
  return relation !== 'supports' || doubts(quote);
}

/** What stands of the first opinion where both tell of the same; null where nothing does. */
function standing(
  { evidence, suggestion }: Weighing,
  context: ClaimInContext,
  bearings: readonly Bearing[],
): Verdict | null {
  const [best] = bearingAtFirst(evidence);
  const bearing = bearings.find(({ comparison }) => comparison.candidate.passageId === best?.passageId);
  if (suggestion === null || best === undefined || bearing === undefined || !mayStand(context, best)) return null;
  const value = best.relation === 'supports' ? 'confirmed' : 'outdated';
  const { changed } = bearing.comparison;
  if (value === 'confirmed' && changed !== null) return null;
  const sameFrom = doubts(context.quote) ? SAME_AS_DOUBTED_FROM : changed !== null ? SAME_AS_CHANGED_FROM : SAME_FROM;
  if (bearing.same < sameFrom) return null;
  const mean = (suggestion.confidence + bearing[value]) / 2;
  const isAgreed = doubts(context.quote) || changed !== null || mean >= AGREED_FROM;
  return isAgreed ? { value, bearing, confidence: shownConfidence(Math.max(bearing[value], DECIDES_FROM)) } : null;
}
