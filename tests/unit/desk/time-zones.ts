import { onTestFinished, vi } from 'vitest';

/** West of Greenwich, far east of it, and a quarter of an hour off everybody else. */
export const TIME_ZONES = ['America/Los_Angeles', 'Pacific/Auckland', 'Asia/Kathmandu'] as const;

/**
 * Has this process live in a time zone, with a clock that the test sets.
 * @returns sets the clock by what it shows there: `2026-03-31T18:00`.
 */
export function livingIn(zone: string): (shown: string) => void {
  const before = process.env.TZ;
  process.env.TZ = zone;
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
  if (Intl.DateTimeFormat().resolvedOptions().timeZone.replace('Katmandu', 'Kathmandu') !== zone)
    throw new Error(`this process does not live in ${zone}`);
  return (shown) => {
    vi.setSystemTime(new Date(shown));
    if (new Date().getHours() !== Number(shown.slice(11, 13))) throw new Error(`no clock in ${zone} shows ${shown}`);
  };
}
