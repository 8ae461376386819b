import type { Found } from '../../../shared/article.ts';
import { type PartialDate, precisionOf, readableDate } from '../../../shared/dates.ts';
import { distinctDates } from './printed-dates.ts';

/** A day from a page’s metadata. */
export interface Stamp extends Found<PartialDate> {
  /** As the page has it; the day is of this stamp’s own time zone. */
  readonly written: string;
}

/** Where the days of a page were found, each list the most trustworthy first. */
export interface PageDays {
  readonly published: readonly Stamp[];
  readonly changed: readonly Stamp[];
  /** Lines that say “Published …”, in the page’s own words. */
  readonly labelled: readonly Found<PartialDate>[];
  /** Shown beside the title, or in what the page calls its date, and not said to be of publication or of a change. */
  readonly shown: readonly Found<PartialDate>[];
  readonly address: readonly Found<PartialDate>[];
  /** The file’s name, the dateline, a line at the end. */
  readonly others: readonly Found<PartialDate>[];
}

/**
 * Puts the days of a page in order, and says when an editor has to choose. Metadata say best when an article was
 * published, but for two things that show on the page itself: a stamp in UTC may be of the day after or before, and a page
 * that is changed is often stamped anew. Then the address or the line on the page gives the day.
 * @returns the proposals, and why none can be taken by itself; null where one can.
 */
export function pageDates(days: PageDays): { dates: Found<PartialDate>[]; doubt: string | null } {
  const { published, changed, labelled, shown, address, others } = days;
  const onPage = [...labelled, ...address.filter(isDay), ...shown];
  const stamp = published.find(isDay);
  const inOrder = [...published, ...labelled, ...shown, ...address, ...others, ...changed];
  if (stamp === undefined) return withoutStamp(days, inOrder);
  const neighbour = onPage.find((day) => isDay(day) && daysBetween(day.value, stamp.value) === 1);
  if (neighbour !== undefined && isUtc(stamp.written) && !onPage.some(({ value }) => value === stamp.value)) {
    return { dates: distinctDates([neighbour, ...inOrder]), doubt: null };
  }
  if (onPage.some(({ value }) => value === stamp.value)) return { dates: distinctDates(inOrder), doubt: null };
  const stampedAnew = changed.some(({ written }) => written === stamp.written);
  const said = [...labelled, ...address].find((day) => isDay(day) && day.value < stamp.value);
  if (said !== undefined) return { dates: distinctDates([said, ...inOrder]), doubt: null };
  const other = stampedAnew ? shown.find((day) => isDay(day) && day.value < stamp.value) : undefined;
  if (other !== undefined) return asked([other, ...inOrder], other, stamp);
  const modified = changed.find(isDay);
  if (modified !== undefined && modified.value < stamp.value && daysBetween(modified.value, stamp.value) > 1) {
    return asked(inOrder, stamp, modified);
  }
  const elsewhere = shown.find((day) => isDay(day) && daysBetween(day.value, stamp.value) > 1);
  if (elsewhere !== undefined && elsewhere === shown[0] && elsewhere.value < stamp.value) {
    return asked(inOrder, stamp, elsewhere);
  }
  return { dates: distinctDates(inOrder), doubt: null };
}

function withoutStamp(days: PageDays, inOrder: readonly Found<PartialDate>[]): ReturnType<typeof pageDates> {
  const { labelled, shown, address, others, published } = days;
  const dates = distinctDates(inOrder);
  const [said] = [...labelled, ...address.filter(isDay)];
  if (said !== undefined) return { dates: distinctDates([said, ...dates]), doubt: null };
  const [first] = shown.filter(isDay);
  const month = address[0];
  if (first !== undefined) {
    if (month !== undefined && !first.value.startsWith(month.value)) return asked(dates, first, month);
    const second = shown.find((day) => isDay(day) && day.value < first.value);
    if (second === undefined || first === shown[0]) return { dates, doubt: null };
    return asked(dates, first, second);
  }
  if (dates.length === 0 || published.length + address.length + others.length + shown.length > 0) {
    return { dates, doubt: null };
  }
  const only = dates[0] as Found<PartialDate>;
  return {
    dates,
    doubt: `Of the days of this page only that of a change was found: ${readableDate(only.value)}. When was it published?`,
  };
}

function asked(
  dates: readonly Found<PartialDate>[],
  one: Found<PartialDate>,
  other: Found<PartialDate>,
): ReturnType<typeof pageDates> {
  return {
    dates: distinctDates(dates),
    doubt: `The page gives two dates: ${readableDate(one.value)} in ${one.where}, ${readableDate(other.value)} in ${other.where}. Choose one.`,
  };
}

function isDay({ value }: Found<PartialDate>): boolean {
  return precisionOf(value) === 'day';
}

/** True for an instant that is given in UTC; whose day that is where the article was published, it does not say. */
function isUtc(written: string): boolean {
  return /\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(?:Z|[+-]00:?00|GMT|UTC)$/i.test(written.trim());
}

function daysBetween(one: PartialDate, other: PartialDate): number {
  return Math.abs(Date.parse(one) - Date.parse(other)) / 86_400_000;
}
