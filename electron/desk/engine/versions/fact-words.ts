import { diffArrays } from 'diff';
import { wordsIn } from '../../../../shared/checkable-values.ts';
import { cardinalOf, ordinalOf, SCALES, scaledNumeral } from '../../../../shared/number-words.ts';
import type { FactDifference } from '../../../../shared/versions.ts';

interface FactWord {
  readonly kind: FactDifference['kind'];
  /** What two words must have in common to be the same fact. */
  readonly key: string;
  readonly words: string;
}

const NEGATION =
  /^(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|scarcely|unless|except|unable|den(?:y|ies|ied)|fail(?:s|ed)?|refus(?:es?|ed)|reject(?:s|ed)?|lack(?:s|ed)?|false|falsely|untrue|impossible|unlikely)$/i;
const CONTRACTED = /n[’']t$/i;
const AMOUNT =
  /^(?:half|halves|thirds|quarters?|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|once|twice|thrice|double[sd]?|triple[sd]?|quadrupled?|both|single|couple|percent|cent)$/i;
const DATE =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/;
const DAY_WORD = /^(?:today|yesterday|tomorrow|tonight|spring|summer|autumn|winter|midnight|noon|weekend)s?$/i;
/** Words that may open a sentence with a capital and are no names. */
const OPENER =
  /^(?:a|an|the|i|it|its|he|she|his|her|they|their|we|our|you|your|my|this|that|these|those|there|here|but|and|or|so|yet|in|on|at|for|as|if|by|to|of|with|from|into|over|under|after|before|since|during|until|while|when|where|what|who|which|how|why|because|although|though|however|meanwhile|also|then|now|still|even|just|only|once|according|some|many|most|more|all|any|each|every|few|several|such|one|mr|mrs|ms|dr|is|are|was|were|will|would|can|could|may|might|has|have|had|do|does|did|let|about|around|nearly|almost|later|earlier)$/i;
const SIGN = /[$€£¥%‰]/gu;

/**
 * The numbers, names, dates and negations in which two wordings differ, read strictly: the words that carry them must
 * stand in both in the same order. “4,000” and “4000”, “four” and “4”, “isn’t” and “is not” are the same; where in doubt
 * (“4 million” and “4,000,000”) two wordings count as different.
 * @returns nothing exactly when the two agree in all of them.
 */
export function differingFacts(before: string, after: string): FactDifference[] {
  const own = factWords(before, after);
  const other = factWords(after, before);
  const differences: FactDifference[] = [];
  let at = 0;
  let otherAt = 0;
  let removed: FactWord[] = [];
  let added: FactWord[] = [];
  const flush = () => {
    for (let i = 0; i < Math.max(removed.length, added.length); i += 1) {
      const [gone, come] = [removed[i], added[i]];
      if (gone !== undefined && come !== undefined && gone.kind === come.kind)
        differences.push({ kind: gone.kind, before: gone.words, after: come.words });
      else {
        if (gone !== undefined) differences.push({ kind: gone.kind, before: gone.words, after: '' });
        if (come !== undefined) differences.push({ kind: come.kind, before: '', after: come.words });
      }
    }
    removed = [];
    added = [];
  };
  for (const part of diffArrays(
    own.map(({ key }) => key),
    other.map(({ key }) => key),
  )) {
    const length = part.value.length;
    if (part.removed) removed = own.slice(at, at + length);
    else if (part.added) added = other.slice(otherAt, otherAt + length);
    else flush();
    if (!part.added) at += length;
    if (!part.removed) otherAt += length;
  }
  flush();
  return differences;
}

function factWords(text: string, other: string): FactWord[] {
  const found: { readonly at: number; readonly fact: FactWord }[] = [...text.matchAll(SIGN)].map((match) => ({
    at: match.index,
    fact: { kind: 'number', key: `number ${match[0]}`, words: match[0] },
  }));
  const otherWords = new Set(wordsIn(other).map((word) => word.text));
  for (const { text: word, start } of wordsIn(text)) {
    const fact = factOf(word, isOpening(text, start), otherWords);
    if (fact !== null) found.push({ at: start, fact });
  }
  return found.sort((a, b) => a.at - b.at).map(({ fact }) => fact);
}

function factOf(word: string, opens: boolean, otherWords: ReadonlySet<string>): FactWord | null {
  const bare = word.replace(/[’']s$|[’']$/u, '');
  const lower = bare.toLowerCase();
  if (CONTRACTED.test(word) || lower === 'not' || lower === 'cannot')
    return { kind: 'negation', key: 'negation not', words: word };
  if (NEGATION.test(bare)) return { kind: 'negation', key: `negation ${lower}`, words: word };
  if (DATE.test(bare) || DAY_WORD.test(bare))
    return { kind: 'date', key: `date ${lower.slice(0, 3)}${lower.endsWith('day') ? 'd' : ''}`, words: word };
  const number = numberKey(bare);
  if (number !== null) return { kind: 'number', key: `number ${number}`, words: word };
  if (!/^\p{Lu}/u.test(bare)) return null;
  if (OPENER.test(bare) && (opens || !/^\p{Lu}{2}/u.test(bare))) return null;
  // A word that has its capital only from opening the sentence stands in small letters elsewhere.
  if (opens && (otherWords.has(lower) || otherWords.has(`${lower}s`))) return null;
  return { kind: 'name', key: `name ${lower.normalize('NFC')}`, words: bare };
}

function numberKey(word: string): string | null {
  const scaled = scaledNumeral(word);
  if (scaled !== null) return `${cardinalOf(scaled.digits)}×${scaled.scale}`;
  const value = cardinalOf(word);
  if (value !== null) return String(value);
  const place = ordinalOf(word);
  if (place !== null) return `${place}.`;
  if (SCALES.has(word.toLowerCase())) return word.toLowerCase();
  if (AMOUNT.test(word)) return word.toLowerCase();
  return /\p{N}/u.test(word) ? word.toLowerCase() : null;
}

function isOpening(text: string, at: number): boolean {
  return /(?:^|\n|[.!?:…]["”’)\]]*\s)(?:[^\S\n]|[“"‘'(–—-])*$/u.test(text.slice(Math.max(0, at - 12), at));
}
