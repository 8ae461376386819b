import type { Word } from '../article/word.ts';
import { questionsOf } from './sentence-questions.ts';
import checkable from './weights/check-worthiness.json' with { type: 'json' };
import opinion from './weights/opinion.json' with { type: 'json' };

/** A question about a statement that a reader can answer too, and what a yes weighs. */
export interface Feature {
  readonly name: string;
  readonly weight: number;
}

interface Weights {
  readonly constant: number;
  readonly questions: Readonly<Record<string, number>>;
  readonly from: number;
}

/** From here on a statement is offered as a claim. */
export const CHECK_WORTHY_FROM: number = checkable.from;
/** From here on a statement counts as its writer's own view. */
export const OPINION_FROM: number = opinion.from;

/**
 * What speaks for and against checking a statement: the questions to which the answer is yes, with learned weights that
 * a person can read (logistic regression, as in ClaimBuster, Hassan et al. 2017).
 */
export function featuresOf(quote: string, words: readonly Word[], hedging: number, hasDate: boolean): Feature[] {
  return weigh(questionsOf(quote, words, hedging, hasDate), checkable, 'a statement');
}

/** What speaks for and against a statement being its writer's own view, not a report. */
export function opinionFeaturesOf(quote: string, words: readonly Word[], hedging: number): Feature[] {
  return weigh(questionsOf(quote, words, hedging, false), opinion, 'a sentence');
}

/** The logistic sum of features, 0 to 1, to three decimal places. */
export function scoreOf(features: readonly Feature[]): number {
  const sum = features.reduce((total, feature) => total + feature.weight, 0);
  return Math.round((1 / (1 + Math.exp(-sum))) * 1000) / 1000;
}

function weigh(yes: readonly string[], { constant, questions }: Weights, always: string): Feature[] {
  return [
    { name: always, weight: constant },
    ...yes.flatMap((name) => (questions[name] === undefined ? [] : { name, weight: questions[name] })),
  ];
}
