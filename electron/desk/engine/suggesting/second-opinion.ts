import type { ClaimInContext } from '../claims/claim-in-context.ts';
import { leavesSubjectOpen } from '../claims/open-subject.ts';
import type { Candidate } from '../comparing/candidate.ts';
import { comparisonsOf } from '../comparing/compare.ts';
import { doubts } from '../comparing/stance.ts';
import { inFusedOrder } from '../finding/fused-order.ts';
import type { SecondReading } from '../models/second-reader.ts';
import { bearingOf, SAME_FROM, type Verdict, verdictOf } from './bearing.ts';
import { chanceOf, signsOf } from './chance.ts';
import { evidenceInOrder } from './evidence-order.ts';
import { reasonsFor } from './reasons.ts';
import { isRelated } from './vetoes.ts';
import type { EvidenceDraft, Weighing } from './weighing.ts';

/** How many of the most related passages are read again. */
const READ_AGAIN = 3;
/** Below this relatedness a second reading changed no suggestion on the development set. */
const READ_AGAIN_FROM = 0.3;
/** Where the first opinion suggests something, the mean of both must reach this. */
const AGREED_FROM = 0.45;
/** A doubt (“whether there will be a second season”) was not in what the reader learned from; of it only this is asked. */
const SAME_AS_DOUBTED_FROM = 0.85;
/** Where a passage gives the claim’s own figure and the one that took its place (“59 crowns instead of 49”). */
const SAME_AS_CHANGED_FROM = 0.2;

/**
 * Numbers of the passages that are worth reading again: those that the first opinion takes to bear on the claim, and the
 * most closely related, none that could not decide whatever is made of it. None of a claim that leaves open whom it is
 * about (“They would not recognise the result”): it fits any passage, and what is not read again suggests nothing.
 */
export function passagesToReadAgain(
  context: ClaimInContext,
  candidates: readonly Candidate[],
  first: Weighing,
): number[] {
  if (leavesSubjectOpen(context)) return [];
  const related = inFusedOrder(comparisonsOf(context, candidates))
    .slice(0, READ_AGAIN)
    .filter((comparison) => isRelated(comparison) && comparison.relatedness >= READ_AGAIN_FROM)
    .map(({ candidate }) => candidate.passageId);
  return [...new Set([...bearingAtFirst(first).map(({ passageId }) => passageId), ...related])];
}

/**
 * A suggestion after a second opinion. Most wrong suggestions come from passages that tell of another event of the same
 * kind; the second reader has learned from news to tell them apart. What the first opinion suggests stands only where the
 * second does not gainsay it; where the first was silent the second must be sure by itself.
 * @param first made of the same candidates.
 * @param readings what the second reader made of some candidates, by passage.
 */
export function withSecondOpinion(
  first: Weighing,
  context: ClaimInContext,
  candidates: readonly Candidate[],
  readings: ReadonlyMap<number, SecondReading>,
  engine: string,
): Weighing {
  const bearings = inFusedOrder(comparisonsOf(context, candidates)).map((comparison) =>
    bearingOf(context, comparison, readings.get(comparison.candidate.passageId)),
  );
  const upheld = bearingAtFirst(first).map(({ passageId, relation, score }, at) => {
    const bearing = bearings.find(({ comparison }) => comparison.candidate.passageId === passageId);
    const reading = readings.get(passageId);
    if (bearing === undefined || reading === undefined) return null;
    const value = relation === 'supports' ? 'confirmed' : 'outdated';
    const confidence = at === 0 && first.suggestion !== null ? first.suggestion.confidence : score;
    return upheldBy(reading, { value, bearing, confidence }, context);
  });
  const stands = first.suggestion === null ? null : upheld[0];
  const verdict = stands ?? verdictOf(bearings);
  const onSinglePassages = upheld.filter((one) => one !== null);
  const evidence = evidenceInOrder(bearings, verdict, onSinglePassages);
  if (verdict === null) return { evidence, suggestion: null };
  const { value, bearing } = verdict;
  const confidence = Math.round(verdict.confidence * 100) / 100;
  return {
    evidence,
    suggestion: { value, confidence, reasons: reasonsFor(context, bearing.comparison, value), engine },
  };
}

/** The passages that the first opinion takes to bear on the claim, the strongest first: on that one its suggestion rests. */
function bearingAtFirst({ evidence }: Weighing): EvidenceDraft[] {
  return evidence.filter(({ relation }) => relation !== 'mentions');
}

/** What is left of what the first opinion took from a passage; null where nothing is. */
function upheldBy(
  reading: SecondReading,
  { value, bearing, confidence }: Verdict,
  context: ClaimInContext,
): Verdict | null {
  if (reading.same < (bearing.comparison.changed === null ? SAME_FROM : SAME_AS_CHANGED_FROM)) return null;
  const mean = (confidence + chanceOf(signsOf(bearing.comparison, reading, value))) / 2;
  const isUpheld = doubts(context.quote) ? reading.same >= SAME_AS_DOUBTED_FROM : mean >= AGREED_FROM;
  return isUpheld ? { value, bearing, confidence: asShown(mean) } : null;
}

/** Two that agree are surer than their mean says: halfway from it to certainty, as the development set bears out. */
function asShown(mean: number): number {
  return (1 + mean) / 2;
}
