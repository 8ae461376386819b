import { type PartialDate, partialDate } from '../../shared/dates.ts';
import type { MonthFigures } from '../../shared/figures.ts';
import { countsOf, totalOf } from '../../shared/verdict-counts.ts';

/** A month of the chart, with what was given and how much of it no longer stands. */
export interface MonthColumn extends MonthFigures {
  readonly total: number;
  readonly totalReplaced: number;
}

const LEAST_MONTHS = 12;
const NONE = countsOf(() => 0);

/**
 * Every month from the first verdict to `today`, a year at least; those without a verdict are there as gaps.
 * @param months as the desk gives them, oldest first.
 */
export function monthColumns(months: readonly MonthFigures[], today: PartialDate): MonthColumn[] {
  const known = new Map(months.map((figures) => [figures.month as string, figures]));
  const numbers = [...months.map(({ month }) => numberOf(month)), numberOf(today)];
  const last = Math.max(...numbers);
  const first = Math.min(...numbers, last - LEAST_MONTHS + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => {
    const month = monthOf(first + at);
    const { given, replaced } = known.get(month) ?? { given: NONE, replaced: NONE };
    return { month, given, replaced, total: totalOf(given), totalReplaced: totalOf(replaced) };
  });
}

/** Whole numbers to rule an axis with, from 0, at most `most` steps; the last one is not above `top`. */
export function ruledAt(top: number, most: number): number[] {
  const rough = Math.max(1, top / Math.max(1, most));
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) as number;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, at) => at * step);
}

/** Months since the year 0. */
function numberOf(date: PartialDate): number {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return year * 12 + month - 1;
}

function monthOf(number: number): PartialDate {
  const year = String(Math.floor(number / 12)).padStart(4, '0');
  return partialDate(`${year}-${String((number % 12) + 1).padStart(2, '0')}`);
}
