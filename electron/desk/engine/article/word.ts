import { cardinalOf, ordinalOf } from '../../../../shared/number-words.ts';
import type { Span } from '../../../../shared/span.ts';
import { remembered } from './remembered.ts';

/** A word of a text with its offsets and the form in which words are compared. */
export interface Word extends Span {
  readonly text: string;
  /** Lower case, without possessive, number words as digits, lightly stemmed. */
  readonly form: string;
  readonly isName: boolean;
  readonly isNumber: boolean;
  readonly isStop: boolean;
  /** True for “second”, “2nd”: a place in a row, not a quantity. */
  readonly isOrdinal: boolean;
}

const WORD = /\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th)?(?!\p{L})|[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

const STOP_WORDS = new Set(
  `a an the this that these those and or but nor so yet if then than as at by for from in into of off on onto out over to under up with without
  about after again all also am any are be been before being between both can could did do does doing down during each few had has have having he
  her here hers him his how i its it itself just me more most my myself no not now once only other our ours own same she should some such their
  theirs them themselves there they through too until very was we were what when where which while who whom why will would you your yours is may
  might must shall let get gets got getting still even ever really quite pretty much many said says say told tell according that's it's there's
  they're we're i'm you're he's she's we'll i'll they'll you'll don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't
  because however though although mr mrs ms dr new like one two`.split(/\s+/),
);

/** The words of a text, in order. A word counts as a name when it is written with a capital inside a sentence. */
export const wordsOf = remembered(wordsIn);

function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const raw = match[0];
    const start = match.index;
    const bare = raw.replace(/[’']s$/u, '');
    const lower = bare.toLowerCase().replaceAll('’', "'");
    const ordinal = placeOf(lower);
    const number = ordinal ?? numberOf(lower);
    const isCapital = /^\p{Lu}/u.test(bare) && !startsSentence(text, start);
    const isAcronym = /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(bare);
    const isStop = STOP_WORDS.has(lower) && number === null;
    words.push({
      start,
      end: start + raw.length,
      text: raw,
      form: number ?? stem(lower),
      isName: (isCapital || isAcronym) && lower !== 'i' && !lower.startsWith("i'") && number === null,
      isNumber: number !== null,
      isStop,
      isOrdinal: ordinal !== null,
    });
  }
  return words;
}

/** A number as plain digits, or null: “1,200” and “twelve hundred” apart, “twelve” is “12”. */
function numberOf(lower: string): string | null {
  if (/^\p{N}/u.test(lower)) return /^[\d.,]+$/.test(lower) ? lower.replaceAll(',', '').replace(/\.$/, '') : null;
  const value = cardinalOf(lower);
  return value === null || value === 0 ? null : String(value);
}

function placeOf(lower: string): string | null {
  return ordinalOf(lower)?.toString() ?? null;
}

/** A light stemmer for comparing words: plural, past and -ing endings only, so that it hardly ever joins two words. */
export function stem(lower: string): string {
  let word = lower;
  if (word.length > 4 && word.endsWith('ies')) word = `${word.slice(0, -3)}y`;
  else if (word.length > 4 && /(ss|x|z|ch|sh)es$/.test(word)) word = word.slice(0, -2);
  else if (word.length > 3 && word.endsWith('s') && !/(ss|us|is)$/.test(word)) word = word.slice(0, -1);
  if (word.length > 5 && word.endsWith('ing')) word = undouble(word.slice(0, -3));
  else if (word.length > 4 && word.endsWith('ied')) word = `${word.slice(0, -3)}y`;
  else if (word.length > 4 && word.endsWith('ed')) word = undouble(word.slice(0, -2));
  return word.length > 3 && word.endsWith('e') ? word.slice(0, -1) : word;
}

function undouble(word: string): string {
  return /([bdfglmnprt])\1$/.test(word) && !word.endsWith('ll') ? word.slice(0, -1) : word;
}

function startsSentence(text: string, at: number): boolean {
  return /(^|[.!?…:]["”’)\]]*\s+|\n[^\S\n]*|^\s*["“‘(]|[\s(]["“‘])$/u.test(text.slice(Math.max(0, at - 12), at));
}
