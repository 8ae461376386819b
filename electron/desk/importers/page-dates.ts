import type { Found } from '../../../shared/article.ts';
import { type PartialDate, precisionOf, readableDate } from '../../../shared/dates.ts';
import { distinctDates } from './printed-dates.ts';
import { BELOW_TITLE } from './publication-lines.ts';
import { dayAt, isUtc, mayBeOfAnotherDay, offsetOf } from './stamp-zones.ts';

/** A day that stands in a page for machines to read. */
export interface Stamp extends Found<PartialDate> {
  /** As the page has it; the day is of this stamp’s own time zone. */
  readonly written: string;
}

/** A day that a page shows; `written` where it was read from an attribute, not from the words. */
export type ShownDay = Found<PartialDate> & Partial<Pick<Stamp, 'written'>>;

/** Where the days of a page were found, each list the most trustworthy first. */
export interface PageDays {
  readonly published: readonly Stamp[];
  readonly changed: readonly Stamp[];
  /** In metadata that do not say of what; they are only held against others. */
  readonly unexplained: readonly Stamp[];
  /** Lines that say “Published …”, in the page’s own words. */
  readonly labelled: readonly ShownDay[];
  /** Shown beside the title, or in what the page calls its date, and not said to be of publication or of a change. */
  readonly shown: readonly ShownDay[];
  readonly address: readonly Found<PartialDate>[];
  /** As the page gives it, a BCP 47 tag; empty where it does not. */
  readonly language: string;
  /** The file’s name, the dateline, a line at the end. */
  readonly others: readonly Found<PartialDate>[];
}

type Weighed = { readonly dates: Found<PartialDate>[]; readonly doubt: string | null };

/**
 * Puts the days of a page in order, and says when an editor has to choose. Metadata say best when an article was
 * published where the page itself shows the same day. A stamp in UTC may be of the day after or before, so the neighbouring
 * day on the page takes its place; a page that is changed is often stamped anew, so an earlier day in its address or in a
 * line that says “Published” does. Where they disagree otherwise, none is taken.
 * @returns the proposals, and why none can be taken by itself; null where one can.
 */
export function pageDates(days: PageDays): Weighed {
  const { published, changed, labelled, shown, address, others } = days;
  const inOrder = [...published, ...labelled, ...shown, ...address, ...others, ...changed];
  const stamps = published.filter(isDay);
  const [stamp] = stamps;
  if (stamp === undefined) return withoutStamp(days, inOrder);
  const onPage = [...labelled, ...address, ...shown].filter((day) => !isInstant(day));
  const confirmed = stamps.find((one) => onPage.some(({ value }) => value === one.value));
  if (confirmed !== undefined) return taken(confirmed, inOrder);
  const neighbour = onPage.find((day) => isDay(day) && daysBetween(day, stamp) === 1);
  if (neighbour !== undefined && isUtc(stamp.written)) return taken(neighbour, inOrder);
  const said = [...labelled, ...address].find(isDay);
  if (said !== undefined) {
    const other = shown.find((day) => isDay(day) && !isInstant(day) && day.value !== said.value);
    if (other !== undefined) return asked([said, ...inOrder], said, other);
    return said.value < stamp.value ? taken(said, inOrder) : asked(inOrder, stamp, said);
  }
  const another = stamps.find((one) => daysBetween(one, stamp) > 1);
  if (another !== undefined) return asked(inOrder, stamp, another);
  const modified = changed.find(isDay);
  if (modified !== undefined && modified.value < stamp.value && daysBetween(modified, stamp) > 1) {
    return asked(inOrder, stamp, modified);
  }
  // A later day that a page shows without saying of what is mostly that of its last change, or of another story.
  const elsewhere = shown.find((day) => isDay(day) && !isInstant(day));
  if (elsewhere !== undefined && elsewhere === shown[0] && elsewhere.value < stamp.value) {
    return asked([elsewhere, ...inOrder], stamp, elsewhere);
  }
  return byLocalClock(stamp, days, inOrder);
}

function withoutStamp(days: PageDays, inOrder: readonly Found<PartialDate>[]): Weighed {
  const { labelled, shown, address, others, published, changed, unexplained } = days;
  const dates = distinctDates(inOrder);
  const [said] = [...labelled, ...address].filter(isDay);
  if (said !== undefined) return taken(said, dates);
  const readings = [...labelled, ...shown].filter(({ order }) => order !== undefined);
  if (readings.length > 0) {
    const settling = [...shown, ...unexplained, ...changed].filter(isDay);
    const settled = settling.find((day) => readings.some(({ value }) => value === day.value));
    return settled === undefined ? { dates, doubt: null } : taken(settled, dates);
  }
  const [first, ...rest]: ShownDay[] = [...shown, ...others].filter(isDay);
  const month = address[0];
  if (first !== undefined) {
    if (month !== undefined && !first.value.startsWith(month.value)) return asked(dates, first, month);
    const besides = first.where === BELOW_TITLE ? [] : rest.filter((day) => shown.includes(day));
    const before = changed.filter((day) => isDay(day) && day.value < first.value);
    const second = [...besides, ...unexplained, ...before].find((day) => daysBetween(day, first) > 1);
    if (second !== undefined) return asked([...dates, second], first, second);
    return first.written === undefined ? { dates, doubt: null } : byLocalClock(first as Stamp, days, dates);
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

/** A stamp that nothing else on the page confirms: its day by the clock that other stamps of the page go by. */
function byLocalClock(
  stamp: Stamp,
  { published, changed, language }: PageDays,
  inOrder: readonly Found<PartialDate>[],
): Weighed {
  if (!isUtc(stamp.written)) return taken(stamp, inOrder);
  const offset = [...published, ...changed].map(({ written }) => offsetOf(written)).find((one) => one !== null);
  const local = offset == null ? null : dayAt(stamp.written, offset);
  if (local !== null) return taken({ value: local, where: stamp.where }, inOrder);
  const other = mayBeOfAnotherDay(stamp.written, language);
  if (other === null) return taken(stamp, inOrder);
  const there = { value: other, where: `${stamp.where}, by the clock of another place` };
  return {
    dates: distinctDates([stamp, there, ...inOrder]),
    doubt: `The page gives its time in UTC alone, on ${readableDate(stamp.value)}; where it was published that may have been ${readableDate(other)}. Choose one.`,
  };
}

function taken(day: Found<PartialDate>, dates: readonly Found<PartialDate>[]): Weighed {
  return { dates: distinctDates([day, ...dates]), doubt: null };
}

function asked(dates: readonly Found<PartialDate>[], one: Found<PartialDate>, other: Found<PartialDate>): Weighed {
  return {
    dates: distinctDates(dates),
    doubt: `The page gives two dates: ${readableDate(one.value)} in ${one.where}, ${readableDate(other.value)} in ${other.where}. Choose one.`,
  };
}

/** True for a day that is certain; “03/04/2015” is none. */
function isDay({ value, order }: Found<PartialDate>): boolean {
  return precisionOf(value) === 'day' && order === undefined;
}

/** True for a day that a page gives in UTC beside the words it shows; it says no more than a stamp does. */
function isInstant({ written }: ShownDay): boolean {
  return written !== undefined && isUtc(written);
}

function daysBetween(one: Found<PartialDate>, other: Found<PartialDate>): number {
  return Math.abs(Date.parse(one.value) - Date.parse(other.value)) / 86_400_000;
}
