import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimHandles, claimToSelect, splitIntoSegments } from '../../../renderer/reading/segments.ts';

const claimsIn = (length: number) =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(length)), { maxLength: 8 })
    .map((pairs) => pairs.map(([a, b], index) => ({ id: `c${index}`, start: Math.min(a, b), end: Math.max(a, b) })));

const blocks = fc
  .tuple(fc.nat(40), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('a block with overlapping and nested claims', () => {
  it('is split into segments that cover it exactly, none of them empty', () => {
    fc.assert(
      fc.property(blocks, claimsIn(120), (block, claims) => {
        const segments = splitIntoSegments(block, claims);
        expect(segments[0]?.start).toBe(block.start);
        expect(segments.at(-1)?.end).toBe(block.end);
        segments.forEach((segment, index) => {
          expect(segment.end).toBeGreaterThan(segment.start);
          if (index > 0) expect(segment.start).toBe(segments[index - 1]?.end);
        });
      }),
    );
  });

  it('knows at every character which claims it lies in, the shortest first', () => {
    fc.assert(
      fc.property(blocks, claimsIn(120), (block, claims) => {
        for (const segment of splitIntoSegments(block, claims)) {
          for (let at = segment.start; at < segment.end; at += 1) {
            const around = claims.filter((claim) => claim.start <= at && at < claim.end).map((claim) => claim.id);
            expect([...segment.claimIds].sort()).toEqual(around.sort());
          }
          const lengths = segment.claimIds.map((id) => {
            const claim = claims.find((candidate) => candidate.id === id);
            return (claim?.end ?? 0) - (claim?.start ?? 0);
          });
          expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('gives every claim that shows in it exactly one mark that the keyboard can reach', () => {
    fc.assert(
      fc.property(blocks, claimsIn(120), (block, claims) => {
        const segments = splitIntoSegments(block, claims);
        const reachable = [...claimHandles(segments)].flatMap(([start, claimIds]) => {
          const segment = segments.find((candidate) => candidate.start === start);
          for (const claimId of claimIds) expect(segment?.claimIds).toContain(claimId);
          return claimIds;
        });
        const shown = claims.filter(
          (claim) => claim.start < claim.end && claim.start < block.end && claim.end > block.start,
        );
        expect(reachable.sort()).toEqual(shown.map((claim) => claim.id).sort());
      }),
    );
  });

  it('leaves plain text plain', () => {
    expect(splitIntoSegments({ start: 5, end: 9 }, [])).toEqual([{ start: 5, end: 9, claimIds: [] }]);
  });
});

describe('clicking a mark', () => {
  it('selects the innermost claim first', () => {
    expect(claimToSelect(['inner', 'outer'], null)).toBe('inner');
    expect(claimToSelect(['inner', 'outer'], 'elsewhere')).toBe('inner');
  });

  it('goes outwards with each further click and begins again', () => {
    expect(claimToSelect(['inner', 'middle', 'outer'], 'inner')).toBe('middle');
    expect(claimToSelect(['inner', 'middle', 'outer'], 'outer')).toBe('inner');
  });
});
