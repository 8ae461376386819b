import type { Span } from './span.ts';

// The same words as SQLite's tokenizer `unicode61 remove_diacritics 2` makes: letters, digits and private use.
const WORD = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;

/** A word of a text without case and diacritics; offsets are UTF-16 code units, half open. */
export interface FoldedWord extends Span {
  readonly word: string;
}

/** The words of a text, in order. Quotes, apostrophes, hyphens and all other signs only separate words. */
export function foldedWords(text: string): FoldedWord[] {
  return [...text.matchAll(WORD)]
    .map(({ 0: found, index }) => ({ word: folded(found), start: index, end: index + found.length }))
    .filter(({ word }) => word !== '');
}

/** A text without case and diacritics. */
export function folded(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII, where nothing needs folding but case
  if (/^[\x00-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
