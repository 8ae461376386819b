import * as chrono from 'chrono-node';
import type { Found } from '../../../shared/article.ts';
import { type PartialDate, parsePartialDate, readableDate } from '../../../shared/dates.ts';
import { dayWithForeignMonth } from './month-names.ts';

const NUMERIC = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?![\d/.-]*\d)/;
const ISO = /(?<![\d-])(\d{4})-(\d{2})(?:-(\d{2}))?(?!\d|-\d)/;
const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/;
/** Chrono's strict reading leaves out a month with its year alone. A day before it that no month has is no date at all. */
const MONTH_AND_YEAR =
  /(?<![\p{L}\d]|\d(?:st|nd|rd|th)?(?: of)? )(January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?),? ((?:19|20)\d{2})(?!\d)/iu;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Chrono resolves against a reference; any will do, since only dates whose year is printed are taken. */
const REFERENCE = new Date(2000, 0, 15, 12);
const LONGEST_LINE = 200;

/**
 * Reads the dates printed in a short line: `23 November 2015`, `Nov. 23, 2015`, `November 2015`, `2015-11-23`,
 * `23.11.2015`. A date without its year is not taken, nor is one that is relative to another day.
 * `03/04/2016` is not guessed: the year, which is certain, comes first, then both readings, and `where` says so.
 * @param where the place of the line, in an editor's words.
 * @returns the proposals in the order of the line; empty when the line is longer than 200 characters.
 */
export function datesIn(line: string, where: string): Found<PartialDate>[] {
  if (line.length > LONGEST_LINE || !YEAR.test(line)) return [];
  const iso = ISO.exec(line);
  const isoDate = iso === null ? null : parsePartialDate(iso[0]);
  if (isoDate !== null) return [{ value: isoDate, where }];
  const numeric = NUMERIC.exec(line);
  if (numeric !== null) return numericDates(numeric, where);
  const found: Found<PartialDate>[] = [];
  for (const { text, start } of chrono.en.strict.parse(line, REFERENCE)) {
    const year = start.get('year');
    if (year === null || !start.isCertain('year') || !text.includes(String(year)) || !start.isCertain('month'))
      continue;
    const month = `${year}-${two(start.get('month'))}`;
    const value = parsePartialDate(start.isCertain('day') ? `${month}-${two(start.get('day'))}` : month);
    if (value !== null) found.push({ value, where });
  }
  const foreign = found.length > 0 ? null : parsePartialDate(dayWithForeignMonth(line) ?? '');
  if (foreign !== null) return [{ value: foreign, where }];
  const [, name, year] = (found.length === 0 && MONTH_AND_YEAR.exec(line)) || [];
  if (name === undefined) return found;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return [{ value: `${year}-${two(month)}` as PartialDate, where }];
}

/**
 * Reads the value of a field that holds nothing but a date: front matter, a page's metadata, a header line.
 * The day is taken as written there, whatever its time zone. A year alone is enough.
 */
export function dateField(value: string, where: string): Found<PartialDate>[] {
  const text = value.trim();
  const plain = /^(\d{4})(?:(-\d{2})(-\d{2})?)?(?=$|[T\s])/.exec(text);
  const compact = /^(\d{4})(\d{2})(\d{2})(?=$|T)/.exec(text);
  const date = parsePartialDate(plain?.[0] ?? compact?.slice(1, 4).join('-') ?? '');
  if (date !== null) return [{ value: date, where }];
  const slashed = /^(\d{4})\/(\d{1,2})\/(\d{1,2})/.exec(text);
  if (slashed !== null) {
    const value = parsePartialDate(`${slashed[1]}-${two(slashed[2])}-${two(slashed[3])}`);
    return value === null ? [] : [{ value, where }];
  }
  return datesIn(text, where);
}

/** Proposals without repetitions, the first place of each kept. */
export function distinctDates(dates: readonly Found<PartialDate>[]): Found<PartialDate>[] {
  const seen = new Set<string>();
  return dates.filter(({ value }) => !seen.has(value) && seen.add(value) !== undefined);
}

function numericDates(match: RegExpExecArray, where: string): Found<PartialDate>[] {
  const [written, first = '', separator, second = '', year = ''] = match;
  const dayFirst = parsePartialDate(`${year}-${two(second)}-${two(first)}`);
  const monthFirst = parsePartialDate(`${year}-${two(first)}-${two(second)}`);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst && separator !== '.') {
    const readings = `${readableDate(dayFirst)} or ${readableDate(monthFirst)}`;
    return [
      { value: year as PartialDate, where: `${where}, where “${written}” is ambiguous (${readings})` },
      {
        value: dayFirst,
        where: `${where}, where “${written}” is ambiguous (here read with the day first)`,
        order: 'day-first',
      },
      {
        value: monthFirst,
        where: `${where}, where “${written}” is ambiguous (here read with the month first)`,
        order: 'month-first',
      },
    ];
  }
  const value = dayFirst ?? (separator === '.' ? null : monthFirst);
  return value === null ? [] : [{ value, where }];
}

function two(number: number | string | null | undefined): string {
  return String(number ?? '').padStart(2, '0');
}
