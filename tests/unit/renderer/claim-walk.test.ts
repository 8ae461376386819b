import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterVerdict, neighbour, nextUndecided } from '../../../renderer/reading/claim-walk.ts';

const claims = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const decided =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id);

describe('walking the claims', () => {
  it('goes to the next and previous claim and stays at the ends', () => {
    expect(neighbour(claims, 'b', 1)).toBe('c');
    expect(neighbour(claims, 'b', -1)).toBe('a');
    expect(neighbour(claims, 'd', 1)).toBe('d');
    expect(neighbour(claims, 'a', -1)).toBe('a');
    expect(neighbour(claims, null, 1)).toBe('a');
    expect(neighbour([], null, 1)).toBeNull();
  });

  it('skips decided claims and goes round', () => {
    expect(nextUndecided(claims, 'a', decided('b'), 1)).toBe('c');
    expect(nextUndecided(claims, 'd', decided('a'), 1)).toBe('b');
    expect(nextUndecided(claims, 'a', decided('d'), -1)).toBe('c');
    expect(nextUndecided(claims, null, decided(), 1)).toBe('a');
    expect(nextUndecided(claims, null, decided(), -1)).toBe('d');
  });

  it('stands still when nothing else is undecided', () => {
    expect(nextUndecided(claims, 'b', decided('a', 'c', 'd'))).toBeNull();
    expect(nextUndecided([], null, decided())).toBeNull();
  });

  it('leads from a verdict to what is undecided, else to the next claim, else nowhere', () => {
    expect(afterVerdict(claims, 'b', decided('b', 'c'))).toBe('d');
    expect(afterVerdict(claims, 'b', decided('a', 'b', 'c', 'd'))).toBe('c');
    expect(afterVerdict(claims, 'd', decided('a', 'b', 'c', 'd'))).toBe('d');
  });

  it('decides every claim once when the same key is pressed again and again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), fc.nat(29), fc.array(fc.nat(29)), (size, from, before) => {
        const many = Array.from({ length: size }, (_, index) => ({ id: String(index) }));
        const done = new Set(before.map((index) => String(index % size)));
        let at: string = nextUndecided(many, String(from % size), (id) => done.has(id)) ?? String(from % size);
        for (let press = 0; press < size; press += 1) {
          done.add(at);
          at = afterVerdict(many, at, (id) => done.has(id));
        }
        expect(done.size).toBe(size);
      }),
    );
  });
});
