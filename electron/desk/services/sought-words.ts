import type { Snippet } from '../../../shared/search.ts';
import type { Span } from '../../../shared/span.ts';

/** A word that an editor looks for, folded; `open` when it may go on (the last one, while it is being typed). */
export interface SoughtWord {
  readonly word: string;
  readonly open: boolean;
}

// The same words as SQLite's tokenizer `unicode61 remove_diacritics 2` makes: letters, digits and private use.
const WORD = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;
const MOST_WORDS = 12;
const AROUND = 90;
const LONGEST = 240;

/**
 * The words of a query, without case and diacritics. Quotes, apostrophes, operators and all other signs only separate
 * words, so nothing that is typed can be read as query syntax.
 */
export function soughtWords(query: string): SoughtWord[] {
  const words = [...query.matchAll(WORD)].map(([word]) => fold(word)).filter((word) => word !== '');
  const isOpen = /[\p{L}\p{N}\p{Co}\p{M}]$/u.test(query);
  return words.slice(0, MOST_WORDS).map((word, at) => ({ word, open: isOpen && at === words.length - 1 }));
}

/** The same words for SQLite's FTS5: all of them, the open one by its beginning. */
export function fullTextQuery(sought: readonly SoughtWord[]): string {
  return sought.map(({ word, open }) => `"${word}"${open ? '*' : ''}`).join(' AND ');
}

/** Where the words stand in a text, in order; null unless every one of them does. */
export function findWords(text: string, sought: readonly SoughtWord[]): Span[] | null {
  if (!mayHold(text, sought)) return null;
  const found = new Set<SoughtWord>();
  const marks: Span[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = fold(match[0]);
    let marked = false;
    for (const wanted of sought) {
      if (wanted.open ? !folded.startsWith(wanted.word) : folded !== wanted.word) continue;
      found.add(wanted);
      marked = true;
    }
    if (marked) marks.push({ start: match.index, end: match.index + match[0].length });
  }
  return found.size === sought.length ? marks : null;
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

/** False only where a word certainly is not there: spares most texts the splitting into words. */
function mayHold(text: string, sought: readonly SoughtWord[]): boolean {
  const folded = fold(text);
  return sought.every(({ word }) => folded.includes(word));
}

function fold(word: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII, where nothing needs folding but case
  if (/^[\x00-\x7f]*$/.test(word)) return word.toLowerCase();
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
