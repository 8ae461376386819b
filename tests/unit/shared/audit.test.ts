import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageInWords, type RiskFacts, riskOf } from '../../../shared/audit.ts';

const QUIET: RiskFacts = { days: 10, claims: 12, speculative: 0, due: 0, touched: 0, doubted: 0, undecided: 0 };

test('a fresh, finished article is at low risk, and nothing is given as a reason', () => {
  expect(riskOf(QUIET)).toEqual({ score: 0, level: 'low', because: [] });
});

test('an old article with new evidence and days that have come is at high risk, the weightiest reason first', () => {
  const risk = riskOf({ ...QUIET, days: 2200, speculative: 4, due: 3, touched: 4 });
  expect(risk.level).toBe('high');
  expect(risk.because[0]).toBe('4 claims with newer evidence');
  expect(risk.because).toContain('6 years old');
});

test('claims that were hedged and claims without a verdict have different names', () => {
  const { because } = riskOf({ ...QUIET, claims: 677, speculative: 130, undecided: 677 });
  expect(because).toEqual(['all 677 claims undecided', '130 of 677 claims hedged and unresolved']);
  expect(riskOf({ ...QUIET, claims: 40, undecided: 30 }).because).toEqual(['30 of 40 claims undecided']);
  expect(riskOf({ ...QUIET, claims: 1, undecided: 1 }).because).toEqual(['1 claim undecided']);
});

test('risk uses the whole scale: little is low, much is nearly certain, and what lies between is told apart', () => {
  const undecided = { ...QUIET, claims: 20, undecided: 20 };
  const scores = [
    undecided,
    { ...undecided, days: 1500, due: 3, speculative: 6 },
    { ...undecided, days: 1500, due: 3, speculative: 6, touched: 2 },
    { ...undecided, days: 1500, due: 3, speculative: 6, touched: 6 },
    { ...undecided, days: 3600, due: 8, speculative: 10, touched: 14 },
  ].map((facts) => riskOf(facts).score);
  expect(riskOf({ ...undecided, days: 2200 }).level).toBe('low');
  const touchedBy = (touched: number) => riskOf({ ...undecided, touched }).score;
  expect(touchedBy(12) - touchedBy(5)).toBeGreaterThan(0.1);
  expect(scores[0]).toBeLessThan(0.15);
  expect(scores.at(-1)).toBeGreaterThan(0.85);
  for (const [at, score] of scores.slice(1).entries()) expect(score - (scores[at] ?? 0)).toBeGreaterThan(0.08);
});

test('what is true of nearly every article of an archive is low risk by itself, and what is not tells articles apart', () => {
  const archived = { ...QUIET, days: 5500, claims: 20, undecided: 20 };
  const level = (facts: Partial<RiskFacts>) => riskOf({ ...archived, ...facts }).level;
  expect(
    [{}, { due: 1 }, { due: 3 }, { doubted: 1 }, { doubted: 2 }, { touched: 1 }, { touched: 4 }].map(level),
  ).toEqual(['low', 'middle', 'high', 'high', 'high', 'middle', 'high']);
  expect(riskOf({ ...archived, doubted: 2 }).because[0]).toBe('Stet would mark 2 claims as outdated');
});

test('an article without claims has nothing that could be out of date', () => {
  expect(riskOf({ ...QUIET, claims: 0, days: 4000 }).score).toBe(0);
});

test('more of any fact never lowers the risk, which stays between 0 and 1', () => {
  const claims = 20;
  const facts = fc.record({
    days: fc.nat(9000),
    speculative: fc.nat(claims),
    due: fc.nat(claims),
    touched: fc.nat(claims),
    doubted: fc.nat(claims),
    undecided: fc.nat(claims),
  });
  fc.assert(
    fc.property(
      facts,
      fc.constantFrom('days', 'speculative', 'due', 'touched', 'doubted', 'undecided'),
      (some, name) => {
        const before = riskOf({ ...some, claims }).score;
        const after = riskOf({ ...some, [name]: some[name] + 1, claims }).score;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(1);
        expect(after).toBeGreaterThanOrEqual(before);
      },
    ),
  );
});

test('age is said in the unit that people would use', () => {
  expect([1, 40, 100, 800].map(ageInWords)).toEqual(['1 day old', '40 days old', '3 months old', '2 years old']);
});
