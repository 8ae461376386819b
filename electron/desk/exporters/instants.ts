import { parsePartialDate, readableDate } from '../../../shared/dates.ts';

/**
 * An ISO 8601 instant as an editor reads it, in UTC so that a report reads the same everywhere:
 * “3 May 2026, 14:05 UTC”. A text that is no instant is given back as it is.
 */
export function readableInstant(instant: string): string {
  const time = new Date(instant);
  if (Number.isNaN(time.getTime())) return instant;
  const written = time.toISOString();
  const day = parsePartialDate(written.slice(0, 10));
  return day === null ? written : `${readableDate(day)}, ${written.slice(11, 16)} UTC`;
}
