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
import { speaksOfTheFuture } from './future.ts';

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 14],
};
const PARTS: Readonly<Record<string, readonly [number, number]>> = { early: [1, 4], mid: [5, 8], late: [9, 12] };
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

interface Resolved {
  readonly from: PartialDate;
  readonly to: PartialDate;
}

type Resolve = (match: RegExpExecArray, published: PartialDate) => Resolved | null;

/** Phrases that chrono reads differently or not at all, each with what it means for a text of that day. */
const PHRASES: readonly (readonly [RegExp, Resolve])[] = [
  [
    /\b(?:in\s+)?(early|mid|late|later|earlier)[\s-]+(?:in\s+)?(this|last|next)\s+year\b/giu,
    ([, part, which], published) => partOfYear(part as string, yearOf(published) + step(which as string)),
  ],
  [
    /\b(?:in\s+)?(early|mid|late)(?:\s+in)?[\s-]+((?:19|20)\d\d)\b/giu,
    ([, part, year]) => partOfYear(part as string, Number(year)),
  ],
  [/\b(later|earlier)\s+this\s+year\b/giu, ([, part], published) => restOfYear(part as string, published)],
  [/\b(this|last|next)\s+year\b/giu, ([, which], published) => years(yearOf(published) + step(which as string))],
  [
    /\b(this|last|next)\s+(spring|summer|autumn|fall|winter)\b/giu,
    ([, which, season], published) => seasonOf(season as string, published, which as string),
  ],
  [
    /\b(?:in\s+(?:the\s+)?)?(spring|summer|autumn|fall|winter)\s+(?:of\s+)?((?:19|20)\d\d)\b/giu,
    ([, season, year]) => season3(season as string, Number(year)),
  ],
  [
    /\b(a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})\s+(year|month|week)s?\s+(from\s+now|ago|hence)\b/giu,
    ([, count, unit, where], published) =>
      away(count as string, unit as string, /ago/i.test(where as string) ? -1 : 1, published),
  ],
  [
    /(?<!\b(?:most|least|first|largest|biggest|record|highest|lowest)\s)\bin\s+(a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})\s+(year|month|week)s?(?:['’]\s+time)?\b/giu,
    ([, count, unit], published) => away(count as string, unit as string, 1, published),
  ],
  [
    /\b(?:several|a\s+few|some)\s+(month|week|year)s\s+ago\b/giu,
    ([, unit], published) => someAgo(unit as string, published),
  ],
  [
    /\b(?:the\s+)?(?:last|past)\s+(two|three|four|five|six|seven|eight|nine|ten|twelve|\d{1,2})\s+(year|month)s\b/giu,
    ([, count, unit], published) => sinceAgo(count as string, unit as string, published),
  ],
  [
    /\b(this|last|next)\s+(week|weekend)\b/giu,
    ([, which, part], published) => week(which as string, part as string, published),
  ],
  [/\b(this|last|next)\s+month\b/giu, ([, which], published) => months(published, step(which as string))],
  [
    /\b(?:by\s+)?(?:the\s+)?end\s+of\s+(?:the\s+year|this\s+year)\b/giu,
    (_, published) => range(`${yearOf(published)}-12`),
  ],
  [/\b(?:the\s+)?end\s+of\s+((?:19|20)\d\d)\b/giu, ([, year]) => range(`${year}-12`)],
];

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
    const words = result.text.replace(/[\s,;]+$/, '');
    if (!namesDay(quote, result.index, words)) continue;
    const resolved = calendarDate(result, published, looksAhead(quote, result.index));
    if (resolved !== null) add(result.index, words, resolved);
  }
  for (const match of quote.matchAll(/(?<![\p{N}.,/])\b(?:19[5-9]\d|20\d\d)\b(?![-–,./]?\d)/gu)) {
    if (!COUNTED.test(quote.slice(Math.max(0, match.index - 24), match.index)))
      add(match.index, match[0], years(Number(match[0])));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The first day on which it can be seen whether a statement about these dates came true; null without a future date. */
export function dueOn(dates: readonly DateMention[], published: PartialDate): PartialDate | null {
  const ends = dates.map((mention) => lastDay(mention.to)).filter((day) => orderOf(day, published) === 'later');
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

/** True for words that name a day, a month or a distance in time; chrono also reads numbers and hours as dates. */
function namesDay(quote: string, index: number, words: string): boolean {
  if (/[\p{N}.,:]$/u.test(quote.slice(0, index))) return false;
  // “May” is a verb far more often than a month without a number beside it.
  if (/^may$/i.test(words) && !/\b(?:in|since|until|by|of|last|next|this)\s+May\b/.test(quote)) return false;
  return NAMED_MONTH.test(words) || WEEKDAY.test(words) || NEAR.test(words) || NUMERIC.test(words);
}

/**
 * Whether a day or a month without a year is the next one or the last one: news tells of the past unless the words look
 * ahead.
 */
function looksAhead(quote: string, index: number): boolean {
  const told =
    /\b(?:said|told|took|came|began|sank|met|won|lost|held|fell|rose|\p{L}{3,}ed)\s+(?:\p{L}+\s+)?(?:(?:in|on|last|late|early)\s+)*$/iu;
  if (
    told.test(quote.slice(Math.max(0, index - 40), index)) &&
    !/\b(?:scheduled|planned|expected|delayed|postponed|moved|slated)\b/iu.test(
      quote.slice(Math.max(0, index - 40), index),
    )
  )
    return false;
  return (
    speaksOfTheFuture(quote) ||
    /\b(?:may|might|could|would|should|expect(?:s|ed)?|delayed|postponed|until|deadline|(?:re)?opens|begins|starts|airs|premieres|debuts|arrives|closes|ends|returns|launches|takes\s+place|comes\s+out|hits)\b/iu.test(
      quote,
    )
  );
}

function calendarDate(result: chrono.ParsedResult, published: PartialDate, ahead: boolean): Resolved | null {
  const from = asPartial(result.start, published, result.text.toLowerCase(), ahead);
  const to = result.end ? asPartial(result.end, published, result.text.toLowerCase(), ahead) : from;
  return from === null || to === null || earliestFirst(firstDay(to), firstDay(from)) < 0 ? null : { from, to };
}

function asPartial(
  found: chrono.ParsedComponents,
  published: PartialDate,
  words: string,
  ahead: boolean,
): PartialDate | null {
  const [year, month, day] = [found.get('year'), found.get('month'), found.get('day')];
  if (year === null || month === null || day === null) return null;
  const named = NAMED_MONTH.test(words) || NUMERIC.test(words);
  // “Yesterday”, in a text of which only the month or the year is known, could be any day.
  if (!named && precisionOf(published) !== 'day') return null;
  if (!named && WEEKDAY.test(words))
    return /\b(?:last|next|this|coming|past)\b/.test(words)
      ? at(year, month, day)
      : nearestWeekday(found.get('weekday'), published, ahead);
  const length = found.isCertain('day') || !named ? 10 : found.isCertain('month') ? 7 : 4;
  const within = (inYear: number) => partialDate(at(inYear, month, day).slice(0, length));
  if (found.isCertain('year') || !named) return safely(() => within(year));
  const candidates = [year - 1, year, year + 1].flatMap((inYear) => safely(() => within(inYear)) ?? []);
  return (
    (ahead
      ? candidates.find((date) => orderOf(date, published) !== 'earlier')
      : candidates.findLast((date) => mayBeBy(date, published))) ?? null
  );
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

function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: PartialDate): number | null {
  return date.length >= 7 ? Number(date.slice(5, 7)) : null;
}

function step(which: string): number {
  return { last: -1, this: 0, next: 1 }[which.toLowerCase()] ?? 0;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function range(from: string, to = from): Resolved {
  return { from: partialDate(from), to: partialDate(to) };
}

function years(year: number): Resolved {
  return range(String(year).padStart(4, '0'));
}

/** Months counted on from January of a year; 13 is January of the next. */
function monthIn(year: number, month: number): string {
  const at = year * 12 + month - 1;
  return `${Math.floor(at / 12)}-${pad((at % 12) + 1)}`;
}

function partOfYear(part: string, year: number): Resolved {
  const [from, to] = PARTS[
    part
      .toLowerCase()
      .replace(/^later$/, 'late')
      .replace(/^earlier$/, 'early')
  ] ?? [1, 12];
  return range(monthIn(year, from), monthIn(year, to));
}

function restOfYear(part: string, published: PartialDate): Resolved {
  const [year, month] = [yearOf(published), monthOf(published)];
  if (month === null) return years(year);
  return part.toLowerCase() === 'later'
    ? range(monthIn(year, month), monthIn(year, 12))
    : range(monthIn(year, 1), monthIn(year, month));
}

function season3(season: string, year: number): Resolved {
  const [from, to] = SEASONS[season.toLowerCase()] as readonly [number, number];
  return range(monthIn(year, from), monthIn(year, to));
}

function seasonOf(season: string, published: PartialDate, which: string): Resolved {
  const [, to] = SEASONS[season.toLowerCase()] as readonly [number, number];
  const month = monthOf(published) ?? 1;
  const year = yearOf(published);
  switch (which.toLowerCase()) {
    case 'next':
      return season3(season, month > to ? year + 1 : month < to - 2 && month <= 2 ? year : year + 1);
    case 'last':
      return season3(season, month > to ? year : year - 1);
    default:
      return season3(season, year);
  }
}

function months(published: PartialDate, by: number): Resolved | null {
  const month = monthOf(published);
  return month === null ? null : range(monthIn(yearOf(published), month + by));
}

function away(count: string, unit: string, sign: 1 | -1, published: PartialDate): Resolved | null {
  const size = (NUMBERS[count.toLowerCase()] ?? Number(count)) * sign;
  const year = yearOf(published);
  const month = monthOf(published);
  if (month === null) return /year/i.test(unit) ? years(year + size) : null;
  if (/year/i.test(unit)) return range(monthIn(year + size, month - 1), monthIn(year + size, month + 1));
  if (/month/i.test(unit)) return range(monthIn(year, month + size));
  const day = new Date(`${firstDay(published)}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() + size * 7);
  return range(day.toISOString().slice(0, 7));
}

/** “The last five years”: from then to the day of publication. */
function sinceAgo(count: string, unit: string, published: PartialDate): Resolved | null {
  const size = NUMBERS[count.toLowerCase()] ?? Number(count);
  const [year, month] = [yearOf(published), monthOf(published)];
  if (/year/i.test(unit)) return range(String(year - size).padStart(4, '0'), String(year).padStart(4, '0'));
  return month === null ? null : range(monthIn(year, month - size), monthIn(year, month));
}

/** Monday to Sunday, or Saturday and Sunday; null where the day of publication is not known. */
function week(which: string, part: string, published: PartialDate): Resolved | null {
  if (precisionOf(published) !== 'day') return null;
  const day = new Date(`${published}T12:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() + 6) % 7) + step(which) * 7);
  const first = new Date(day);
  if (/weekend/i.test(part)) first.setUTCDate(first.getUTCDate() + 5);
  day.setUTCDate(day.getUTCDate() + 6);
  return range(first.toISOString().slice(0, 10), day.toISOString().slice(0, 10));
}

function someAgo(unit: string, published: PartialDate): Resolved | null {
  const month = monthOf(published);
  const year = yearOf(published);
  if (/year/i.test(unit)) return range(String(year - 9), String(year - 2));
  if (month === null) return years(year);
  return /month/i.test(unit)
    ? range(monthIn(year, month - 10), monthIn(year, month - 2))
    : range(monthIn(year, month - 1), monthIn(year, month));
}
