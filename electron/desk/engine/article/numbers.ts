import type { Span } from '../../../../shared/span.ts';
import { wordsOf } from './word.ts';

const UNITS = 'one|two|three|four|five|six|seven|eight|nine';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const PLACES =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|(?:thir|four|fif|six|seven|eigh|nine)teenth|(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)ieth';
const SCALES = 'hundred|thousand|million|billion|trillion|dozen|lakh|crore|m|bn';
const DIGITS = '\\p{Nd}+(?:[.,:]\\p{Nd}+)*(?:st|nd|rd|th)?';
const FRACTIONS = `(?:half|(?:one|two|three|four)[\\s-](?:thirds?|quarters?|fifths?|tenths?)|an?\\s(?:third|quarter|fifth|tenth)(?!\\s(?!(?:of|to|more|less|fewer|in|from|by|and|or|as|the|on|at|for|had|have|has|were|are|was|is|said)\\b)\\p{L}))`;
const SPELT = `(?:${TENS})(?:-(?:${UNITS}|${PLACES}))?|${TEENS}|${UNITS}|${PLACES}|zero|(?:${SCALES.replace('|m|bn', '')})s`;
const RANGE = `(?:\\s?[–-]\\s?(?:${DIGITS})|\\s+to\\s+(?=\\p{Nd})(?:${DIGITS}))?`;
/** Things that are counted in a row, with the number after them: “season 2”. */
const COUNTED =
  '(?:(?:season|phase|chapter|part|volume|series|stage|round|episode|act|terminal|line|version|gate|platform|route|flight|article|section|number|no\\.)s?\\s)?';
/** What a number is joined to before a noun: “three-month”, “15-year-old”, “312-vote”. */
const HYPHENED =
  'second|minute|hour|day|night|week|month|year|foot|feet|mile|met(?:er|re)|kilomet(?:er|re)|km|inch|point|vote|seat|member|man|person|page|part|storey|story|bed|room|game|match|dollar|euro|pound|cent|percent|ton|tonne|acre|hectare|megawatt|state|nation|team|piece|episode';
const ENDS_HYPHENED = new RegExp(`-(?:${HYPHENED})(?:-olds?)?$`, 'iu');
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}.,’'-])(?:${COUNTED})(?:(?:US|A|C|NZ|HK)?[$€£¥]\\s?)?(?:${DIGITS}${RANGE}|${FRACTIONS}|an?\\s+(?:hundred|thousand|million|billion|dozen)|${SPELT})(?:[\\s-]?(?:${SCALES})(?!\\p{L}))*(?:\\s?%|\\s+(?:percent|per\\s+cent|percentage\\s+points?)|\\s?(?:[ap]\\.m\\.|[ap]m(?!\\p{L})|o[’']clock|°C|°F))?(?:(?<=[\\p{N}y]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-(?:${HYPHENED})(?:-olds?)?)?(?![\\p{L}\\p{N}]|[’'-]\\p{L})`,
  'giu',
);
const ORDINAL = new RegExp(`(?:st|nd|rd|th|${PLACES})$`, 'iu');
const IN_ROW = new RegExp(`^${COUNTED.slice(0, -1)}\\S`, 'i');
const NO_UNIT =
  /^(?:against|between|since|until|per|among|across|within|toward|towards|via|despite|amid|besides|where|what|others?|percent|ago|later|earlier|day|thing|time)$|ly$|ed$|ing$/i;

/** A number with its words, and whether it names a thing counted in a row (“season 2”, “seasons one and two”). */
export interface NumberSpan extends Span {
  readonly inRow: boolean;
}

/**
 * The numbers of a span with what they count: “140 million crowns”, “$2bn”, “second season”, “season 2”, “7.30 p.m.”,
 * “twenty-five”. A lone “one” is no number here: it mostly stands for something else.
 */
export function numbersIn(text: string, span: Span): NumberSpan[] {
  const quote = text.slice(span.start, span.end);
  const found: { start: number; end: number; inRow: boolean }[] = [];
  for (const match of quote.matchAll(NUMBER)) {
    const [start, end] = [match.index, match.index + match[0].length];
    const last = found.at(-1);
    if (last?.inRow === true && /^(?:,\s|\s(?:and|or|to)\s)$/.test(quote.slice(last.end, start))) {
      last.end = end;
      continue;
    }
    if (/^one$/i.test(match[0])) continue;
    const inRow = IN_ROW.test(match[0]);
    const hasUnit =
      ENDS_HYPHENED.test(match[0]) || /[$€£¥%]|percent|per\s+cent|points?$|\.m\.|\d[ap]m$|clock|°/iu.test(match[0]);
    found.push({ start, end: inRow || hasUnit ? end : (unitAfter(quote, end, ORDINAL.test(match[0])) ?? end), inRow });
  }
  return found.map(({ start, end, inRow }) => ({ start: span.start + start, end: span.start + end, inRow }));
}

/** Where the noun that a number counts ends, over at most one adjective (“12 new stops”; none after a place in a row); null where none follows. */
function unitAfter(quote: string, from: number, isPlace: boolean): number | null {
  const tail = /^[\s-](?:[\p{L}’-]+)(?:\s[\p{L}’-]+)?/u.exec(quote.slice(from))?.[0];
  if (tail === undefined) return null;
  const [first, second] = wordsOf(tail);
  const fits = (word: typeof first) =>
    word !== undefined && !word.isStop && !word.isNumber && !NO_UNIT.test(word.text) && !/^\p{Lu}/u.test(word.text);
  if (first !== undefined && /^(?:new|more|other|further)$/i.test(first.text) && second !== undefined && fits(second))
    return from + second.end;
  if (first === undefined || !fits(first)) return null;
  const chosen =
    !isPlace && !/s$/.test(first.text) && second !== undefined && fits(second) && /s$/.test(second.text)
      ? second
      : first;
  return from + chosen.end - (/[’']s$/.test(chosen.text) ? 2 : 0);
}
