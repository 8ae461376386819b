import { cardinalOf, ordinalOf, SCALES, scaledNumeral } from './number-words.ts';
import type { Span } from './span.ts';
import { type WrittenDate, writtenDates } from './written-dates.ts';

/**
 * A number of a sentence. Offsets are UTF-16 code units, half open, into the sentence; they cover the number with its
 * currency sign, its percent sign and its scale (“38 million”), not the noun that it counts.
 */
export interface NumberValue extends Span {
  readonly kind: 'number';
  readonly words: string;
  readonly value: number;
  /** What two numbers must have in common to be set against each other: “crown”, “%”, “$”, “time”, “#season”; '' for a bare one. */
  readonly sort: string;
  /** The last word of weight before the number, in the form in which words are compared; '' where there is none. */
  readonly after: string;
  /** “about”, “more than” and the like, in lower case; '' where the number stands plain. */
  readonly vagueness: string;
}

export interface DateValue extends WrittenDate {
  readonly kind: 'date';
}

/** A name: capitalised words that follow each other. */
export interface NameValue extends Span {
  readonly kind: 'name';
  readonly words: string;
}

export type CheckableValue = NumberValue | DateValue | NameValue;

interface Word extends Span {
  readonly text: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,:’'-][\p{L}\p{M}\p{N}]+)*/gu;
const SMALL =
  /^(?:a|an|the|of|in|on|at|to|by|for|from|with|and|or|but|as|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|it|its|he|she|they|their|his|her|this|that|these|those|than|then|not|no|now|still|only|just|also|about|around|some|almost|nearly|over|under|up|down|more|less|most|least|each|every|all|per|who|which|when|where|after|before|if|so|out|into|do|does|did|said|says|instead|rather|ago)$/i;
const VAGUE =
  /\b(about|around|roughly|some|almost|nearly|approximately|over|under|more than|less than|fewer than|at least|at most|up to|well over|just over|just under)\s+(?:[$€£¥]\s?)?$/i;
/** Things that stand in a row and are told by number: “season two” is “the second season”. */
const ROWS =
  /^(?:season|phase|chapter|part|volume|series|stage|round|episode|act|terminal|line|version|platform|gate|issue)$/;
const NO_NAME =
  /^(?:I|A|An|The|It|He|She|We|You|They|In|On|At|By|For|From|With|And|Or|But|As|This|That|These|Those|There|What|When|Where|Who|Mr|Mrs|Ms|Dr|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/;

/** The words of a sentence with their offsets, in order. */
export function wordsIn(sentence: string): Word[] {
  return [...sentence.matchAll(WORD)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A word in the form in which two are compared: lower case, no possessive, no plural, numbers as digits. */
export function comparable(word: string): string {
  const number = cardinalOf(word);
  if (number !== null) return String(number);
  const lower = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/[’']s?$/u, '');
  return lower.length > 3 && !/(?:ss|us|is)$/.test(lower)
    ? lower.replace(/(?<=[^aeiou])ies$/, 'y').replace(/s$/, '')
    : lower;
}

/** True for a word that says what a sentence is about, not how it is built. */
export function hasWeight(word: string): boolean {
  return !SMALL.test(word);
}

/** The numbers, dates and names of a sentence, in order; none of them overlap. */
export function checkableValues(sentence: string): CheckableValue[] {
  const words = wordsIn(sentence);
  const dates: DateValue[] = writtenDates(sentence).map((date) => ({ kind: 'date', ...date }));
  const taken: Span[] = [...dates];
  const free = (span: Span) => !taken.some((other) => other.start < span.end && span.start < other.end);
  const numbers = [...timesOfDay(sentence), ...sharesIn(sentence), ...countsIn(sentence, words)].filter((value) => {
    const isFree = free(value);
    if (isFree) taken.push(value);
    return isFree;
  });
  const names = namesIn(sentence, words).filter(free);
  return [...dates, ...numbers, ...names].sort((a, b) => a.start - b.start);
}

/** “20:40”, “8 p.m.”, “8.30pm”, in minutes after midnight. */
function timesOfDay(sentence: string): NumberValue[] {
  const pattern =
    /\b(?:([01]?\d|2[0-3]):([0-5]\d)|(1[0-2]|[1-9])(?:[.:]([0-5]\d))?(?=\s?[ap]\.?m\b))(?:\s?([ap])\.?m\b\.?)?/giu;
  return [...sentence.matchAll(pattern)].map((match) => {
    const hour = Number(match[1] ?? match[3]);
    const minute = Number(match[2] ?? match[4] ?? 0);
    const half = match[5]?.toLowerCase();
    const value = (half ? (hour % 12) + (half === 'p' ? 12 : 0) : hour) * 60 + minute;
    return numberAt(sentence, { start: match.index, end: match.index + match[0].length }, value, 'time');
  });
}

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fifth: 1 / 5,
  tenth: 1 / 10,
};

/** “a fifth of the shares”, “from a fifth to a third”: not “a third year”. */
function sharesIn(sentence: string): NumberValue[] {
  const pattern = /\b(?:a|one)[\s-](half|third|quarter|fifth|tenth)\b(?=\s+(?:of|to)\b|\s*[,.;:)!?”’]|\s*$)/giu;
  return [...sentence.matchAll(pattern)].map((match) =>
    numberAt(
      sentence,
      { start: match.index, end: match.index + match[0].length },
      FRACTIONS[match[1]?.toLowerCase() ?? ''] ?? 0,
      'share',
    ),
  );
}

function countsIn(sentence: string, words: readonly Word[]): NumberValue[] {
  const found: NumberValue[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] as Word;
    const next = words[at + 1];
    const place = ordinalOf(word.text);
    if (place !== null) {
      if (next && hasWeight(next.text) && cardinalOf(next.text) === null && adjacent(sentence, word, next)) {
        found.push(numberAt(sentence, word, place, `#${comparable(next.text)}`));
      }
      continue;
    }
    const scaled = scaledNumeral(word.text);
    const cardinal = cardinalOf(scaled?.digits ?? word.text);
    if (cardinal === null) continue;
    const before = words[at - 1];
    if (before && ROWS.test(comparable(before.text)) && adjacent(sentence, before, word)) {
      found.push(numberAt(sentence, word, cardinal, `#${comparable(before.text)}`));
      continue;
    }
    let value = cardinal * (scaled?.scale ?? 1);
    let last = word;
    const scale = next && adjacent(sentence, word, next) ? SCALES.get(next.text.toLowerCase()) : undefined;
    if (scale !== undefined && next) {
      value *= scale;
      last = next;
      at += 1;
    }
    const sign = /([$€£¥])\s?$/.exec(sentence.slice(0, word.start));
    const percent = /^\s?(?:%|per\s?cent\b)/i.exec(sentence.slice(last.end));
    const span = {
      start: sign ? sign.index : word.start,
      end: percent ? last.end + percent[0].length : last.end,
    };
    const sort = sign?.[1] ?? (percent ? '%' : countedAfter(sentence, words, at));
    // “one of them” is no count.
    if (word.text.toLowerCase() === 'one' && sort === '') continue;
    found.push(numberAt(sentence, span, value, sort));
  }
  return found;
}

/** The noun that a number counts, over at most one adjective and over “of the sixteen”; '' where it counts none. */
function countedAfter(sentence: string, words: readonly Word[], at: number): string {
  const number = words[at] as Word;
  let first = words[at + 1];
  let second = words[at + 2];
  const rest = sentence.slice(number.end);
  if (/^\s+of\s+(?:the|its|his|her|their)\s/i.test(rest)) {
    const noun = words.slice(at + 3, at + 5).find((word) => cardinalOf(word.text) === null);
    return noun && hasWeight(noun.text) ? comparable(noun.text) : '';
  }
  if (!first || !hasWeight(first.text) || cardinalOf(first.text) !== null || !adjacent(sentence, number, first))
    return '';
  if (/s$/.test(first.text) || !second || !hasWeight(second.text) || !adjacent(sentence, first, second))
    second = undefined;
  if (second && /s$/.test(second.text)) first = second;
  return comparable(first.text);
}

function namesIn(sentence: string, words: readonly Word[]): NameValue[] {
  const names: NameValue[] = [];
  let run: Word[] = [];
  const close = () => {
    const [first] = run;
    // The first word of a sentence has its capital from there; it is a name only as part of a longer one.
    if (first && (run.length > 1 || !beginsSentence(sentence, first))) {
      const end = (run.at(-1) as Word).end;
      const words = sentence.slice(first.start, end).replace(/[’']s$/u, '');
      names.push({ kind: 'name', start: first.start, end: first.start + words.length, words });
    }
    run = [];
  };
  for (const word of words) {
    const isName = /^\p{Lu}/u.test(word.text) && !NO_NAME.test(word.text);
    const last = run.at(-1);
    if (last && (!isName || !/^[\s-]$/.test(sentence.slice(last.end, word.start)))) close();
    if (isName) run.push(word);
  }
  close();
  return names;
}

function beginsSentence(sentence: string, word: Word): boolean {
  return /(?:^|[.!?:]\s)[\s“"‘'(]*$/u.test(sentence.slice(0, word.start));
}

function adjacent(sentence: string, a: Word, b: Word): boolean {
  return /^[\s-]+$/.test(sentence.slice(a.end, b.start));
}

function numberAt(sentence: string, span: Span, value: number, sort: string): NumberValue {
  const before = sentence.slice(0, span.start);
  const after = wordsIn(before).findLast((word) => hasWeight(word.text));
  return {
    kind: 'number',
    start: span.start,
    end: span.end,
    words: sentence.slice(span.start, span.end),
    value,
    sort,
    after: after ? comparable(after.text) : '',
    vagueness: VAGUE.exec(before)?.[1]?.toLowerCase() ?? '',
  };
}
