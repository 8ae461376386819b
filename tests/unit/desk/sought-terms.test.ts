import { describe, expect, it } from 'vitest';
import { findTerms, fullTextQuery, scatteredQuery, snippetOf } from '../../../electron/desk/services/sought-terms.ts';
import { readSearch } from '../../../shared/search-request.ts';

const terms = (query: string) => readSearch(query).terms;
const found = (text: string, query: string) =>
  findTerms(text, terms(query))?.map(({ start, end }) => text.slice(start, end)) ?? null;

describe('the terms of a query', () => {
  it('are never query syntax', () => {
    expect(fullTextQuery(terms('tram" OR quote:x NEAR(a b) * - ^'))).toBe(
      '"tram" AND "or" AND "quote x" AND "near a" AND "b"',
    );
    expect(scatteredQuery(terms('“harbour tram" wo'))).toBe('"harbour" AND "tram" AND "wo"*');
    expect(terms('“*” — \0 "')).toEqual([]);
  });

  it('are found whatever quotes, case and accents either side uses', () => {
    expect(found('The mayor said: ‘It won’t open in Málaga.’', "won't malaga")).toEqual(['won’t', 'Málaga']);
    expect(found("It won't open in Ma\u0301laga.", '“won’t” málaga')).toEqual(["won't", 'Ma\u0301laga']);
  });

  it('are all needed, the last by its beginning', () => {
    expect(found('The harbour tram opens.', 'tram harb')).toEqual(['harbour', 'tram']);
    expect(found('The harbour tram opens.', 'harb tram')).toBeNull();
    expect(found('The harbour tram opens.', 'tram metro')).toBeNull();
  });

  it('in quotation marks stand beside each other, in their order; words that overlap are marked once', () => {
    expect(found('The tram, the old tram.', '"the old" tram')).toEqual(['tram', 'the old', 'tram']);
    expect(found('The old harbour tram.', '“old tram”')).toBeNull();
    expect(found('The old harbour tram.', '"old harbour" "harbour tr')).toEqual(['old harbour tram']);
  });
});

describe('the text around what was found', () => {
  const long = `${'Before that nothing of note was ever said about it. '.repeat(8)}The harbour tram opens. ${'And afterwards it went on. '.repeat(20)}`;

  it('is cut at words, holds the first mark and keeps the marks on their words', () => {
    const { text, marks } = snippetOf(long, findTerms(long, terms('harbour tram')) ?? []);
    expect(text.length).toBeLessThan(260);
    expect(text.startsWith('… ')).toBe(true);
    expect(text.endsWith(' …')).toBe(true);
    expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['harbour', 'tram']);
  });

  it('is left as it is when it is short', () => {
    expect(snippetOf('The tram.', [{ start: 4, end: 8 }])).toEqual({
      text: 'The tram.',
      marks: [{ start: 4, end: 8 }],
    });
  });

  it('holds a first word that is longer than any snippet', () => {
    const word = 'x'.repeat(500);
    const { text, marks } = snippetOf(`before ${word} after`, [{ start: 7, end: 507 }]);
    expect(text.slice(marks[0]?.start, marks[0]?.end)).toBe(word);
  });
});
