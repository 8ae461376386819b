const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;
const MONTH = 30 * DAY;

/** Up to which age, in milliseconds, one backup is kept out of each stretch of time of which length. */
const KEPT: readonly { readonly upTo: number; readonly oneIn: number }[] = [
  { upTo: DAY, oneIn: HOUR },
  { upTo: WEEK, oneIn: DAY },
  { upTo: 5 * WEEK, oneIn: WEEK },
  { upTo: 13 * MONTH, oneIn: MONTH },
];

/**
 * Which backups are no longer needed: one an hour is kept for a day, one a day for a week, one a week for five weeks and
 * one a month for a year, the newest of each. The newest of all is always kept, and so is one from the future: a clock
 * was wrong then.
 * @param madeAt when each was made, in milliseconds since 1970.
 * @returns those of `madeAt` that may go.
 */
export function thinned(madeAt: readonly number[], now: number): number[] {
  const newestFirst = [...madeAt].sort((one, other) => other - one);
  const taken = new Set<string>();
  return newestFirst.filter((at, index) => {
    if (index === 0 || at > now) return false;
    const tier = KEPT.find(({ upTo }) => now - at <= upTo);
    if (tier === undefined) return true;
    const stretch = `${tier.oneIn} ${Math.floor(at / tier.oneIn)}`;
    if (taken.has(stretch)) return true;
    taken.add(stretch);
    return false;
  });
}
