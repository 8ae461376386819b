import { describe, expect, it } from 'vitest';
import {
  isUnticked,
  neighbourPart,
  nextOpenPart,
  partInHand,
  partsOf,
} from '../../../renderer/line-by-line/part-walk.ts';
import type { CheckedPart } from '../../../shared/claim.ts';

function part(start: number, ticked = false): CheckedPart {
  return {
    start,
    end: start + 2,
    kind: 'number',
    words: '12',
    tick: ticked ? { state: 'ticked', reason: '', checkedBy: 'G', checkedAt: '2026-01-01T00:00:00.000Z' } : null,
  };
}

const first = { id: 'a', parts: [part(0, true), part(4), part(8)] };
const empty = { id: 'b', parts: [] };
const last = { id: 'c', parts: [part(20), part(24, true)] };
const claims = [first, empty, last];
const at = (claimId: string, start: number) => ({ claimId, start });

describe('the part in hand', () => {
  it('is the claim’s first open one until the editor goes to another', () => {
    expect(partInHand(first, null, isUnticked)?.start).toBe(4);
    expect(partInHand(first, at('a', 0), isUnticked)?.start).toBe(0);
    expect(partInHand(first, at('c', 20), isUnticked)?.start).toBe(4);
    expect(partInHand(empty, null, isUnticked)).toBeNull();
    expect(partInHand(null, null, isUnticked)).toBeNull();
  });
});

describe('walking from part to part', () => {
  it('goes on into the next claim that has parts and stops at the article’s ends', () => {
    expect(neighbourPart(claims, 'a', at('a', 4), 1)?.start).toBe(8);
    expect(neighbourPart(claims, 'a', at('a', 8), 1)).toMatchObject(at('c', 20));
    expect(neighbourPart(claims, 'c', at('c', 20), -1)).toMatchObject(at('a', 8));
    expect(neighbourPart(claims, 'c', at('c', 24), 1)).toBeNull();
    expect(neighbourPart(claims, 'a', at('a', 0), -1)).toBeNull();
  });

  it('starts from a claim that has no part in hand', () => {
    expect(neighbourPart(claims, 'b', null, 1)).toMatchObject(at('c', 20));
    expect(neighbourPart(claims, 'b', null, -1)).toMatchObject(at('a', 8));
  });
});

describe('the next part that is open', () => {
  it('passes over what is ticked, goes round at the end and never names the one in hand', () => {
    expect(nextOpenPart(claims, 'a', at('a', 4), isUnticked)).toMatchObject(at('a', 8));
    expect(nextOpenPart(claims, 'a', at('a', 8), isUnticked)).toMatchObject(at('c', 20));
    expect(nextOpenPart(claims, 'c', at('c', 20), isUnticked)).toMatchObject(at('a', 4));
    expect(nextOpenPart(claims, 'b', null, isUnticked)).toMatchObject(at('c', 20));
    expect(nextOpenPart([last], 'c', at('c', 20), isUnticked)).toBeNull();
  });
});

it('counts every part of every claim once', () => {
  expect(partsOf(claims).map(({ claimId, start }) => [claimId, start])).toEqual([
    ['a', 0],
    ['a', 4],
    ['a', 8],
    ['c', 20],
    ['c', 24],
  ]);
});
