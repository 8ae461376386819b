import { dayOf, firstDay, lastDay, type PartialDate } from '../../../shared/dates.ts';
import type { ReadableDatabase } from './database.ts';

/**
 * Lets queries speak of days as the rest of the program does: `day_of(instant)` in the editor's time zone, and
 * `first_day(date)` and `last_day(date)` of a partial date. What is null stays so.
 */
export function addDateFunctions(db: ReadableDatabase): void {
  const add = (name: string, of: (text: string) => string) =>
    db.function(name, { deterministic: true }, (text: unknown) => (typeof text === 'string' ? of(text) : null));
  add('day_of', (instant) => dayOf(instant));
  add('first_day', (date) => firstDay(date as PartialDate));
  add('last_day', (date) => lastDay(date as PartialDate));
}
