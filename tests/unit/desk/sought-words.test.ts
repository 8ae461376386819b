import { describe, expect, it } from 'vitest';
import { findWords, fullTextQuery, snippetOf, soughtWords } from '../../../electron/desk/services/sought-words.ts';

const found = (text: string, query: string) =>
  findWords(text, soughtWords(query))?.map(({ start, end }) => text.slice(start, end)) ?? null;

describe('the words of a query', () => {
  it('are folded, and only the last may go on', () => {
    expect(soughtWords('Café  Tra')).toEqual([
      { word: 'cafe', open: false },
      { word: 'tra', open: true },
    ]);
    expect(soughtWords('tram ')).toEqual([{ word: 'tram', open: false }]);
  });

  it('are never query syntax', () => {
    expect(fullTextQuery(soughtWords('tram" OR quote:x NEAR(a b) * - ^'))).toBe(
      '"tram" AND "or" AND "quote" AND "x" AND "near" AND "a" AND "b"',
    );
    expect(soughtWords('“*” — \0 "')).toEqual([]);
  });

  it('are found whatever quotes, case and accents either side uses', () => {
    expect(found('The mayor said: ‘It won’t open in Málaga.’', "won't malaga")).toEqual(['won', 't', 'Málaga']);
    expect(found('It won\'t open in Ma\u0301laga."', '“won’t” málaga')).toEqual(['won', 't', 'Ma\u0301laga']);
  });

  it('are all needed, the last by its beginning', () => {
    expect(found('The harbour tram opens.', 'tram harb')).toEqual(['harbour', 'tram']);
    expect(found('The harbour tram opens.', 'harb tram')).toBeNull();
    expect(found('The harbour tram opens.', 'tram metro')).toBeNull();
  });
});

describe('the text around what was found', () => {
  const long = `${'Before that nothing of note was ever said about it. '.repeat(8)}The harbour tram opens. ${'And afterwards it went on. '.repeat(20)}`;

  it('is cut at words, holds the first mark and keeps the marks on their words', () => {
    const { text, marks } = snippetOf(long, findWords(long, soughtWords('harbour tram')) ?? []);
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
