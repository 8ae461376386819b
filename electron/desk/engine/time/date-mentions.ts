import * as chrono from 'chrono-node';
import type { DateMention } from '../../../../shared/claim.ts';
import {
  earliestFirst,
  firstDay,
  lastDay,
  mayBeBy,
  orderOf,
  type PartialDate,
  partialDate,
  precisionOf,
} from '../../../../shared/dates.ts';
import type { Span } from '../../../../shared/span.ts';
import { PHRASES, pad, type Resolved, yearOf, years } from './date-phrases.ts';
import { type Direction, directionOf } from './direction.ts';

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
/**
 * The dates that a span speaks of, resolved against the day of publication and no more precise than the words and that
 * day allow. Chrono reads the calendar; phrases of newspapers are read by rules of our own.
 */
export function datesOf(text: string, span: Span, published: PartialDate): DateMention[] {
  const quote = text.slice(span.start, span.end);
  const found: DateMention[] = [];
  const taken: Span[] = [];
  const add = (index: number, words: string, resolved: Resolved | null) => {
    const start = span.start + index;
    const end = start + words.length;
    if (taken.some((other) => start < other.end && other.start < end)) return;
    // A phrase that cannot be resolved is taken too, so that nothing else guesses at it.
    taken.push({ start, end });
    if (resolved !== null) found.push({ start, end, words, ...resolved });
  };
  for (const [phrase, resolve] of PHRASES) {
    for (const match of quote.matchAll(phrase))
      add(match.index, match[0], resolve(match as RegExpExecArray, published));
  }
  const reference = new Date(`${firstDay(published)}T12:00:00`);
  for (const result of chrono.en.casual.parse(quote, reference, { forwardDate: false })) {
    const words = result.text.replace(/(?<![\s,;])[\s,;]+$/, '');
    if (!namesDay(quote, result.index, words)) continue;
    const resolved = calendarDate(result, published, lookFrom(quote, result.index, result.text.length, published));
    if (resolved !== null) add(result.index, words, resolved);
  }
  for (const match of quote.matchAll(BARE_MONTH)) {
    if (isMonth(quote, match.index, match[0]))
      add(
        match.index,
        match[0],
        monthAround(match[0], published, lookFrom(quote, match.index, match[0].length, published)),
      );
  }
  for (const match of quote.matchAll(/(?<![\p{N}.,/])\b(?:19[5-9]\d|20\d\d)\b(?![-–,./]?\d)/gu)) {
    if (!COUNTED.test(quote.slice(Math.max(0, match.index - 24), match.index)))
      add(match.index, match[0], years(Number(match[0])));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** “by 2030”, “end of 2030”; not “Agenda 2030”, “the 2026 World Cup”, which only hold a year. */
const YEAR_IS_TOLD =
  /\b(?:in|by|until|till|before|during|for|from|to|through|after|end\s+of|start\s+of|beginning\s+of|middle\s+of|early|late|mid|and|or|than|as|is|year)[\s-]+$/iu;

/** A year by itself counts only where the words before it say that it is a time. */
function isWhole(text: string, { start, words }: DateMention): boolean {
  return !/^\p{N}{4}$/u.test(words) || YEAR_IS_TOLD.test(text.slice(Math.max(0, start - 20), start));
}

/**
 * The first day on which it can be seen whether a statement about these dates came true; null without a future date that was
 * read as one. @param text the text that the mentions stand in.
 */
export function dueOn(text: string, dates: readonly DateMention[], published: PartialDate): PartialDate | null {
  const ends = dates
    .filter((mention) => isWhole(text, mention))
    .map((mention) => lastDay(mention.to))
    .filter((day) => orderOf(day, published) === 'later');
  return ends.length === 0 ? null : (ends.sort(earliestFirst).at(-1) as PartialDate);
}

/** True when the two ranges share a day. */
export function overlap(a: Resolved, b: Resolved): boolean {
  return mayBeBy(a.from, b.to) && mayBeBy(b.from, a.to);
}

const NAMED_MONTH = new RegExp(`\\b(?:${MONTH})\\b`, 'i');
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
const NEAR = /\b(?:today|tonight|yesterday|tomorrow)\b|\b(?:days?|weeks?|months?|years?)\s+(?:ago|from\s+now)\b/i;
const NUMERIC = /\b\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\b/;
/** Before a number that is a quantity and no year: “over 2000 albums”, “$1999”. */
const COUNTED =
  /(?:[$€£¥]\s*|\b(?:over|than|about|nearly|almost|around|some|least|most|up\s+to|approximately|roughly)\s+)$/iu;

/** Things that are counted, before a number that is no day: “Season 2 May Not Happen”. */
const COUNTS_ON =
  /\b(?:season|series|part|phase|chapter|episode|volume|book|stage|round|act|step|tier|level|day|week|version|model|mark|number|no\.?|type|class|group|unit|route|flight|article|title|section|page|iphone|windows|covid|world\s+war|(?:top|under|over|than|about|some|nearly|almost))\s+$/iu;
/** After a month that is a verb, or the name of somebody. */
const AS_VERB =
  /^\s+(?:not|never|be|have|get|go|come|return|happen|also|still|even|soon|yet|well|end|become|face|need|take|lose|win|seek|see|cost|on|against|for|through|past|to)\b/iu;
/** “the 23 March Movement”: a name. */
const NAMED_AFTER_DAY =
  /^\s+(?:Movement|Brigades?|Revolution|Commission|Memorial|Museum|Square|Committee|Martyrs|Forum|University|Madness|attacks?|hijack\p{L}*|terror\p{L}*)\b/u;
/** What stands before a month that is written without a day or a year. */
const LEADS_TO_MONTH =
  /\b(?:in|on|since|until|till|by|of|from|to|during|for|before|after|through|between|and|or|last|next|this|that|each|every|early|late|mid|middle|end|beginning|start|the|an?|its|his|her|their|around|about|around|previous|following|coming|past|as|with|late-|early-|mid-|(?:Jan|Febr|Mar|Apr|May|June?|July?|Aug|Sept?|Octo|Nov|Dec)\p{Ll}*)[\s–-]*$/iu;

/** True where a month’s name is a month and no verb (“may”, “march”), no person and no word that is merely cut like one. */
function isMonth(quote: string, index: number, words: string): boolean {
  const [before, after] = [quote.slice(0, index), quote.slice(index + words.length)];
  const name = NAMED_MONTH.exec(words)?.[0] ?? '';
  // “sep” and “dec” are read as months in any writing; news writes a month with a capital.
  if (!/^\p{Lu}/u.test(name)) return false;
  const isAmbiguous = /^(?:may|march)$/i.test(name);
  const endsWithMonth = words.endsWith(name);
  if (NAMED_AFTER_DAY.test(after) || /\p{L}\.?\s+(?:3[2-9]|[4-9]\d)$/u.test(words)) return false;
  if (/\p{N}/u.test(words)) {
    if (COUNTS_ON.test(before)) return false;
    return !(
      isAmbiguous &&
      endsWithMonth &&
      AS_VERB.test(after) &&
      !/\b(?:on|by|from|until|since|of)\s+$/iu.test(before) &&
      !/^on\b/i.test(words)
    );
  }
  if (name.length <= 4 && !/^(?:May|June|July|Sept)$/.test(name)) return false;
  // “Theresa May said”, “April Jones”, “the March Hare”: part of a name.
  if (/\p{Lu}[\p{L}.’'-]{0,40}\s+$/u.test(before) && !LEADS_TO_MONTH.test(before)) return false;
  if (
    /^\s+\p{Lu}\p{Ll}+/u.test(after) &&
    /^(?:april|may|march|june|august)$/i.test(name) &&
    !/\b(?:in|last|next|this|since)\s+$/iu.test(before)
  )
    return false;
  const bare = words.replace(/^(?:in|on|last|next|this|early|late|mid|since|until|by|for|of)[\s-]+/iu, '');
  if (bare.length < words.length) return true;
  return (
    LEADS_TO_MONTH.test(before) ||
    (!isAmbiguous && /^(?:[,.;:’']|\s*$|\s(?:and|to|when|with|after|saw|was|is|will|had))/u.test(after))
  );
}

/** True for words that name a day, a month or a distance in time; chrono also reads numbers and hours as dates. */
function namesDay(quote: string, index: number, words: string): boolean {
  if (/[\p{N}.,:]$/u.test(quote.slice(0, index))) return false;
  if (WEEKDAY.test(words) || NEAR.test(words) || NUMERIC.test(words)) return true;
  return NAMED_MONTH.test(words) && isMonth(quote, index, words);
}

/** Where to look for a date without a year: which way, or in which year where the words after it say so. */
interface Look {
  readonly way: Direction;
  readonly year: number | null;
}

/** “30 June of last year”. */
const YEAR_FROM_HERE = /^,?\s+(?:of\s+)?(last|this|next)\s+year\b/iu;
/** “between 1 May and 31 October 2015”. */
const YEAR_OF_RANGE = new RegExp(
  `^\\s*(?:and|to|until|through|–|-)\\s*(?:\\p{N}{1,2}(?:st|nd|rd|th)?\\s+)?(?:${MONTH})(?:\\s+\\p{N}{1,2}(?:st|nd|rd|th)?)?,?\\s+((?:19|20)\\p{N}\\p{N})\\b`,
  'iu',
);

function lookFrom(quote: string, index: number, length: number, published: PartialDate): Look {
  const after = quote.slice(index + length);
  const told = YEAR_FROM_HERE.exec(after)?.[1]?.toLowerCase();
  if (told !== undefined)
    return { way: 'unclear', year: yearOf(published) + (told === 'last' ? -1 : told === 'next' ? 1 : 0) };
  const range = YEAR_OF_RANGE.exec(after)?.[1];
  return { way: directionOf(quote, index, length), year: range === undefined ? null : Number(range) };
}

function calendarDate(result: chrono.ParsedResult, published: PartialDate, look: Look): Resolved | null {
  const from = asPartial(result.start, published, result.text.toLowerCase(), look);
  const to = result.end ? asPartial(result.end, published, result.text.toLowerCase(), look) : from;
  return from === null || to === null || earliestFirst(firstDay(to), firstDay(from)) < 0 ? null : { from, to };
}

function asPartial(
  found: chrono.ParsedComponents,
  published: PartialDate,
  words: string,
  look: Look,
): PartialDate | null {
  const [year, month, day] = [found.get('year'), found.get('month'), found.get('day')];
  if (year === null || month === null || day === null) return null;
  const named = NAMED_MONTH.test(words) || NUMERIC.test(words);
  // “Yesterday”, in a text of which only the month or the year is known, could be any day.
  if (!named && precisionOf(published) !== 'day') return null;
  if (!named && WEEKDAY.test(words))
    return /\b(?:last|next|this|coming|past)\b/.test(words)
      ? at(year, month, day)
      : nearestWeekday(found.get('weekday'), published, look.way === 'ahead' || look.way === 'leans ahead');
  const length = found.isCertain('day') || !named ? 10 : found.isCertain('month') ? 7 : 4;
  const within = (inYear: number) => partialDate(at(inYear, month, day).slice(0, length));
  if (found.isCertain('year') || !named) return safely(() => within(year));
  return nearest(
    [year - 1, year, year + 1].flatMap((inYear) => safely(() => within(inYear)) ?? []),
    published,
    look,
  );
}

/** Chrono reads a month by itself only after a few words. */
const BARE_MONTH =
  /(?<![\p{L}\p{N}-])(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}\p{N}])(?!\.?,?\s+\p{N})/gu;
const MONTHS = 'january february march april may june july august september october november december'.split(' ');

function monthAround(name: string, published: PartialDate, look: Look): Resolved | null {
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const year = yearOf(published);
  const candidates = [year - 1, year, year + 1].map((inYear) => partialDate(at(inYear, month, 1).slice(0, 7)));
  const found = nearest(candidates, published, look);
  return found === null ? null : { from: found, to: found };
}

/** Of dates a year apart the one that the words mean. */
function nearest(candidates: readonly PartialDate[], published: PartialDate, { way, year }: Look): PartialDate | null {
  if (year !== null) return candidates.find((date) => yearOf(date) === year) ?? null;
  const next = candidates.find((date) => orderOf(date, published) !== 'earlier') ?? null;
  const last = candidates.findLast((date) => mayBeBy(date, published)) ?? null;
  if (way === 'ahead' || last === null) return next;
  if (way === 'back' || next === null) return last;
  return daysBetween(published, next) < (way === 'leans ahead' ? HALF_A_YEAR : NEAR_AHEAD) ? next : last;
}

/** Words that look neither way mean a day to come only where it is close: news tells of the past. */
const NEAR_AHEAD = 45;
const HALF_A_YEAR = 240;

function daysBetween(from: PartialDate, to: PartialDate): number {
  return (Date.parse(firstDay(to)) - Date.parse(lastDay(from))) / 86_400_000;
}

/** The weekday (0 is Sunday) on or before the day of publication, or on or after it. */
function nearestWeekday(weekday: number | null, published: PartialDate, ahead: boolean): PartialDate | null {
  if (weekday === null) return null;
  const day = new Date(`${published}T12:00:00Z`);
  for (let tried = 0; tried < 7 && day.getUTCDay() !== weekday; tried += 1)
    day.setUTCDate(day.getUTCDate() + (ahead ? 1 : -1));
  return partialDate(day.toISOString().slice(0, 10));
}

/** Null instead of an error for the 29th of February of a year that has none. */
function safely<T>(make: () => T): T | null {
  try {
    return make();
  } catch {
    return null;
  }
}

function at(year: number, month: number, day: number): PartialDate {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}` as PartialDate;
}
