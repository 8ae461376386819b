import type { Found } from './article.ts';
import type { DateOrder } from './date-order.ts';
import { type PartialDate, readableDate } from './dates.ts';

/**
 * Dates that were found, the most trustworthy first, where it is known which number of one like “03/04/2015” is the day:
 * that reading then stands before its year alone.
 * @param order null where nobody has said so; the dates then stay as they are.
 */
export function inDateOrder(
  dates: readonly Found<PartialDate>[],
  order: DateOrder | null,
): readonly Found<PartialDate>[] {
  const [first, second] = dates;
  if (order === null || first?.order !== undefined || second?.order === undefined) return dates;
  const chosen = dates.find((date) => date.order === order);
  return chosen === undefined ? dates : [chosen, ...dates.filter((date) => date !== chosen)];
}

/** A sentence where the best of the dates that were found is one like “03/04/2015”, of which nobody has said what is the day. */
export function twoReadings(dates: readonly Found<PartialDate>[]): string | null {
  const [first, second] = dates;
  if (first === undefined || first.order !== undefined || second?.order === undefined) return null;
  const readings = dates.filter(({ order }) => order !== undefined).slice(0, 2);
  return `The date can be read in two ways: ${readings.map(({ value }) => readableDate(value)).join(' or ')}. Choose one.`;
}
