import { firstDay, lastDay, type PartialDate } from '../../shared/dates.ts';

const DAY_MS = 86_400_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'] as const;

/** Where a day begins, in days since 1970. @param day `YYYY-MM-DD`. */
export function dayNumber(day: PartialDate): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** The stretch of time that a date can mean, in days since 1970, half open. */
export function stretchOf(date: PartialDate): { readonly from: number; readonly to: number } {
  return { from: dayNumber(firstDay(date)), to: dayNumber(lastDay(date)) + 1 };
}

/** Days on a line of some pixels. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  /** Where a day stands, in pixels from the left. */
  x(day: number): number;
}

/** A scale over all of `dates`, with a little air at both ends; never shorter than a month. */
export function scaleOver(dates: readonly PartialDate[], width: number): Scale {
  const stretches = dates.map(stretchOf);
  const first = Math.min(...stretches.map(({ from }) => from));
  const last = Math.max(...stretches.map(({ to }) => to));
  const lacking = Math.max(0, 30 - (last - first)) / 2;
  const air = (last - first + 2 * lacking) * 0.03;
  const [from, to] = [first - lacking - air, last + lacking + air];
  return { from, to, x: (day) => ((day - from) / (to - from)) * width };
}

export interface Tick {
  readonly day: number;
  /** “2019”, “May 2019”, “3 May”. */
  readonly label: string;
}

/** Round dates along a scale, as many as have room: days, months or years. @param room pixels for one label. */
export function ticksOf(scale: Scale, width: number, room = 76): Tick[] {
  const most = Math.max(2, Math.floor(width / room));
  const span = scale.to - scale.from;
  const days = [1, 2, 7, 14].find((step) => span / step <= most);
  if (days !== undefined) return dayTicks(scale, days);
  const months = [1, 2, 3, 6].find((step) => span / (30.44 * step) <= most);
  if (months !== undefined) return monthTicks(scale, months);
  const steps = [1, 2, 5, 10, 20, 50, 100, 200];
  const at = steps.findIndex((step) => span / (365.25 * step) <= most);
  const wide = monthTicks(scale, (steps.at(at) as number) * 12);
  // Forty years may hold no half century; the step before is then wide enough.
  return wide.length > 0 || at < 1 ? wide : monthTicks(scale, (steps[at - 1] as number) * 12);
}

function dayTicks({ from, to }: Scale, step: number): Tick[] {
  const ticks: Tick[] = [];
  for (let day = Math.ceil(from / step) * step; day < to; day += step) {
    const date = new Date(day * DAY_MS);
    ticks.push({ day, label: `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}` });
  }
  return ticks;
}

function monthTicks({ from, to }: Scale, step: number): Tick[] {
  const start = new Date(from * DAY_MS);
  const ticks: Tick[] = [];
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  for (let month = first; ; month += step) {
    const day = Math.round(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS);
    if (day >= to) return ticks;
    const year = String(Math.floor(month / 12));
    if (day >= from) ticks.push({ day, label: step % 12 === 0 ? year : `${MONTHS[month % 12]} ${year}` });
  }
}
