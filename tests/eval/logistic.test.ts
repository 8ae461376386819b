import { expect, test } from 'vitest';
import { chanceOf, type Example, learnWeights } from './logistic.ts';

const examples: Example[] = [
  ...Array.from({ length: 30 }, () => ({ yes: ['holds a number'], truth: 1 })),
  ...Array.from({ length: 30 }, () => ({ yes: ['asks'], truth: 0 })),
  ...Array.from({ length: 10 }, () => ({ yes: ['holds a number', 'asks'], truth: 0 })),
  { yes: ['rare'], truth: 1 },
];

test('what goes with truth weighs for it, what goes against weighs against, and what is too rare is left out', () => {
  const weights = learnWeights(examples);
  expect(weights.get('holds a number')).toBeGreaterThan(0.5);
  expect(weights.get('asks')).toBeLessThan(-0.5);
  expect(weights.has('rare')).toBe(false);
  expect(chanceOf(['holds a number'], weights)).toBeGreaterThan(0.8);
  expect(chanceOf(['asks'], weights)).toBeLessThan(0.2);
});

test('the same examples give the same weights', () => {
  expect([...learnWeights(examples)]).toEqual([...learnWeights(examples)]);
});

test('a stronger penalty keeps weights smaller', () => {
  const of = (penalty: number) => Math.abs(learnWeights(examples, { penalty }).get('asks') ?? 0);
  expect(of(20)).toBeLessThan(of(0.5));
});
