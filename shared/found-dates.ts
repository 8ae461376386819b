import type { Found } from './article.ts';
import type { DateOrder } from './date-order.ts';
import type { PartialDate } from './dates.ts';

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
