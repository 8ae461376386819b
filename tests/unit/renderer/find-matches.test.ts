import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMatches, MOST_MATCHES } from '../../../renderer/reading/find-matches.ts';

const found = (text: string, sought: string) =>
  findMatches(text, sought).map(({ start, end }) => text.slice(start, end));

describe('finding text in an article', () => {
  it('finds every occurrence whatever its case', () => {
    expect(found('Tram, tram, TRAMS', 'tram')).toEqual(['Tram', 'tram', 'TRAM']);
  });

  it('takes curly and straight quotation marks, dashes and line ends for the same', () => {
    expect(found('It’s a “wish” – he\nsaid', `it's a "wish" - he said`)).toEqual(['It’s a “wish” – he\nsaid']);
  });

  it('keeps its offsets where letters change their length with their case', () => {
    expect(findMatches('İİ tram', 'TRAM')).toEqual([{ start: 3, end: 7 }]);
    expect(findMatches('👩‍🚀 tram', 'tram')).toEqual([{ start: 6, end: 10 }]);
  });

  it('finds any stretch of a text in that text, signs of patterns included', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme-composite' }), (text) => {
        fc.pre(text.trim() !== '');
        const matches = findMatches(`before ${text} after`, text);
        expect(matches.length).toBeGreaterThan(0);
        expect(matches.every(({ start, end }) => start < end)).toBe(true);
      }),
    );
  });

  it('finds nothing for nothing and stops at a bearable number', () => {
    expect(findMatches('some text', '  ')).toEqual([]);
    expect(findMatches('a'.repeat(MOST_MATCHES + 50), 'a')).toHaveLength(MOST_MATCHES);
  });
});
