import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dayOf,
  earliestFirst,
  endOfDay,
  firstDay,
  isOver,
  lastDay,
  mayBeBy,
  mayBeLater,
  monthOf,
  orderOf,
  type PartialDate,
  parsePartialDate,
  partialDate,
  precisionOf,
  readableDate,
} from '../../../shared/dates.ts';
import { livingIn, TIME_ZONES } from '../desk/time-zones.ts';

const year = fc.integer({ min: 1900, max: 2100 });
const anyDate = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.constantFrom(4, 7, 10))
  .map(([y, m, d, length]) =>
    partialDate(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`.slice(0, length)),
  );

test('a day, a month and a year are read and keep their precision', () => {
  expect(['2015-11-23', '2015-11', '2015'].map((text) => precisionOf(partialDate(text)))).toEqual([
    'day',
    'month',
    'year',
  ]);
  expect(['2015-11-23', '2015-11', '2015'].map((text) => readableDate(partialDate(text)))).toEqual([
    '23 November 2015',
    'November 2015',
    '2015',
  ]);
});

test('days that do not exist and other shapes are refused', () => {
  for (const text of [
    '2015-02-29',
    '2015-13',
    '2015-00-10',
    '0000',
    '15-11-23',
    '2015/11/23',
    '2015-1-2',
    'yesterday',
    '',
  ]) {
    expect(parsePartialDate(text)).toBeNull();
  }
  expect(parsePartialDate('2016-02-29')).toBe('2016-02-29');
});

test('a month ends on its last day, in leap years too', () => {
  expect([lastDay(partialDate('2016-02')), lastDay(partialDate('2015-02')), lastDay(partialDate('2015'))]).toEqual([
    '2016-02-29',
    '2015-02-28',
    '2015-12-31',
  ]);
});

test('order is certain only where the ranges do not touch', () => {
  const order = (a: string, b: string) => orderOf(partialDate(a), partialDate(b));
  expect(order('2016', '2015-11-23')).toBe('later');
  expect(order('2015', '2015-11-23')).toBe('unclear');
  expect(order('2015-11', '2015-11')).toBe('same');
  expect(order('2015-10', '2015-11-23')).toBe('earlier');
});

test('order read backwards is the opposite order, and later means every day is later', () => {
  const opposite = { earlier: 'later', later: 'earlier', same: 'same', unclear: 'unclear' } as const;
  fc.assert(
    fc.property(anyDate, anyDate, (a, b) => {
      expect(orderOf(b, a)).toBe(opposite[orderOf(a, b)]);
      expect(orderOf(a, b) === 'later').toBe(firstDay(a) > lastDay(b));
      if (orderOf(a, b) === 'earlier') expect(mayBeLater(a, b)).toBe(false);
    }),
  );
});

test('an article of the very same day is not later; one of the same month may be', () => {
  expect(mayBeLater(partialDate('2016-07-10'), partialDate('2016-07-10'))).toBe(false);
  expect(mayBeLater(partialDate('2016-07'), partialDate('2016-07'))).toBe(true);
});

/** Every day that a date can mean. */
function daysOf(date: PartialDate): string[] {
  const days: string[] = [];
  const last = new Date(`${lastDay(date)}T00:00:00Z`);
  for (const day = new Date(`${firstDay(date)}T00:00:00Z`); day <= last; day.setUTCDate(day.getUTCDate() + 1))
    days.push(day.toISOString().slice(0, 10));
  return days;
}

/** Dates so near to each other that they often share days. */
const nearDate = fc
  .tuple(
    fc.integer({ min: 2015, max: 2017 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([y, m, d, length]) =>
    partialDate(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`.slice(0, length)),
  );

test('every comparison is one of the days that two dates can mean', () => {
  fc.assert(
    fc.property(nearDate, nearDate, (a, b) => {
      const [as, bs] = [daysOf(a), daysOf(b)];
      const limit = bs.at(-1) as string;
      expect(mayBeBy(a, b)).toBe(as.some((day) => day <= limit));
      expect(isOver(a, b)).toBe(as.every((day) => bs.every((other) => day < other)));
      expect(mayBeBy(a, b)).toBe(!isOver(b, a));
      expect(mayBeLater(a, b)).toBe(as.some((day) => bs.some((other) => day > other)));
      const [first, other] = [as[0] as string, bs[0] as string];
      if (first !== other) expect(earliestFirst(a, b)).toBe(first < other ? -1 : 1);
    }),
    { numRuns: 500 },
  );
});

test.each(TIME_ZONES)('%s: a day ends with its last instant, and the next instant is of the next day', (zone) => {
  livingIn(zone);
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-02'), max: new Date('2060-01-01'), noInvalidDate: true }),
      (instant) => {
        const day = dayOf(instant);
        const end = new Date(endOfDay(day));
        expect(dayOf(end)).toBe(day);
        expect(dayOf(new Date(end.getTime() + 1)) > day).toBe(true);
        expect(instant <= end).toBe(true);
        expect(monthOf(instant)).toBe(day.slice(0, 7));
        const shown = [instant.getFullYear(), instant.getMonth() + 1, instant.getDate()];
        expect(day.split('-').map(Number)).toEqual(shown);
      },
    ),
  );
});
