import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type StepUnit,
  sentenceAt,
  sentenceBeside,
  type TextInBlocks,
  withEndMoved,
} from '../../../renderer/reading/span-steps.ts';
import type { Block } from '../../../shared/article.ts';
import type { Span } from '../../../shared/span.ts';

function article(...paragraphs: string[]): TextInBlocks {
  const text = paragraphs.join('\n\n');
  let start = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const block = { kind: 'paragraph', level: 0, start, end: start + paragraph.length } as const;
    start = block.end + 2;
    return block;
  });
  return { text, blocks };
}

const TRAM = article(
  'Harbour tram opens',
  'Mr. Brandt’s city bought 30 new trams for $5.5m, up 12%. “They run,” she said.',
  'The U.S. maker is Café-Tram Co.',
);
const of = (words: string, { text } = TRAM): Span => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const words = (span: Span | null, { text } = TRAM) => span && text.slice(span.start, span.end);

/** What a span is after each of some steps. */
function moved(begin: string, end: 'start' | 'end', unit: StepUnit, ...steps: (1 | -1)[]): (string | null)[] {
  let span = of(begin);
  return steps.map((step) => {
    span = withEndMoved(TRAM, span, end, unit, step);
    return words(span);
  });
}

describe('growing and shrinking a span by keys', () => {
  it('moves its end by words, with their signs, and leaves the stops outside', () => {
    expect(moved('30 new', 'end', 'word', 1, 1, 1, 1, 1, 1)).toEqual([
      '30 new trams',
      '30 new trams for',
      '30 new trams for $5.5m',
      '30 new trams for $5.5m, up',
      '30 new trams for $5.5m, up 12%',
      '30 new trams for $5.5m, up 12%. “They',
    ]);
    expect(moved('bought 30 new', 'end', 'word', -1, -1, -1)).toEqual(['bought 30', 'bought', 'bought']);
  });

  it('moves its start by words, and an apostrophe parts none', () => {
    expect(moved('bought 30', 'start', 'word', -1, -1, -1, -1)).toEqual([
      'city bought 30',
      'Brandt’s city bought 30',
      'Mr. Brandt’s city bought 30',
      'opens\n\nMr. Brandt’s city bought 30',
    ]);
    expect(moved('bought 30', 'start', 'word', 1, 1)).toEqual(['30', '30']);
  });

  it('moves by letters as readers see them, never to a blank', () => {
    expect(moved('Caf', 'end', 'letter', 1, 1, 1)).toEqual(['Café', 'Café-', 'Café-T']);
    expect(moved('30', 'end', 'letter', 1, -1, -1, -1)).toEqual(['30 n', '30', '3', '3']);
    const accents = article('Cafe\u0301s open');
    expect(words(withEndMoved(accents, of('Caf', accents), 'end', 'letter', 1), accents)).toBe('Cafe\u0301');
  });

  it('moves by sentences, without the last stop unless it is an abbreviation’s', () => {
    expect(moved('Harbour', 'end', 'sentence', 1, 1, -1)).toEqual([
      'Harbour tram opens',
      'Harbour tram opens\n\nMr. Brandt’s city bought 30 new trams for $5.5m, up 12%',
      'Harbour tram opens',
    ]);
  });

  it('chooses one sentence after the other, into the next paragraph and back, and stays at the ends', () => {
    const first = sentenceAt(TRAM, 3);
    const second = first && sentenceBeside(TRAM, first, 1);
    const third = second && sentenceBeside(TRAM, second, 1);
    const fourth = third && sentenceBeside(TRAM, third, 1);
    expect([first, second, third, fourth].map((span) => words(span))).toEqual([
      'Harbour tram opens',
      'Mr. Brandt’s city bought 30 new trams for $5.5m, up 12%',
      '“They run,” she said',
      'The U.S. maker is Café-Tram Co',
    ]);
    expect(fourth && sentenceBeside(TRAM, fourth, 1)).toBeNull();
    expect(fourth && sentenceBeside(TRAM, fourth, -1)).toEqual(third);
    expect(first && sentenceBeside(TRAM, first, -1)).toBeNull();
  });

  it('gives within any text a span that is not empty, not beyond the text, and moved one way only', () => {
    const paragraphs = fc.array(fc.string({ unit: 'grapheme', maxLength: 20 }), { minLength: 1, maxLength: 3 });
    const unit = fc.constantFrom<StepUnit>('letter', 'word', 'sentence');
    const end = fc.constantFrom('start' as const, 'end' as const);
    const step = fc.constantFrom(1 as const, -1 as const);
    fc.assert(
      fc.property(paragraphs, fc.nat(40), fc.nat(40), unit, end, step, (texts, from, length, by, which, to) => {
        const any = article(...texts);
        const start = Math.min(from, any.text.length - 1);
        const span = { start, end: Math.min(start + 1 + length, any.text.length) };
        if (start < 0) return;
        const after = withEndMoved(any, span, which, by, to);
        expect(after.start).toBeLessThan(after.end);
        expect(after.start).toBeGreaterThanOrEqual(0);
        expect(after.end).toBeLessThanOrEqual(any.text.length);
        expect((after[which] - span[which]) * to).toBeGreaterThanOrEqual(0);
        const other = which === 'start' ? 'end' : 'start';
        expect(after[other]).toBe(span[other]);
      }),
      { numRuns: 60 },
    );
  });
});
