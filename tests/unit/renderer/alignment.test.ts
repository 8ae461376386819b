import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AlignedPair,
  acrossFrom,
  fadingOffset,
  levelScroll,
  pairsInOrder,
} from '../../../renderer/reading/alignment.ts';

const heights = { left: 1000, right: 2000 };
const pair = (left: number, right: number, weight = 1): AlignedPair => ({ left, right, weight });
const somePairs = fc.array(
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 1999 }), fc.integer({ min: 1, max: 10 }))
    .map(([a, b, c]) => pair(a, b, c / 10)),
  { maxLength: 12 },
);

describe('the pairs that both texts tell in the same order', () => {
  it('leaves out the lighter of two that cross', () => {
    expect(pairsInOrder([pair(10, 900, 0.9), pair(20, 100, 0.5), pair(30, 950, 0.5)])).toEqual([
      pair(10, 900, 0.9),
      pair(30, 950, 0.5),
    ]);
  });

  it('always keeps the pair in hand, however light', () => {
    const inHand = pair(20, 100, 0.1);
    expect(pairsInOrder([pair(10, 900), inHand, pair(30, 950), pair(40, 200)], inHand)).toEqual([
      inHand,
      pair(30, 950),
    ]);
    fc.assert(
      fc.property(somePairs, (pairs) => {
        const own = pair(500, 700, 0.01);
        expect(pairsInOrder([...pairs, own], own)).toContain(own);
      }),
    );
  });

  it('goes strictly down on both sides', () => {
    fc.assert(
      fc.property(somePairs, (pairs) => {
        pairsInOrder(pairs).forEach((one, at, chain) => {
          const next = chain[at + 1];
          if (!next) return;
          expect(next.left).toBeGreaterThan(one.left);
          expect(next.right).toBeGreaterThan(one.right);
        });
      }),
    );
  });
});

describe('the place across', () => {
  it('is the passage for a claim, and between two claims lies between their passages', () => {
    const chain = [pair(100, 400), pair(300, 500)];
    expect(acrossFrom('left', 100, chain, heights)).toBe(400);
    expect(acrossFrom('left', 200, chain, heights)).toBe(450);
    expect(acrossFrom('right', 450, chain, heights)).toBe(200);
    expect(acrossFrom('left', 50, chain, heights)).toBe(200);
    expect(acrossFrom('left', 1000, chain, heights)).toBe(2000);
  });

  it('rises steadily, meets every pair, and leads back', () => {
    fc.assert(
      fc.property(somePairs, fc.nat(1000), fc.nat(1000), (pairs, a, b) => {
        const chain = pairsInOrder(pairs);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(acrossFrom('left', low, chain, heights)).toBeLessThanOrEqual(acrossFrom('left', high, chain, heights));
        for (const one of chain) expect(acrossFrom('left', one.left, chain, heights)).toBeCloseTo(one.right, 6);
        expect(acrossFrom('right', acrossFrom('left', a, chain, heights), chain, heights)).toBeCloseTo(a, 6);
      }),
    );
  });
});

it('an offset between the sides fades while the reader scrolls, and is gone in the end', () => {
  expect(fadingOffset(90, 0)).toBe(90);
  expect(fadingOffset(90, 450)).toBe(45);
  expect(fadingOffset(-90, -5000)).toBe(-0);
});

describe('standing level', () => {
  const comfort = { least: 100, greatest: 500 };

  it('scrolls only the later text where that is enough', () => {
    const level = levelScroll({ at: 700, scrollTop: 400, most: 2000 }, { at: 900, scrollTop: 0, most: 2000 }, comfort);
    expect(level).toEqual({ left: 400, right: 600, short: 0 });
  });

  it('brings the claim up to a passage that stands too near the top of its text', () => {
    const level = levelScroll({ at: 700, scrollTop: 400, most: 2000 }, { at: 200, scrollTop: 0, most: 2000 }, comfort);
    expect(level).toEqual({ left: 500, right: 0, short: 0 });
  });

  it('never takes the claim out of comfortable sight, and says what is still missing', () => {
    const level = levelScroll({ at: 700, scrollTop: 400, most: 2000 }, { at: 20, scrollTop: 0, most: 2000 }, comfort);
    expect(level).toEqual({ left: 600, right: 0, short: 80 });
  });

  it('is exact whenever nothing is missing', () => {
    const text = fc.record({ at: fc.nat(3000), scrollTop: fc.nat(2500), most: fc.constant(2500) });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const level = levelScroll(left, right, comfort);
        expect(right.at - level.right + level.short).toBeCloseTo(left.at - level.left, 6);
        expect(level.right).toBeGreaterThanOrEqual(0);
        expect(level.right).toBeLessThanOrEqual(right.most);
      }),
    );
  });
});
