import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  articlesInWords,
  claimsInWords,
  leftInWords,
  monthInWords,
  shareInWords,
} from '../../../renderer/figures/figure-words.ts';
import { CHARTS, FIRST_FIGURES_VIEW, withAllTurned, withTurned } from '../../../renderer/figures/figures-view.ts';
import { monthColumns, ruledAt } from '../../../renderer/figures/month-columns.ts';
import { segmentsOf } from '../../../renderer/figures/segments.ts';
import { partialDate } from '../../../shared/dates.ts';
import type { ArticleFigures, MonthFigures } from '../../../shared/figures.ts';

const month = (name: string, confirmed: number, outdated = 0, replaced = 0): MonthFigures => ({
  month: partialDate(name),
  given: { confirmed, outdated, speculative: 0 },
  replaced: { confirmed: replaced, outdated: 0, speculative: 0 },
});

describe('a stacked bar', () => {
  const counts = fc.record({
    confirmed: fc.nat(2000),
    outdated: fc.nat(50),
    speculative: fc.nat(3),
    'set-aside': fc.nat(50),
    undecided: fc.nat(2000),
  });

  it('is as long as it is told, without gaps, and shows whatever is there', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 1500 }), (of, length) => {
        const claims = Object.values(of).reduce((sum, count) => sum + count, 0);
        const segments = segmentsOf({ ...of, claims }, length);
        expect(segments.map(({ count }) => count)).toEqual(Object.values(of).filter((count) => count > 0));
        let end = 0;
        for (const { x, width } of segments) {
          expect(x).toBeCloseTo(end, 6);
          expect(width).toBeGreaterThanOrEqual(Math.min(3, length / segments.length) - 1e-9);
          end = x + width;
        }
        expect(end).toBeCloseTo(claims === 0 ? 0 : length, 6);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps a part visible that is only just large enough when another takes its least', () => {
    const widths = segmentsOf(
      { claims: 204, confirmed: 190, outdated: 3, speculative: 1, 'set-aside': 0, undecided: 10 },
      210,
    ).map(({ width }) => width);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(3);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(210, 6);
  });

  it('gives each part its share', () => {
    const of = { claims: 10, confirmed: 5, outdated: 2, speculative: 0, 'set-aside': 1, undecided: 2 };
    expect(segmentsOf(of, 100).map(({ mark, x, width }) => [mark, x, width])).toEqual([
      ['confirmed', 0, 50],
      ['outdated', 50, 20],
      ['set-aside', 70, 10],
      ['undecided', 80, 20],
    ]);
  });
});

describe('columns by month', () => {
  it('leave gaps for months without a verdict, also over the turn of a year and until today', () => {
    const columns = monthColumns([month('2024-11', 2, 1), month('2025-02', 4, 0, 3)], partialDate('2026-01'));
    expect(columns).toHaveLength(15);
    expect(columns.slice(0, 4).map(({ month: name, total }) => [name, total])).toEqual([
      ['2024-11', 3],
      ['2024-12', 0],
      ['2025-01', 0],
      ['2025-02', 4],
    ]);
    expect(columns[3]?.totalReplaced).toBe(3);
    expect(columns.at(-1)).toMatchObject({ month: '2026-01', total: 0 });
  });

  it('span a year at least, and reach a verdict that a wrong clock put after today', () => {
    const names = monthColumns([month('2026-03', 1)], partialDate('2026-01')).map(({ month: name }) => name);
    expect([names[0], names.at(-1), names.length]).toEqual(['2025-04', '2026-03', 12]);
  });

  it('are ruled at whole numbers that stay below the highest column', () => {
    expect(ruledAt(1, 4)).toEqual([0, 1]);
    expect(ruledAt(7, 4)).toEqual([0, 2, 4, 6]);
    expect(ruledAt(130, 4)).toEqual([0, 50, 100]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (top) => {
        const rules = ruledAt(top, 4);
        expect(rules.every((rule) => Number.isInteger(rule) && rule <= top)).toBe(true);
        expect(rules.length).toBeGreaterThanOrEqual(2);
        expect(rules.length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

describe('figures in words', () => {
  it('never say nothing of something, nor all of less', () => {
    expect(shareInWords(0, 12)).toBe('0%');
    expect(shareInWords(1, 400)).toBe('less than 1%');
    expect(shareInWords(399, 400)).toBe('99%');
    expect(shareInWords(400, 400)).toBe('100%');
    expect(shareInWords(0, 0)).toBe('0%');
  });

  it('tell a month', () => {
    const [quiet, busy, once] = monthColumns(
      [month('2025-02', 8, 6, 3), month('2025-03', 1, 0, 1)],
      partialDate('2026-01'),
    ).slice(0, 3);
    const said = [quiet, busy, once].map((column) => (column === undefined ? '' : monthInWords(column)));
    expect(said).toEqual([
      'February 2025: 14 verdicts given – 8 confirmed, 6 outdated; 3 since superseded.',
      'March 2025: 1 verdict given – 1 confirmed; 1 since superseded.',
      'April 2025: no verdicts.',
    ]);
  });

  it('tell how far articles are', () => {
    const total = { claims: 9, confirmed: 3, outdated: 0, speculative: 0, 'set-aside': 2, undecided: 4 };
    expect(articlesInWords({ ...total, articles: 6, finished: 1, begun: 2, signedOff: 0 })).toBe(
      'Articles: 1 of 6 finished, 2 in progress, 0 signed off.',
    );
    expect(claimsInWords(total)).toBe('9 claims: 3 confirmed, 2 set aside, 4 undecided');
    const left = (claims: number, undecided: number, signedOff = false, aside = 0) =>
      leftInWords({ claims, undecided, signedOff, 'set-aside': aside } as ArticleFigures);
    expect([left(5, 5), left(5, 2), left(5, 0), left(5, 0, false, 5), left(5, 0, true)]).toEqual([
      '5 to decide',
      '2 left of 5',
      'All decided',
      'All dealt with',
      '✔ Signed off',
    ]);
  });
});

it('one chart is turned into its table and back, or all at once', () => {
  const one = withTurned(FIRST_FIGURES_VIEW, 'months');
  expect(one.tables).toEqual(['months']);
  expect(withTurned(one, 'months').tables).toEqual([]);
  expect(withAllTurned(one).tables).toEqual(CHARTS);
  expect(withAllTurned(withAllTurned(one)).tables).toEqual([]);
});
