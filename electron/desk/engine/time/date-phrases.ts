import { firstDay, type PartialDate, partialDate, precisionOf } from '../../../../shared/dates.ts';

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

/** A stretch of time, from the first to the last day, month or year that the words allow. */
export interface Resolved {
  readonly from: PartialDate;
  readonly to: PartialDate;
}

type Resolve = (match: RegExpExecArray, published: PartialDate) => Resolved | null;

/** Phrases that chrono reads differently or not at all, each with what it means for a text of that day. */
export const PHRASES: readonly (readonly [RegExp, Resolve])[] = [
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

function step(which: string): number {
  return { last: -1, this: 0, next: 1 }[which.toLowerCase()] ?? 0;
}

function range(from: string, to = from): Resolved {
  return { from: partialDate(from), to: partialDate(to) };
}

export function years(year: number): Resolved {
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

export function yearOf(date: PartialDate): number {
  return Number(date.slice(0, 4));
}

function monthOf(date: PartialDate): number | null {
  return date.length >= 7 ? Number(date.slice(5, 7)) : null;
}

export function pad(value: number): string {
  return String(value).padStart(2, '0');
}
