import { createContext, Script } from 'node:vm';
import { analyse } from 'scslre';
import { expect, test } from 'vitest';
import { type SourcePattern, sourcePatterns } from './source-patterns.ts';
import { type Attack, attacksOn } from './worst-inputs.ts';

// A pattern that looks at the same characters over and over makes a page of 100 kB take minutes. What follows finds every
// pattern in the source by itself: a new one is covered without being listed anywhere.

const LONG = 100_000;
const TRIAL = 2_000;
const { patterns, unseen } = sourcePatterns();

test('the patterns of the source are found, literals and those that RegExp makes', () => {
  expect(patterns.length).toBeGreaterThan(500);
  expect(patterns.some(({ at }) => at.startsWith('shared/written-dates.ts'))).toBe(true);
  expect(patterns.some(({ at }) => at.startsWith('electron/desk/importers/page-tree.ts'))).toBe(true);
});

test('every pattern is made as its file is loaded, none from what an editor brings', () => {
  expect(unseen).toEqual([]);
});

test('no pattern changes within itself whether letters’ case counts', () => {
  // V8 forgets it once a process has compiled a megabyte of patterns: “(?i:mayor)” then no longer finds “Mayor”.
  const changing = patterns.filter(({ pattern }) => /\(\?[a-z]*-?[a-z]+:/.test(pattern));
  expect(changing.map(({ at }) => at)).toEqual([]);
});

test('no pattern can take more time for each character the longer the text is, as far as reading it tells', () => {
  const slow = patterns.flatMap(({ at, pattern, flags }) => {
    const { reports } = analyse({ source: pattern, flags }, { reportTypes: { Move: true, Self: true, Trade: true } });
    return reports.map((report) => `${at} /${pattern}/${flags}: ${report.type}`);
  });
  expect(slow).toEqual([]);
});

test('every pattern goes through 100,000 characters of its worst input within a second', { timeout: 300_000 }, () => {
  const slow = patterns.flatMap((found) => {
    const { attack, ms } = worst(found);
    return ms < 1000 ? [] : [`${found.at} /${found.pattern}/${found.flags}: ${JSON.stringify(attack)}`];
  });
  expect(slow).toEqual([]);
});

const context = createContext({ pattern: / /, texts: [], spent: () => 0 });
const search = new Script(`texts.map((text) => {
  const since = spent();
  pattern.global ? [...text.matchAll(pattern)].length : pattern.exec(text);
  return spent() - since;
})`);

function worst({ pattern, flags }: SourcePattern): { attack: Attack | undefined; ms: number } {
  const attacks = attacksOn(pattern, flags);
  const short = times(pattern, flags, attacks, TRIAL);
  // Where even short texts take for ever, the long ones need not be tried.
  if (short === null) return { attack: undefined, ms: Number.POSITIVE_INFINITY };
  const slowest = attacks
    .map((attack, at) => ({ attack, ms: short[at] as number }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 2)
    .map(({ attack }) => ({ attack, ms: times(pattern, flags, [attack], LONG)?.[0] ?? Number.POSITIVE_INFINITY }));
  return slowest.reduce((one, other) => (other.ms > one.ms ? other : one));
}

/** Milliseconds of this thread's own time, whatever else the machine does; null where it takes far too long. */
function times(pattern: string, flags: string, attacks: readonly Attack[], length: number): number[] | null {
  context.pattern = new RegExp(pattern, flags);
  context.texts = attacks.map(
    ({ before, repeated, after }) => before + repeated.repeat(Math.ceil(length / repeated.length)) + after,
  );
  context.spent = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  try {
    return search.runInContext(context, { timeout: 60_000 }) as number[];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
    throw error;
  }
}
