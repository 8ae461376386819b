import { z } from 'zod';
import type { ClaimInContext } from '../../electron/desk/engine/claims/claim-in-context.ts';
import type { Candidate } from '../../electron/desk/engine/comparing/candidate.ts';
import { engine } from '../../electron/desk/engine/engine.ts';
import type { PairReading } from '../../electron/desk/engine/models/comparing-model.ts';
import type { Weighing } from '../../electron/desk/engine/suggesting/weighing.ts';
import { type PartialDate, partialDate } from '../../shared/dates.ts';
import { isKeptBack } from './kept-back.ts';
import {
  accuracy,
  expectedCalibrationError,
  macroF1,
  precisionOfMostConfident,
  rankedFirst,
  share,
} from './metrics.ts';
import type { Models } from './models.ts';
import type { Question } from './readings.ts';
import type { Figure } from './sets.ts';
import { Shelf } from './shelf.ts';
import { CLAIM_DAY, candidateOf, claimOf, LATER_DAY, textToEmbed } from './statement.ts';
import type { Vectors } from './vectors.ts';

const day = z.string().transform((instant) => partialDate(instant.slice(0, 10)));

export const pairItem = z.object({
  claim: z.string(),
  evidence: z.string(),
  label: z.enum(['confirmed', 'outdated', 'open']),
  case: z.string().optional(),
  claim_added: day.optional(),
  evidence_added: day.optional(),
});
export const decoyItem = z.object({
  claim: z.string(),
  page: z.string().optional(),
  gold_evidence: z.array(z.string()),
  candidates: z.array(z.string()),
  label: z.enum(['confirmed', 'outdated']),
});
export const citedItem = z.object({
  claim: z.string(),
  evidence_sentences: z.array(z.string()),
  supporting_sets: z.array(z.array(z.int())),
  label: z.enum(['confirmed', 'partial', 'not_supported']),
});

/** Of a cited article only the sentences that share most words with the claim are read, to keep the run short. */
const READ_OF_AN_ARTICLE = 20;
/** The program knows no “partial”: from this share of “confirmed” on, what the best passage says counts as part. */
const BORNE_OUT_IN_PART = 0.1;

/** Claim and one later passage: what the engine suggests; no suggestion and “still speculative” are the answer “open”. */
export async function measurePairs(
  items: readonly z.infer<typeof pairItem>[],
  { vectors, read }: Models,
): Promise<Figure[]> {
  const claims = items.map((item) => claimOf(item.claim, item.claim_added ?? CLAIM_DAY));
  await vectors.prepare([...claims.map(textToEmbed), ...items.map(({ evidence }) => evidence)]);
  const questions = items.map((item, at) => {
    const claim = claims[at] as ClaimInContext;
    return { claim, candidates: [passage(claim, item.evidence, 1, vectors, laterDay(item))] };
  });
  const answered = await weighAll(questions, read);
  const weighings = answered.map(({ weighing }) => weighing);
  const truth = items.map(({ label }) => label);
  const answers = weighings.map(answerOf);
  const isRight = answers.map((answer, at) => answer === truth[at]);
  const confidences = weighings.map(({ suggestion }) => suggestion?.confidence ?? 0);
  const spoken = weighings.flatMap(({ suggestion }, at) => (suggestion === null ? [] : at));
  const pairs = versionPairs(items, answered.map(bornOut));
  const all = items.length;
  return [
    { metric: 'accuracy', value: accuracy(truth, answers), items: all },
    { metric: 'macro-F1', value: macroF1(truth, answers), items: all },
    ...(pairs.length === 0 ? [] : [{ metric: 'right version first', value: rankedFirst(pairs), items: pairs.length }]),
    {
      metric: 'precision of the most confident quarter',
      value: precisionOfMostConfident(isRight, confidences, 0.25),
      items: Math.floor(all / 4),
    },
    {
      metric: 'expected calibration error',
      value: expectedCalibrationError(
        spoken.map((at) => isRight[at] as boolean),
        spoken.map((at) => confidences[at] as number),
      ),
      items: spoken.length,
    },
    {
      metric: 'share with a suggestion',
      value: share(weighings.map(({ suggestion }) => suggestion !== null)),
      items: all,
    },
  ];
}

/**
 * Claim, the passages that decide it and decoys of the same page. The set knows no “open”: the answer is the lean of the
 * strongest passage, confirmed where nothing leans; and, more strictly, the suggestion, silence counting as wrong.
 */
export async function measureDecoys(
  items: readonly z.infer<typeof decoyItem>[],
  { vectors, read }: Models,
): Promise<Figure[]> {
  const claims = items.map(({ claim }) => claimOf(claim));
  await vectors.prepare([
    ...claims.map(textToEmbed),
    ...items.flatMap(({ gold_evidence, candidates }) => [...gold_evidence, ...candidates]),
  ]);
  const question = (at: number, passages: readonly string[]) => {
    const claim = claims[at] as ClaimInContext;
    return { claim, candidates: passages.map((quote, row) => passage(claim, quote, row + 1, vectors)) };
  };
  const answered = await weighAll(
    items.map(({ candidates }, at) => question(at, candidates)),
    read,
  );
  const withGold = await weighAll(
    items.map(({ gold_evidence }, at) => question(at, gold_evidence)),
    read,
  );
  const weighings = answered.map(({ weighing }) => weighing);
  const truth = items.map(({ label }) => label);
  const forced = (all: readonly Answered[]) => all.map((one) => (leanOf(one) < 0 ? 'outdated' : 'confirmed'));
  const kept = items.flatMap(({ page }, at) => (page !== undefined && isKeptBack(page) ? at : []));
  const suggested = weighings.map(answerOf);
  const spoken = suggested.flatMap((answer, at) => (answer === 'open' ? [] : at));
  const found = items.map(({ gold_evidence, candidates }, at) => {
    const [best] = weighings[at]?.evidence ?? [];
    return best !== undefined && gold_evidence.includes(candidates[best.passageId - 1] ?? '');
  });
  return [
    { metric: 'accuracy', value: accuracy(truth, forced(answered)), items: items.length },
    {
      metric: 'accuracy, pages kept back',
      value: accuracy(of(kept, truth), of(kept, forced(answered))),
      items: kept.length,
    },
    { metric: 'accuracy, silence wrong', value: accuracy(truth, suggested), items: items.length },
    {
      metric: 'accuracy where it speaks',
      value: share(spoken.map((at) => suggested[at] === truth[at])),
      items: spoken.length,
    },
    { metric: 'accuracy, gold evidence given', value: accuracy(truth, forced(withGold)), items: items.length },
    { metric: 'gold evidence shown first', value: share(found), items: items.length },
  ];
}

/**
 * Claim and all sentences of an article that is cited for it: confirmed by its suggestion, partial where some passage
 * bears it out a little without confirming it, not supported where none does.
 */
export async function measureCited(
  items: readonly z.infer<typeof citedItem>[],
  { vectors, read }: Models,
): Promise<Figure[]> {
  const shelf = new Shelf();
  const rows = items.map(({ claim, evidence_sentences }, at) => {
    shelf.add(
      String(at),
      evidence_sentences.filter((sentence) => sentence !== ''),
    );
    return { claim: claimOf(claim), document: String(at) };
  });
  const found = rows.map(({ claim, document }) => shelf.byWords(claim, [document], READ_OF_AN_ARTICLE));
  await vectors.prepare([
    ...rows.map(({ claim }) => textToEmbed(claim)),
    ...found.flatMap((ids) => ids.map((id) => shelf.quote(id))),
  ]);
  const questions = rows.map(({ claim }, at) => ({
    claim,
    candidates: shelf.candidates(claim, found[at] as number[], [], vectors),
  }));
  const answered = await weighAll(questions, read);
  const weighings = answered.map(({ weighing }) => weighing);
  const truth = items.map(({ label }) => label);
  const answers = answered.map((one) => {
    if (answerOf(one.weighing) === 'confirmed') return 'confirmed';
    return bornOut(one) >= BORNE_OUT_IN_PART ? 'partial' : 'not_supported';
  });
  const kept = items.flatMap(({ claim }, at) => (isKeptBack(claim) ? at : []));
  const gold = items.flatMap(({ evidence_sentences, supporting_sets }, at) => {
    const right = new Set(supporting_sets.flat().map((index) => evidence_sentences[index]));
    if (right.size === 0) return [];
    return (weighings[at]?.evidence ?? []).some(({ passageId }) => right.has(shelf.quote(passageId)));
  });
  shelf.close();
  return [
    { metric: 'macro-F1', value: macroF1(truth, answers), items: items.length },
    { metric: 'macro-F1, claims kept back', value: macroF1(of(kept, truth), of(kept, answers)), items: kept.length },
    {
      metric: 'macro-F1, confirmed or not',
      value: macroF1(
        truth.map((label) => String(label === 'confirmed')),
        answers.map((label) => String(label === 'confirmed')),
      ),
      items: items.length,
    },
    { metric: 'a gold sentence shown', value: share(gold), items: gold.length },
  ];
}

function of<Item>(places: readonly number[], items: readonly Item[]): Item[] {
  return places.map((at) => items[at] as Item);
}

function answerOf({ suggestion }: Weighing): 'confirmed' | 'outdated' | 'open' {
  return suggestion === null || suggestion.value === 'speculative' ? 'open' : suggestion.value;
}

interface Answered {
  readonly weighing: Weighing;
  readonly readings: ReadonlyMap<number, PairReading>;
}

async function weighAll(questions: readonly Question[], read: Models['read']): Promise<Answered[]> {
  const readings = await read(questions);
  return questions.map(({ claim, candidates }, at) => {
    const own = readings[at] ?? new Map<number, PairReading>();
    return { weighing: engine.weigh(claim, candidates, own), readings: own };
  });
}

/** Above 0 where the most decisive passage bears the claim out, below where it speaks against it, 0 otherwise. */
function leanOf({ weighing, readings }: Answered): number {
  const leans = [...readings.values()].map(({ confirmed, outdated }) => confirmed - outdated);
  for (const { passageId, relation, score } of weighing.evidence) {
    if (!readings.has(passageId) && relation !== 'mentions') leans.push(relation === 'supports' ? score : -score);
  }
  return leans.reduce((best, lean) => (Math.abs(lean) > Math.abs(best) ? lean : best), 0);
}

/** How far the passages bear the claim out, 0 to 1. */
function bornOut({ weighing, readings }: Answered): number {
  const unread = weighing.evidence.filter(({ passageId }) => !readings.has(passageId));
  const supports = unread.filter(({ relation }) => relation === 'supports').map(({ score }) => score);
  return Math.max(0, ...supports, ...[...readings.values()].map(({ confirmed }) => confirmed));
}

/** For each claim of a case, the passage that confirms it against each that does not, by how far they bear it out. */
function versionPairs(items: readonly z.infer<typeof pairItem>[], leans: readonly number[]): [number, number][] {
  const cases = new Map<string, number[]>();
  items.forEach((item, at) => {
    if (item.case === undefined) return;
    const key = JSON.stringify([item.case, item.claim]);
    cases.set(key, [...(cases.get(key) ?? []), at]);
  });
  const lean = (at: number) => leans[at] as number;
  return [...cases.values()].flatMap((rows) => {
    const right = rows.filter((at) => items[at]?.label === 'confirmed');
    const wrong = rows.filter((at) => items[at]?.label !== 'confirmed');
    return right.flatMap((a) => wrong.map((b): [number, number] => [lean(a), lean(b)]));
  });
}

/** Some of the rumours’ headlines are of the same day; they still come after. */
function laterDay({ claim_added, evidence_added }: z.infer<typeof pairItem>): PartialDate {
  return evidence_added ?? (claim_added === undefined ? LATER_DAY : claim_added);
}

function passage(
  claim: ClaimInContext,
  quote: string,
  passageId: number,
  vectors: Vectors,
  publishedOn: PartialDate = LATER_DAY,
): Candidate {
  return candidateOf({
    passageId,
    quote,
    publishedOn,
    textRank: null,
    vectorRank: null,
    cosine: vectors.cosine(textToEmbed(claim), quote),
  });
}
