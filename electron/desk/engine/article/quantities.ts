import { remembered } from './remembered.ts';
import { type Word, wordsOf } from './word.ts';

/** A number with what it counts. */
export interface Quantity {
  readonly value: number;
  /** The noun or unit it stands with, in the form in which words are compared; a currency by its sign; '' for a bare number. */
  readonly unit: string;
  readonly words: string;
}

const SCALE: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
};

/** The quantities of a text: “140 million crowns”, “12 stops”, “3.5 percent”, “$2 billion”. Dates and ordinals are none. */
export const quantitiesOf = remembered(quantitiesIn);

function quantitiesIn(text: string): readonly Quantity[] {
  const words = wordsOf(text);
  const found: Quantity[] = [];
  words.forEach((word, at) => {
    if (!word.isNumber || word.isOrdinal || !/^\d+(?:\.\d+)?$/.test(word.form)) return;
    if (isPartOfDate(words, at)) return;
    let value = Number(word.form);
    let next = at + 1;
    const scale = SCALE[words[next]?.text.toLowerCase() ?? ''];
    if (scale !== undefined) {
      value *= scale;
      next += 1;
    }
    const sign = /([$€£¥])\s*$/.exec(text.slice(0, word.start))?.[1];
    const percent = /^\s*%/.test(text.slice(word.end)) || /^(?:percent|per)$/i.test(words[next]?.text ?? '');
    const noun = unitAfter(words, next);
    const unit = sign ?? (percent ? '%' : (noun?.form ?? ''));
    const end = percent || sign !== undefined ? Math.max(word.end, words[next - 1]?.end ?? 0) : (noun ?? word).end;
    found.push({
      value,
      unit,
      words: text.slice(sign === undefined ? word.start : text.lastIndexOf(sign, word.start), end),
    });
  });
  return found;
}

/** The noun that a number counts, over at most one adjective: “12 new stops”. */
function unitAfter(words: readonly Word[], at: number): Word | undefined {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined || first.isStop || first.isNumber) return undefined;
  if (/s$/.test(first.text) || second === undefined || second.isStop || second.isNumber) return first;
  return /s$/.test(second.text) ? second : first;
}

function isPartOfDate(words: readonly Word[], at: number): boolean {
  if (
    /^(?:year|month|week|day|hour|minute)s?$/i.test(words[at + 1]?.text ?? '') &&
    /^ago$/i.test(words[at + 2]?.text ?? '')
  )
    return true;
  const month =
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/i;
  const value = Number(words[at]?.form);
  if (month.test(words[at - 1]?.text ?? '') || month.test(words[at + 1]?.text ?? '')) return true;
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}
