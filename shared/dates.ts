import { z } from 'zod';

/**
 * A date known to the day, to the month or only to the year, written as ISO 8601 does:
 * `2015-11-23`, `2015-11` or `2015`. The text itself carries the precision.
 */
export type PartialDate = string & { readonly PartialDate: unique symbol };

export type Precision = 'day' | 'month' | 'year';

/** How one partial date stands to another in time; `unclear` when their ranges overlap. */
export type DateOrder = 'earlier' | 'same' | 'later' | 'unclear';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * @returns the date, or null when the text has another shape or names a day that does not exist.
 */
export function parsePartialDate(text: string): PartialDate | null {
  const match = SHAPE.exec(text.trim());
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (year < 1) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (month !== null && day !== null && (day < 1 || day > daysIn(year, month))) return null;
  return match[0] as PartialDate;
}

/** As {@link parsePartialDate}, for text that the program itself wrote. @throws RangeError on any other text. */
export function partialDate(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (date === null) throw new RangeError(`“${text}” is not a date of the form 2015, 2015-11 or 2015-11-23`);
  return date;
}

/** The zod schema of a {@link PartialDate}. */
export const partialDateSchema = z
  .string()
  .refine((text) => parsePartialDate(text) !== null, 'must be a date such as 2015-11-23, 2015-11 or 2015')
  .transform((text) => partialDate(text));

export function precisionOf(date: PartialDate): Precision {
  return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** The first day that the date can mean, as `YYYY-MM-DD`. */
export function firstDay(date: PartialDate): PartialDate {
  if (date.length === 4) return `${date}-01-01` as PartialDate;
  return (date.length === 7 ? `${date}-01` : date) as PartialDate;
}

/** The last day that the date can mean, as `YYYY-MM-DD`. */
export function lastDay(date: PartialDate): PartialDate {
  if (date.length === 4) return `${date}-12-31` as PartialDate;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  return `${date}-${String(daysIn(year, month)).padStart(2, '0')}` as PartialDate;
}

/**
 * Says how `a` stands to `b`. Two dates of unlike precision that share a day are `unclear`;
 * two that are written alike are `same`.
 */
export function orderOf(a: PartialDate, b: PartialDate): DateOrder {
  if (a === b) return 'same';
  if (firstDay(a) > lastDay(b)) return 'later';
  if (lastDay(a) < firstDay(b)) return 'earlier';
  return 'unclear';
}

/** True when something published on `candidate` is, or may be, later than what was published on `reference`. */
export function mayBeLater(candidate: PartialDate, reference: PartialDate): boolean {
  const order = orderOf(candidate, reference);
  return order === 'later' || order === 'unclear' || (order === 'same' && precisionOf(candidate) !== 'day');
}

/** The date as an editor reads it: `23 November 2015`, `November 2015` or `2015`. */
export function readableDate(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return String(year);
  const name = MONTHS[Number(month) - 1];
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** The calendar day of an instant in the reader's own time zone, as `YYYY-MM-DD`. */
export function dayOf(instant: Date): PartialDate {
  const year = String(instant.getFullYear()).padStart(4, '0');
  const month = String(instant.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(instant.getDate()).padStart(2, '0')}` as PartialDate;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
