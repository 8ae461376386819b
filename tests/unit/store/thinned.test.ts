import fc from 'fast-check';
import { expect, test } from 'vitest';
import { thinned } from '../../../electron/desk/store/thinned.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const START = Date.UTC(2026, 0, 5);

/** The backups that are left where one was made each hour for so many days, and each time the needless ones went. */
function leftAfter(days: number): { left: number[]; now: number } {
  let left: number[] = [];
  let now = START;
  for (let hour = 0; hour <= days * 24; hour += 1) {
    now = START + hour * HOUR;
    left.push(now);
    const gone = new Set(thinned(left, now));
    left = left.filter((at) => !gone.has(at));
  }
  return { left, now };
}

test('a year of hourly backups leaves some fifty: each hour of today, each day of a week, each week, each month', () => {
  const { left, now } = leftAfter(370);
  const within = (from: number, to: number) => left.filter((at) => now - at > from && now - at <= to).length;
  expect(within(-1, DAY)).toBeGreaterThanOrEqual(24);
  expect(within(DAY, 7 * DAY)).toBeGreaterThanOrEqual(5);
  expect(within(7 * DAY, 35 * DAY)).toBeGreaterThanOrEqual(3);
  expect(within(35 * DAY, 370 * DAY)).toBeGreaterThanOrEqual(10);
  expect(left.length).toBeLessThan(60);
});

test('however the backups lie, the newest stays, nothing is made up, and a second thinning takes no more', () => {
  const times = fc.uniqueArray(fc.integer({ min: -500 * 24, max: 48 }).map((hours) => START + hours * HOUR));
  fc.assert(
    fc.property(times, (madeAt) => {
      const gone = thinned(madeAt, START);
      expect(madeAt).toEqual(expect.arrayContaining(gone));
      const left = madeAt.filter((at) => !gone.includes(at));
      if (madeAt.length > 0) expect(left).toContain(Math.max(...madeAt));
      for (const at of madeAt) if (at > START) expect(left).toContain(at);
      expect(thinned(left, START)).toEqual([]);
    }),
  );
});

test('whatever goes, one that is hardly older or newer stays', () => {
  const times = fc.uniqueArray(fc.integer({ min: -390 * 24, max: 0 }).map((hours) => START + hours * HOUR));
  fc.assert(
    fc.property(times, (madeAt) => {
      const gone = new Set(thinned(madeAt, START));
      const left = madeAt.filter((at) => !gone.has(at));
      for (const at of gone) {
        const age = START - at;
        const near = age <= DAY ? HOUR : age <= 7 * DAY ? DAY : age <= 35 * DAY ? 7 * DAY : 30 * DAY;
        expect(left.some((other) => Math.abs(other - at) < near)).toBe(true);
      }
    }),
  );
});
