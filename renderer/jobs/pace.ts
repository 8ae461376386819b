/** How far a job was at one moment. Time in milliseconds, on any clock that only goes forward. */
export interface Step {
  readonly at: number;
  readonly done: number;
  readonly total: number;
}

/** How far back the pace is measured, in milliseconds: long enough to even out, short enough to follow a change. */
const WINDOW_MS = 45_000;
const SHORTEST_MS = 4000;
const FEWEST_STEPS = 3;
/** A job that has stood still for this many times its usual step is no longer at its pace. */
const STILL = 4;

/** Adds a step to what is known of a job, and forgets what lies too far back. Steps without progress are not kept. */
export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  const last = steps.at(-1);
  if (last !== undefined && step.done === last.done) {
    return step.total === last.total ? steps : [...steps.slice(0, -1), { ...last, total: step.total }];
  }
  // What goes back (a job that begins anew) has no pace yet.
  if (last !== undefined && step.done < last.done) return [step];
  return [...steps.filter(({ at }) => step.at - at <= WINDOW_MS), step];
}

/**
 * Seconds until a job is done, if it goes on at its own recent pace.
 * @returns null while that is not known: too early, or standing still.
 */
export function secondsLeft(steps: readonly Step[], now: number): number | null {
  const first = steps[0];
  const last = steps.at(-1);
  if (first === undefined || last === undefined || steps.length < FEWEST_STEPS) return null;
  const span = last.at - first.at;
  const usual = span / (steps.length - 1);
  if (span < SHORTEST_MS || now - last.at > Math.max(STILL * usual, SHORTEST_MS)) return null;
  const perMs = (last.done - first.done) / span;
  const left = (last.total - last.done) / perMs - (now - last.at);
  return Math.max(0, left / 1000);
}

/** Time that is left, in words that promise no more than is known; empty when nothing is. */
export function timeLeftWords(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 50) return 'less than a minute left';
  const minutes = Math.round(seconds / 60);
  if (minutes <= 1) return 'about a minute left';
  if (minutes < 55) return `about ${minutes} minutes left`;
  const hours = Math.round(minutes / 60);
  return hours <= 1 ? 'about an hour left' : `about ${hours} hours left`;
}
