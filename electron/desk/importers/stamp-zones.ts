import { type PartialDate, parsePartialDate } from '../../../shared/dates.ts';

const TIME = /\d:\d\d(?::\d\d(?:\.\d{1,9})?)?\s*(Z|GMT|UTC|[+-]\d\d:?\d\d)$/i;
const DAY = 86_400_000;
/** Of pages that may come from America: the evening there is the next morning in UTC. */
const SPOKEN_IN_AMERICA = /^(?:(?:en|es|pt)(?:[-_](?:us|ca|mx|br|ar|co|cl|pe|419))?)?$/i;

/** True for an instant that is given in UTC; whose day that is where the article was published, it does not say. */
export function isUtc(written: string): boolean {
  const zone = TIME.exec(written.trim())?.[1];
  return zone !== undefined && (/[a-z]/i.test(zone) || /^[+-]00:?00$/.test(zone));
}

/** How far from UTC, in minutes, the clock of a stamp goes; null for one in UTC or without a zone. */
export function offsetOf(written: string): number | null {
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(written.trim()) ?? [];
  if (sign === undefined || !TIME.test(written.trim())) return null;
  const offset = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return offset === 0 ? null : offset;
}

/** The day of an instant by a clock that goes `offset` minutes from UTC; null for what is no instant. */
export function dayAt(written: string, offset: number): PartialDate | null {
  const instant = Date.parse(written.trim().replace(/^(\d{4}-\d\d-\d\d) /, '$1T'));
  return Number.isNaN(instant) ? null : dayOfInstant(instant + offset * 60_000);
}

/**
 * The other day that a stamp in UTC may well be of: the day before for the hours in which it is evening in America, the
 * day after for one at midnight in Europe. Null for all others, and for a time that is only there to fill a day up.
 * @param language of the page, empty where it does not say.
 */
export function mayBeOfAnotherDay(written: string, language: string): PartialDate | null {
  const instant = Date.parse(written.trim().replace(/^(\d{4}-\d\d-\d\d) /, '$1T'));
  if (Number.isNaN(instant)) return null;
  const minutes = (instant % DAY) / 60_000;
  if (minutes === 22 * 60 || minutes === 23 * 60) return dayOfInstant(instant + DAY);
  // Midnight in UTC, or in New York in summer.
  const isWholeDay = minutes === 0 || minutes === 4 * 60;
  return SPOKEN_IN_AMERICA.test(language.trim()) && minutes < 5 * 60 && !isWholeDay
    ? dayOfInstant(instant - DAY)
    : null;
}

function dayOfInstant(instant: number): PartialDate | null {
  return parsePartialDate(new Date(instant).toISOString().slice(0, 10));
}
