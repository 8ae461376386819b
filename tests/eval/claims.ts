import { z } from 'zod';
import { wordsOf } from '../../electron/desk/engine/article/word.ts';
import { OPINION_FROM, opinionFeaturesOf, scoreOf } from '../../electron/desk/engine/claims/check-worthiness.ts';
import { claimsIn, describeClaim } from '../../electron/desk/engine/claims/detect.ts';
import { hedgingOf } from '../../electron/desk/engine/claims/hedges.ts';
import { averagePrecision, f1, macroF1 } from './metrics.ts';
import type { Figure } from './sets.ts';
import { CLAIM_DAY } from './statement.ts';

export const checkWorthinessItem = z.object({ text: z.string(), label: z.union([z.literal(0), z.literal(1)]) });
export const subjectivityItem = z.object({ text: z.string(), label: z.enum(['OBJ', 'SUBJ']) });

interface Offer {
  /** The engine marks at least one claim in the sentence. */
  readonly isOffered: boolean;
  /** Ranks sentences: how much the whole of it asks to be checked. */
  readonly score: number;
}

/** What the engine does with a sentence: questions, imperatives and whatever asks too little for checking are not offered. */
function offerOf(text: string): Offer {
  const sentence = { start: 0, end: text.length };
  const isOffered = claimsIn(text, sentence, CLAIM_DAY).length > 0;
  return { isOffered, score: describeClaim(text, sentence, sentence, CLAIM_DAY).checkWorthiness };
}

/** Average precision of the score, and F1 of the sentences that the engine offers. */
export function measureCheckWorthiness(items: readonly z.infer<typeof checkWorthinessItem>[]): Figure[] {
  const offers = items.map(({ text }) => offerOf(text));
  const truth = items.map(({ label }) => String(label));
  return [
    figure(
      'average precision',
      averagePrecision(
        items.map(({ label }) => label === 1),
        offers.map(({ score }) => score),
      ),
    ),
    figure(
      'F1',
      f1(
        truth,
        offers.map(({ isOffered }) => (isOffered ? '1' : '0')),
        '1',
      ),
    ),
  ];

  function figure(metric: string, value: number | null): Figure {
    return { metric, value, items: items.length };
  }
}

/**
 * Whose view a sentence gives, in two ways: subjective is what the engine does not offer as a claim; subjective is what
 * its questions about opinion say.
 */
export function measureSubjectivity(items: readonly z.infer<typeof subjectivityItem>[]): Figure[] {
  const truth = items.map(({ label }) => label);
  const answers = (isSubjective: (text: string) => boolean) =>
    items.map(({ text }) => (isSubjective(text) ? 'SUBJ' : 'OBJ'));
  return [
    {
      metric: 'macro-F1, not offered = subjective',
      value: macroF1(
        truth,
        answers((text) => !offerOf(text).isOffered),
      ),
      items: items.length,
    },
    { metric: 'macro-F1', value: macroF1(truth, answers(givesOpinion)), items: items.length },
  ];
}

function givesOpinion(text: string): boolean {
  const { weight } = hedgingOf(text, { start: 0, end: text.length });
  return scoreOf(opinionFeaturesOf(text, wordsOf(text), weight)) >= OPINION_FROM;
}
