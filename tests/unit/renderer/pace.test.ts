import { describe, expect, it } from 'vitest';
import { type Step, secondsLeft, timeLeftWords, withStep } from '../../../renderer/jobs/pace.ts';

/** Steps at a steady pace: `each` milliseconds for each unit. */
function steady(each: number, steps: number, total: number): readonly Step[] {
  let known: readonly Step[] = [];
  for (let done = 0; done < steps; done += 1) known = withStep(known, { at: done * each, done, total });
  return known;
}

describe('how long a job will still take', () => {
  it('follows from its own pace', () => {
    const known = steady(2000, 6, 30);
    expect(secondsLeft(known, 10_000)).toBeCloseTo(50);
    expect(secondsLeft(known, 12_000)).toBeCloseTo(48);
  });

  it('is not known at the beginning', () => {
    expect(secondsLeft([], 0)).toBeNull();
    expect(secondsLeft(steady(2000, 2, 30), 2000)).toBeNull();
    expect(secondsLeft(steady(100, 10, 30), 900)).toBeNull();
  });

  it('is not known any more when the job stands still', () => {
    const known = steady(2000, 6, 30);
    expect(secondsLeft(known, 10_000 + 7000)).not.toBeNull();
    expect(secondsLeft(known, 10_000 + 9000)).toBeNull();
  });

  it('follows a pace that changes, and work that is added', () => {
    let known = steady(1000, 11, 100);
    for (let more = 1; more <= 20; more += 1) {
      known = withStep(known, { at: 10_000 + more * 5000, done: 10 + more, total: 100 });
    }
    expect(secondsLeft(known, 110_000)).toBeCloseTo(70 * 5);
    known = withStep(known, { at: 111_000, done: 30, total: 130 });
    expect(secondsLeft(known, 110_000)).toBeCloseTo(100 * 5);
  });

  it('is measured anew when a job begins again', () => {
    expect(withStep(steady(1000, 10, 20), { at: 10_000, done: 0, total: 20 })).toHaveLength(1);
  });
});

describe('time in words', () => {
  it('promises no more than is known', () => {
    expect([null, 3, 30, 61, 125, 3000, 3500, 9000].map(timeLeftWords)).toEqual([
      '',
      'a few seconds left',
      'less than a minute left',
      'about a minute left',
      'about 2 minutes left',
      'about 50 minutes left',
      'about an hour left',
      'about 3 hours left',
    ]);
  });
});
