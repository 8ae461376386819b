import { speaksOfTheFuture } from './hedges.ts';
import type { Word } from './words.ts';

/** A question about a statement that a reader can answer too, and what a yes weighs. */
export interface Feature {
  readonly name: string;
  readonly weight: number;
}

const OPINION =
  /\b(?:love|loved|hate|hated|favou?rite|wonderful|amazing|awesome|brilliant|terrible|awful|beautiful|excited|exciting|hope|wish|glad|good luck|strange|perfection|masterfully|interesting|stupid|crazy|fun|cool|great|(?:the\s+)?(?:best|worst)(?!\s+(?:since|in|for|on)\b)|feel|feels|felt|honestly|frankly|personally)\b/iu;
const STATUS =
  /\b(?:current(?:ly)?|now|available|still|no longer|already|in force|under way|underway|remains?|has been|have been|holds?|owns?|leads?)\b/iu;
const EVENT =
  /\b(?:announced?|confirmed?|renewed|cancell?ed|delayed|postponed|opened|opens?|launched|released?|signed|approved|elected|appointed|killed|died|arrested|won|lost|began|begun|started?|ended|closed|sold|bought|acquired|merged|moved|filmed|filming|debuts?|debuted|premi[eè]res?d?|published|voted|agreed|resigned|built|hit|reached|rose|fell|grew|cost|costs|shoot|shooting|air|airs|aired|scheduled|set to|due|runs?|order(?:s|ed)?)\b/iu;
const AMOUNT =
  /\p{N}[\p{N}.,]*\s*(?:%|percent|per cent|million|billion|thousand|tonnes?|km|miles|metres|meters)|[$€£¥]\s*\p{N}/iu;
/** What was done or has become so, in a form that most verbs share: “was funded”, “has increased”. */
const DONE =
  /\b(?:was|were|is|are|been|being|has|have|had)\s+(?:(?:also|now|not|since|already|just|\p{L}+ly)\s+)?\p{L}{2,}(?:ed|en)\b/iu;
const COMPARISON =
  /\b(?:more|less|fewer|larger|smaller|higher|lower|bigger|faster|better|worse|most|least|largest|smallest|highest|lowest|first|biggest|than|twice|double|half)\b/iu;
const INNER = /^(?:[“"‘]\s*)?(?:i|we|you)\b|\b(?:i['’]m|i['’]d|i['’]ll|i've|i’ve|i think|you know|here['’]s)\b/iu;

/** Below this a statement is not offered as a claim. */
export const CHECK_WORTHY_FROM = 0.5;

/**
 * What speaks for and against checking a statement, in the manner of ClaimBuster (Hassan et al. 2017): surface features
 * whose weights a person can read. The score is their logistic sum, 0 to 1.
 */
export function featuresOf(quote: string, words: readonly Word[], hedging: number, hasDate: boolean): Feature[] {
  const features: Feature[] = [{ name: 'a statement', weight: -1.35 }];
  const ask = (name: string, yes: boolean, weight: number) => {
    if (yes) features.push({ name, weight });
  };
  const names = words.filter((word) => word.isName).length;
  const content = words.filter((word) => !word.isStop).length;
  ask(
    'holds a number',
    words.some((word) => word.isNumber),
    0.9,
  );
  ask('gives an amount', AMOUNT.test(quote), 0.6);
  ask('holds a date', hasDate, 0.9);
  ask('names somebody or something', names > 0, 0.8);
  ask('names more than one', names > 1, 0.3);
  ask('tells of an event', EVENT.test(quote), 0.8);
  ask('tells of something done', DONE.test(quote), 0.5);
  ask('tells how something stands', STATUS.test(quote), 0.5);
  ask('compares', COMPARISON.test(quote), 0.3);
  ask('speaks of the future', speaksOfTheFuture(quote), 0.8);
  ask('hedges', hedging >= 0.6, 0.8);
  ask('hedges much', hedging >= 1.5, 0.6);
  ask('gives an opinion', OPINION.test(quote), -1.2);
  ask('speaks of the writer', INNER.test(quote), -1.3);
  ask('is short', (words.length < 6 || content < 2) && !words.some((word) => word.isNumber || word.isName), -0.9);
  return features;
}

export function scoreOf(features: readonly Feature[]): number {
  const sum = features.reduce((total, feature) => total + feature.weight, 0);
  return Math.round((1 / (1 + Math.exp(-1.4 * sum))) * 1000) / 1000;
}
