import { folded, foldedWords } from '../../../shared/folded-words.ts';
import type { Snippet } from '../../../shared/search.ts';
import type { SoughtTerm } from '../../../shared/search-request.ts';
import type { Span } from '../../../shared/span.ts';

const AROUND = 90;
const LONGEST = 240;

/** A term for SQLite's FTS5: its words beside each other, the open one by its beginning. */
export function fullTextTerm({ words, open }: SoughtTerm): string {
  return `"${words.join(' ')}"${open ? '*' : ''}`;
}

/** Terms for FTS5: all of them. */
export function fullTextQuery(terms: readonly SoughtTerm[]): string {
  return terms.map(fullTextTerm).join(' AND ');
}

/** The words of the terms for an index that knows no places: all of them, wherever they stand. */
export function scatteredQuery(terms: readonly SoughtTerm[]): string {
  return terms
    .flatMap(({ words, open }) =>
      words.map((word, at) => fullTextTerm({ words: [word], open: open && at === words.length - 1, typed: word })),
    )
    .join(' AND ');
}

/** Where each of the terms stands in a text, in order; none where it does not. */
export function placesOf(text: string, terms: readonly SoughtTerm[]): Span[][] {
  const all = folded(text);
  const mayHold = terms.map(({ words }) => words.every((word) => all.includes(word)));
  if (!mayHold.includes(true)) return terms.map(() => []);
  const found = foldedWords(text);
  return terms.map(({ words, open }, index) => {
    if (mayHold[index] === false) return [];
    const isAt = (from: number) =>
      words.every((word, at) => {
        const there = found[from + at]?.word;
        return open && at === words.length - 1 ? there?.startsWith(word) : there === word;
      });
    return found.flatMap(({ start }, from) =>
      isAt(from) ? [{ start, end: (found[from + words.length - 1] as Span).end }] : [],
    );
  });
}

/** Where the terms stand in a text, in order and apart from each other; null unless every one of them does. */
export function findTerms(text: string, terms: readonly SoughtTerm[]): Span[] | null {
  const places = placesOf(text, terms);
  return places.every(({ length }) => length > 0) ? marksOf(places) : null;
}

/** All places in one order; those that share words become one. */
export function marksOf(places: readonly (readonly Span[])[]): Span[] {
  const marks: Span[] = [];
  for (const place of places.flat().sort((a, b) => a.start - b.start)) {
    const last = marks.at(-1);
    if (last === undefined || place.start >= last.end) marks.push(place);
    else marks[marks.length - 1] = { start: last.start, end: Math.max(last.end, place.end) };
  }
  return marks;
}

/** Cuts a text to what stands around its first mark, at the edges of words, and moves the marks along. */
export function snippetOf(text: string, marks: readonly Span[]): Snippet {
  if (text.length <= LONGEST) return { text: text.replaceAll('\n', ' '), marks };
  const first = marks[0]?.start ?? 0;
  let start = Math.max(0, first - AROUND);
  if (start > 0) start = text.indexOf(' ', start) + 1;
  if (start > first) start = first;
  let end = Math.min(text.length, start + LONGEST);
  if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), marks[0]?.end ?? 0);
  const before = start > 0 ? '… ' : '';
  const shift = before.length - start;
  return {
    text: `${before}${text.slice(start, end).replaceAll('\n', ' ')}${end < text.length ? ' …' : ''}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start + shift, end: mark.end + shift })),
  };
}
