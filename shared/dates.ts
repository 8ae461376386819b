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
  return lastDay(candidate) > firstDay(reference);
}

/**
 * True when what happened on `date` happened, or may have happened, by the end of `limit`: of its last day, where that is
 * a month or a year.
 */
export function mayBeBy(date: PartialDate, limit: PartialDate): boolean {
  return orderOf(date, limit) !== 'later';
}

/** True when `date` is, or may be, before the first day that `limit` can mean. */
export function mayBeBefore(date: PartialDate, limit: PartialDate): boolean {
  return firstDay(date) < firstDay(limit);
}

/** True when `date` is, or may be, after the last day that `limit` can mean. */
export function mayBeAfter(date: PartialDate, limit: PartialDate): boolean {
  return lastDay(date) > lastDay(limit);
}

/** True when the last day that `date` can mean is over on the day `today`. */
export function isOver(date: PartialDate, today: PartialDate): boolean {
  return orderOf(date, today) === 'earlier';
}

/** For sorting: by the first day that each can mean; of two with the same, the less precise one first. */
export function earliestFirst(a: PartialDate, b: PartialDate): number {
  // ISO 8601 sorts as text, and what is cut off at the end comes first.
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The date as an editor reads it: `23 November 2015`, `November 2015` or `2015`. */
export function readableDate(date: PartialDate): string {
  const [year, month, day] = date.split('-');
  if (month === undefined) return String(year);
  const name = MONTHS[Number(month) - 1];
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/**
 * The calendar day of an instant in the time zone of this computer, which is the editor's, as `YYYY-MM-DD`. What was done
 * at some instant was done on this day, in every place, list and report.
 * @param instant ISO 8601.
 */
export function dayOf(instant: string | Date): PartialDate {
  const time = new Date(instant);
  const year = String(time.getFullYear()).padStart(4, '0');
  const month = String(time.getMonth() + 1).padStart(2, '0');
  return `${year}-${month}-${String(time.getDate()).padStart(2, '0')}` as PartialDate;
}

/** The month of that day, as `YYYY-MM`. */
export function monthOf(instant: string | Date): PartialDate {
  return dayOf(instant).slice(0, 7) as PartialDate;
}

/** The last instant of a day in the time zone of this computer, ISO 8601 in UTC. @param day with that precision. */
export function endOfDay(day: PartialDate): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date, 23, 59, 59, 999).toISOString();
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
