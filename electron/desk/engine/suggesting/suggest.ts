import type { Relation, VerdictValue } from '../../../../shared/claim.ts';
import type { ClaimInContext } from '../claims/claim-in-context.ts';
import type { Candidate } from '../comparing/candidate.ts';
import { type Comparison, comparisonsOf } from '../comparing/compare.ts';
import { doubts } from '../comparing/stance.ts';
import type { PairReading } from '../models/comparing-model.ts';
import { speaksOfTheFuture } from '../time/future.ts';
import { reasonsFor } from './reasons.ts';
import { handedOn, isHeadline, refutation } from './report-words.ts';
import type { EvidenceDraft, Weighing } from './weighing.ts';

/** Below this a passage does not bear on the claim at all. */
const BEARS_FROM = 0.42;
/** A passage that decides nothing must be closer to be worth showing. */
const MENTIONS_FROM = 0.5;
/** Below this nothing is suggested on features alone. */
const SUGGEST_FROM = 0.52;
const MOST_EVIDENCE = 5;
/** How many of the best passages of a claim are read together with it, and how related they must be. */
const READ_TOGETHER = 3;
const READ_FROM = 0.2;
/** A second and a third passage are read only when they are this related: reading is the slowest step. */
const ALSO_READ_FROM = 0.55;

interface Judgement {
  readonly comparison: Comparison;
  readonly relation: Relation;
  readonly value: VerdictValue | null;
  readonly strength: number;
  /** The dates of claim and passage agree by the calendar. */
  readonly isDated: boolean;
  /** The comparing model had its say. */
  readonly isRead: boolean;
}

/** Numbers of the passages that are worth reading together with the claim, the most related first; at most three. */
export function passagesToRead(context: ClaimInContext, candidates: readonly Candidate[]): number[] {
  return comparisonsOf(context, candidates)
    .map(({ candidate, relatedness }) => ({ id: candidate.passageId, relatedness }))
    .sort((a, b) => b.relatedness - a.relatedness || a.id - b.id)
    .filter(({ relatedness }, at) => relatedness >= (at === 0 ? READ_FROM : ALSO_READ_FROM))
    .slice(0, READ_TOGETHER)
    .map(({ id }) => id);
}

/** Weighs the later passages of a claim: which bear on it and how, and what they suggest together. */
export function weigh(
  context: ClaimInContext,
  candidates: readonly Candidate[],
  readings: ReadonlyMap<number, PairReading>,
  engine: string,
): Weighing {
  const judgements = comparisonsOf(context, candidates)
    .map((comparison) => {
      const judgement = judge(context, comparison);
      const reading = readings.get(comparison.candidate.passageId);
      return reading === undefined ? judgement : { ...withReading(context, judgement, reading), isRead: true };
    })
    .filter(({ comparison, relation, isRead }) => {
      if (relation === 'mentions') return comparison.relatedness >= MENTIONS_FROM;
      return comparison.relatedness >= (isRead ? READ_FROM : BEARS_FROM);
    })
    .sort((a, b) => b.strength - a.strength || a.comparison.candidate.passageId - b.comparison.candidate.passageId)
    .slice(0, MOST_EVIDENCE);
  const evidence: EvidenceDraft[] = judgements.map(({ comparison, relation, strength }) => ({
    passageId: comparison.candidate.passageId,
    articleId: comparison.candidate.articleId,
    relation,
    score: round(strength),
  }));
  const best = judgements.find((judgement) => judgement.value !== null);
  if (best === undefined) return { evidence, suggestion: null };

  const against = judgements.find(
    (judgement) =>
      judgement.value !== null &&
      judgement.value !== best.value &&
      judgement.value !== 'speculative' &&
      best.value !== 'speculative',
  );
  const isOrdered = best.comparison.candidate.order === 'later';
  const confidence = clamp(
    best.strength - (against === undefined ? 0 : 0.35 * against.strength) - (isOrdered ? 0 : 0.15),
  );
  if (confidence < (best.isRead ? READING_DECIDES : SUGGEST_FROM)) return { evidence, suggestion: null };
  const reasons = reasonsFor(context, best.comparison, best.value as VerdictValue);
  return {
    evidence,
    suggestion: { value: best.value as VerdictValue, confidence: round(confidence), reasons, engine },
  };
}

/** What one passage says of the claim. The first rule that fits decides. */
function judge(context: ClaimInContext, comparison: Comparison): Judgement {
  const { relatedness, stance } = comparison;
  const isSpeculative = context.claim.modality === 'speculative';
  const isDoubt = doubts(context.quote);
  const give = (relation: Relation, value: VerdictValue | null, gain: number, isDated = false): Judgement => ({
    comparison,
    relation,
    value,
    strength: clamp(relatedness + gain),
    isDated,
    isRead: false,
  });

  const [number] = comparison.otherNumbers;
  const isAssertion = !comparison.isHedged && !comparison.doubts && !stance.recalls;
  if (stance.ends !== null && isAssertion && !sameWord(context.quote, stance.ends) && !isDoubt) {
    return give(isSpeculative ? 'supersedes' : 'contradicts', 'outdated', 0.12);
  }
  if (stance.delays !== null && !sameWord(context.quote, stance.delays)) {
    return give('supersedes', 'outdated', 0.12);
  }
  if (comparison.changed !== null) {
    return give('supersedes', 'outdated', 0.1);
  }
  if (number !== undefined && relatedness >= 0.5 && comparison.coverage >= 0.26 && !stance.recalls) {
    return give(isSpeculative ? 'supersedes' : 'contradicts', 'outdated', 0.1);
  }
  if (
    comparison.dates === 'differ' &&
    (stance.plans !== null || stance.settles !== null || stance.holds !== null) &&
    !isDoubt
  ) {
    return give('supersedes', 'outdated', 0.08);
  }
  if (comparison.dates === 'agree' && isAssertion && !stance.isNegated) {
    return give('supports', 'confirmed', 0.1, true);
  }
  if (
    isDoubt &&
    isAssertion &&
    !stance.isNegated &&
    (stance.settles !== null || (stance.plans !== null && comparison.coverage >= 0.5))
  ) {
    return give('supersedes', 'outdated', stance.settles === null ? 0.04 : 0.14);
  }
  if (isSpeculative && isAssertion && !stance.isNegated && stance.settles !== null && comparison.coverage >= 0.3) {
    return give('supports', 'confirmed', 0.1);
  }
  if (isSpeculative && comparison.isHedged && comparison.coverage >= 0.4) {
    return give('mentions', 'speculative', -0.02);
  }
  if (isSpeculative && !isDoubt && isAssertion && !stance.isNegated && stance.plans !== null) {
    return give('supports', 'confirmed', 0);
  }
  if (
    !isSpeculative &&
    isAssertion &&
    stance.isNegated === negated(context.quote) &&
    (comparison.coverage >= 0.45 || (comparison.sameNumbers.length > 0 && comparison.coverage >= 0.3))
  ) {
    return give('supports', 'confirmed', comparison.sameNumbers.length > 0 ? 0.1 : 0.03);
  }
  if (!isSpeculative && isAssertion && stance.isNegated !== negated(context.quote) && comparison.coverage >= 0.6) {
    return give('contradicts', 'outdated', 0.02);
  }
  return give('mentions', null, -0.04);
}

/** From here on a reading decides; below it the passage is taken to decide nothing. */
const READING_DECIDES = 0.42;
/** How much the reading counts against the features where the claim is speculative: it was trained on settled ones. */
const SPECULATIVE_SHARE = 0.35;
/** A headline leaves out particulars, so its reading stays open; on the same subject it still bears the claim out. */
const HEADLINE = { cosine: 0.55, coverage: 0.3, notAgainst: 0.3, strength: 0.6 } as const;
/** Nearly the same words, and nothing against it: worth a cautious word although a particular may be missing. */
const NEARLY_SAME = { relatedness: 0.92, notAgainst: 0.15, strength: 0.55 } as const;
const CHANGED = 0.85;
/** What is hardly about the same thing bears nothing out unless the reading is sure. */
const HARDLY_RELATED = { relatedness: 0.3, cosine: 0.4, confirmed: 0.8 } as const;
const REFUTED = { notFor: 0.9, strength: 0.7 } as const;

/**
 * Joins what the features say with what the comparing model says. On settled claims the reading decides, and its share
 * is the strength; the features give the reasons. A doubt is left to the features.
 */
function withReading(context: ClaimInContext, judgement: Judgement, reading: PairReading): Judgement {
  if (doubts(context.quote)) return judgement;
  if (context.claim.modality === 'speculative') {
    // An open reading says little here: “could open” against “will open” was not in what the model learned from.
    // Dates that agree were resolved against the calendar, which the network has not seen.
    return reading.open >= 0.5 || judgement.isDated ? judgement : withShare(judgement, reading, SPECULATIVE_SHARE);
  }
  const { candidate, changed } = judgement.comparison;
  if (changed !== null && judgement.value === 'outdated') {
    // The passage says outright that the value is another now; the network often takes the old one for agreement.
    return { ...judgement, strength: clamp(Math.max(judgement.strength, CHANGED, reading.outdated)) };
  }
  const refuted = refutation(context.quote, candidate.quote);
  if (refuted !== null && isHeadline(candidate.quote) && reading.confirmed < REFUTED.notFor) {
    return decided(judgement, 'outdated', Math.max(REFUTED.strength, reading.outdated));
  }
  const isHandedOn = handedOn(context.quote, candidate.quote) !== null;
  if (isHandedOn && (reading.outdated < READING_DECIDES || isHeadline(candidate.quote))) return undecided(judgement);
  if (
    isHeadline(candidate.quote) &&
    reading.confirmed < READING_DECIDES &&
    reading.outdated < HEADLINE.notAgainst &&
    (candidate.cosine ?? 0) >= HEADLINE.cosine &&
    judgement.comparison.coverage >= HEADLINE.coverage &&
    judgement.value !== 'outdated' &&
    (!speaksOfTheFuture(candidate.quote) || speaksOfTheFuture(context.quote))
  ) {
    return decided(judgement, 'confirmed', HEADLINE.strength);
  }
  const isNearlySame =
    judgement.value === 'confirmed' &&
    judgement.comparison.relatedness >= NEARLY_SAME.relatedness &&
    reading.outdated < NEARLY_SAME.notAgainst;
  if (isNearlySame && reading.confirmed < NEARLY_SAME.strength) {
    return { ...judgement, strength: NEARLY_SAME.strength };
  }
  const { relatedness } = judgement.comparison;
  const isFar = relatedness < HARDLY_RELATED.relatedness || (candidate.cosine ?? 1) < HARDLY_RELATED.cosine;
  if (isFar && reading.confirmed >= reading.outdated && reading.confirmed < HARDLY_RELATED.confirmed) {
    return undecided(judgement);
  }
  return withShare(judgement, reading, 1);
}

/** A weighted mean of reading and features, as shares of confirmed and outdated; the larger decides. */
function withShare(judgement: Judgement, reading: PairReading, share: number): Judgement {
  const said = judgement.value === 'speculative' ? null : judgement.value;
  const joined = (value: 'confirmed' | 'outdated') =>
    share * reading[value] + (1 - share) * (said === value ? judgement.strength : 0);
  const value = joined('confirmed') >= joined('outdated') ? 'confirmed' : 'outdated';
  const strength = joined(value);
  if (strength < READING_DECIDES) return undecided(judgement);
  return decided(judgement, value, strength);
}

/** Keeps the relation that the features found where they point the same way. */
function decided(judgement: Judgement, value: 'confirmed' | 'outdated', strength: number): Judgement {
  const relation = value === 'confirmed' ? 'supports' : 'contradicts';
  const isSame = value === judgement.value;
  return { ...judgement, value, relation: isSame ? judgement.relation : relation, strength: clamp(strength) };
}

function undecided(judgement: Judgement): Judgement {
  return judgement.value === 'speculative' ? judgement : { ...judgement, relation: 'mentions', value: null };
}

function sameWord(quote: string, word: string): boolean {
  return quote.toLowerCase().includes(word);
}

function negated(quote: string): boolean {
  return /\b(?:not|never|no|without|cannot)\b|n['’]t\b/iu.test(quote);
}

function clamp(value: number): number {
  return Math.min(0.97, Math.max(0, value));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
