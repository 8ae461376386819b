import type { Found } from '../../../shared/article.ts';
import { DATE_ORDERS, type DateOrder, dateOrderSchema } from '../../../shared/date-order.ts';
import { type PartialDate, readableDate } from '../../../shared/dates.ts';
import { inDateOrder } from '../../../shared/found-dates.ts';
import type { ImportDraft } from '../../../shared/import.ts';
import { readTypedDate } from '../../../shared/typed-dates.ts';
import { UsageFailure } from './usage-failure.ts';

/**
 * The date of a draft that can be taken where nobody is asked; null where it has none, or none that is certain.
 * @param order which number of one like “03/04/2015” is the day; null where the words did not say so.
 */
export function givenDate({ dates, dateDoubt }: ImportDraft, order: DateOrder | null): Found<PartialDate> | null {
  if (dateDoubt === null) return dates[0] ?? null;
  const [read] = inDateOrder(dates, order);
  return read?.order === undefined ? null : read;
}

/** Reads what follows `--date-order`. @throws UsageFailure. */
export function dateOrderIn(word: string | undefined): DateOrder | null {
  if (word === undefined) return null;
  const order = dateOrderSchema.safeParse(word);
  if (!order.success) throw new UsageFailure(`--date-order: “${word}” is neither ${DATE_ORDERS.join(' nor ')}.`);
  return order.data;
}

/** Reads a date as a person types it. @param option that it follows. @throws UsageFailure with one sentence. */
export function dateIn(option: string, text: string, order: DateOrder | null): PartialDate {
  const read = readTypedDate(text);
  switch (read.kind) {
    case 'date':
      return read.date;
    case 'either': {
      const [dayFirst, monthFirst] = read.dates;
      if (order !== null) return order === 'day-first' ? dayFirst : monthFirst;
      throw new UsageFailure(
        `${option}: “${text}” is ${readableDate(dayFirst)} or ${readableDate(monthFirst)}; say which with --date-order ${DATE_ORDERS.join(' or ')}.`,
      );
    }
    case 'no-such-day':
      throw new UsageFailure(`${option}: “${text}” is a day that does not exist.`);
    default:
      throw new UsageFailure(`${option}: “${text}” is not a date such as 2015-11-23, 2015-11 or 2015.`);
  }
}
