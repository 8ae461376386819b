import { expect, test } from 'vitest';
import { kappa } from './kappa.ts';
import { isSameSpan, matchSpans, sharesHalfOfLonger, sharesHalfOfShorter } from './span-matching.ts';

const times = (count: number, pair: [string, string]) => Array.from({ length: count }, () => pair);

test('kappa takes chance away from what agrees', () => {
  const decisions = [
    ...times(20, ['yes', 'yes']),
    ...times(5, ['yes', 'no']),
    ...times(10, ['no', 'yes']),
    ...times(15, ['no', 'no']),
  ];
  expect(kappa(decisions)).toBeCloseTo(0.4, 10);
  expect(kappa(times(3, ['yes', 'yes']).concat(times(3, ['no', 'no'])))).toBe(1);
  expect(kappa([])).toBeNaN();
  expect(kappa(times(3, ['yes', 'yes']))).toBeNaN();
});

test('each span is matched once, with the one that shares most', () => {
  const wide = { start: 0, end: 10 };
  const near = { start: 0, end: 9 };
  const far = { start: 4, end: 12 };
  expect(matchSpans([wide], [far, near], sharesHalfOfLonger)).toEqual([{ one: wide, other: near }]);
  expect(matchSpans([wide, near], [wide], sharesHalfOfLonger)).toEqual([{ one: wide, other: wide }]);
});

test('how much two spans must share', () => {
  const sentence = { start: 0, end: 100 };
  expect(isSameSpan(sentence, { ...sentence })).toBe(true);
  expect(sharesHalfOfLonger(sentence, { start: 50, end: 100 })).toBe(true);
  expect(sharesHalfOfLonger(sentence, { start: 51, end: 100 })).toBe(false);
  expect(sharesHalfOfShorter(sentence, { start: 90, end: 110 })).toBe(true);
  expect(sharesHalfOfShorter(sentence, { start: 91, end: 110 })).toBe(false);
});
