import type { Found } from '../../../shared/article.ts';
import { type PartialDate, parsePartialDate } from '../../../shared/dates.ts';
import { stemOf } from './file-kind.ts';
import { datesIn } from './printed-dates.ts';

const WHERE = 'the file’s name';
const DAY = /(?<!\d)((?:19|20)\d{2})([-_. ]?)(\d{2})\2(\d{2})(?!\d)/;
const MONTH_FIRST = /^((?:19|20)\d{2})[-_. ](\d{2})(?!\d)/;
const YEAR_FIRST = /^((?:19|20)\d{2})(?=[-_. ]|$)/;

/**
 * Dates that a file's name gives: `2015-11-23-title`, `20151123`, `23 Nov 2015`, `2015-11-title`, `2015-title`.
 * A year alone is taken only at the beginning, and not where the title has the same number: then it is more likely a
 * part of the title.
 */
export function fileNameDates(fileName: string, title: string): Found<PartialDate>[] {
  const stem = stemOf(fileName).slice(0, 200);
  const day = DAY.exec(stem);
  const whole = day === null ? null : parsePartialDate(`${day[1]}-${day[3]}-${day[4]}`);
  if (whole !== null) return [{ value: whole, where: WHERE }];
  const printed = datesIn(stem.replace(/_/g, ' ').replace(/(?<=\p{L})-|-(?=\p{L})/gu, ' '), WHERE);
  if (printed.length > 0) return printed;
  const month = MONTH_FIRST.exec(stem);
  const inMonth = month === null ? null : parsePartialDate(`${month[1]}-${month[2]}`);
  if (inMonth !== null) return [{ value: inMonth, where: WHERE }];
  const year = YEAR_FIRST.exec(stem)?.[1];
  if (year === undefined || [...title.matchAll(/\d+/g)].some(([digits]) => digits === year)) return [];
  return [{ value: year as PartialDate, where: WHERE }];
}
