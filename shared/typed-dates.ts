import { type PartialDate, parsePartialDate, readableDate } from './dates.ts';

/**
 * A date as a person types it: read; possible in two orders, the day first or the month first; of a day that does not
 * exist; or nothing that is known as a date.
 */
export type TypedDate =
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'either'; readonly dates: readonly [dayFirst: PartialDate, monthFirst: PartialDate] }
  | { readonly kind: 'no-such-day' }
  | { readonly kind: 'unread' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const DAY_MONTH_YEAR = new RegExp(`^${DAY}(?: of)?[ -]${MONTH},?[ -](\\d{4})$`);
const MONTH_DAY_YEAR = new RegExp(`^${MONTH} ${DAY},? (\\d{4})$`);
const MONTH_YEAR = new RegExp(`^${MONTH},?[ -](\\d{4})$`);
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/;
const NUMBERS = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;
const MONTH_IN_NUMBERS = /^(\d{1,2})[-/.](\d{4})$/;

/** Reads what was typed: `2015-11-23`, `23 Nov 2015`, `November 23, 2015`, `23/11/2015`, `November 2015`, `2015`. */
export function readTypedDate(typed: string): TypedDate {
  const text = typed.trim().split(/\s+/).join(' ').toLowerCase();
  if (/^\d{4}$/.test(text)) return dated(text);
  const [, firstYear, inMonth, onDay] = YEAR_FIRST.exec(text) ?? [];
  if (firstYear !== undefined) return dated(firstYear, inMonth, onDay);
  const [, day, name, year] = DAY_MONTH_YEAR.exec(text) ?? [];
  if (day !== undefined) return dated(year, numberOf(name), day);
  const [, first, second, third] = MONTH_DAY_YEAR.exec(text) ?? [];
  if (first !== undefined) return dated(third, numberOf(first), second);
  const [, month, ofYear] = MONTH_YEAR.exec(text) ?? [];
  if (month !== undefined) return dated(ofYear, numberOf(month));
  const [, monthNumber, itsYear] = MONTH_IN_NUMBERS.exec(text) ?? [];
  if (monthNumber !== undefined) return dated(itsYear, monthNumber);
  const [, a, separator, b, lastYear] = NUMBERS.exec(text) ?? [];
  if (a === undefined) return { kind: 'unread' };
  const dayFirst = dated(lastYear, b, a);
  // With full stops between, the day comes first everywhere.
  const monthFirst = separator === '.' ? dayFirst : dated(lastYear, a, b);
  if (dayFirst.kind !== 'date') return monthFirst;
  if (monthFirst.kind !== 'date' || monthFirst.date === dayFirst.date) return dayFirst;
  return { kind: 'either', dates: [dayFirst.date, monthFirst.date] };
}

/** The date that was typed; null where it is none, or possible in two orders. */
export function typedDate(typed: string): PartialDate | null {
  const read = readTypedDate(typed);
  return read.kind === 'date' ? read.date : null;
}

/** Why what was typed is not taken, in a sentence; empty where it is, or where nothing was typed. */
export function typedDateProblem(typed: string): string {
  if (typed.trim() === '') return '';
  const read = readTypedDate(typed);
  switch (read.kind) {
    case 'date':
      return '';
    case 'either':
      return `${read.dates.map(readableDate).join(' or ')}? Write the month as a word.`;
    case 'no-such-day':
      return 'There is no such date. Write 2015-11-23, 2015-11 or 2015.';
    case 'unread':
      return 'Not recognised as a date. Write 23 November 2015, 2015-11-23, 2015-11 or 2015.';
  }
}

function dated(year = '', month?: string, day?: string): TypedDate {
  const parts = [year, month, day].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  const date = parsePartialDate(parts.join('-'));
  return date === null ? { kind: 'no-such-day' } : { kind: 'date', date };
}

function numberOf(name = ''): string {
  return String(MONTHS.indexOf(name.slice(0, 3)) + 1);
}
