import type { Lane, TimelineEvent } from './events.ts';
import { LANES } from './events.ts';
import { type Scale, stretchOf } from './scale.ts';

/** Where an event is drawn, in pixels; `x` is the middle of a day and the beginning of a longer stretch. */
export interface PlacedEvent {
  readonly event: TimelineEvent;
  readonly x: number;
  /** 0 for a day; otherwise the length of the month or year that is meant. */
  readonly length: number;
  /** Row inside its lane, from 0. */
  readonly row: number;
}

export interface PlacedLane {
  readonly lane: Lane;
  readonly events: readonly PlacedEvent[];
  readonly rows: number;
}

const GAP = 4;
/** How many times as long as a day's disc a month or year is at least, so that it is never taken for a day. */
const LEAST_BAR = 1.5;

/**
 * Places events lane by lane, each in the first row where it touches no other. Where nobody checks a second time there
 * is no lane for it. @param size a mark's least width.
 */
export function placeEvents(events: readonly TimelineEvent[], scale: Scale, size: number): PlacedLane[] {
  const lanes = LANES.filter((lane) => lane !== 'checks' || events.some((event) => event.lane === lane));
  return lanes.map((lane) => {
    const ends: number[] = [];
    const placed = events
      .filter((event) => event.lane === lane)
      .map((event) => {
        const { from, to } = stretchOf(event.date);
        const isDay = to - from === 1;
        const x = scale.x(isDay ? from + 0.5 : from);
        const length = isDay ? 0 : Math.max(scale.x(to) - x, LEAST_BAR * size);
        const [left, right] = isDay ? [x - size / 2, x + size / 2] : [x, x + length];
        const free = ends.findIndex((end) => end + GAP <= left);
        const row = free < 0 ? ends.length : free;
        ends[row] = right;
        return { event, x, length, row };
      });
    return { lane, events: placed, rows: Math.max(ends.length, 1) };
  });
}

/** The event that an arrow key leads to: left and right by time, up and down to the nearest of another lane. */
export function eventToward(lanes: readonly PlacedLane[], id: string, key: string): string | null {
  const all = lanes.flatMap(({ events }) => events);
  const byTime = all.toSorted((a, b) =>
    a.event.date < b.event.date ? -1 : a.event.date > b.event.date ? 1 : a.x - b.x,
  );
  const at = byTime.findIndex(({ event }) => event.id === id);
  const here = byTime[at];
  if (here === undefined) return null;
  switch (key) {
    case 'ArrowRight':
      return byTime[at + 1]?.event.id ?? null;
    case 'ArrowLeft':
      return byTime[at - 1]?.event.id ?? null;
    case 'Home':
      return byTime[0]?.event.id ?? null;
    case 'End':
      return byTime.at(-1)?.event.id ?? null;
    case 'ArrowUp':
    case 'ArrowDown': {
      const filled = lanes.filter(({ events }) => events.length > 0);
      const lane = filled.findIndex(({ lane: own }) => own === here.event.lane);
      const other = filled[lane + (key === 'ArrowDown' ? 1 : -1)];
      const nearest = other?.events.toSorted((a, b) => Math.abs(a.x - here.x) - Math.abs(b.x - here.x))[0];
      return nearest?.event.id ?? null;
    }
    default:
      return null;
  }
}
