import type { Span } from '../../shared/span.ts';

/** More matches than anyone walks through; keeps a one-letter search in a long article quick. */
export const MOST_MATCHES = 2000;

const ALIKE: readonly string[] = ["'’‘ʼ", '"“”„', '-‐‑–—'];

/**
 * Finds a text in an article, whatever the case, the kind of quotation mark or dash, and the white space.
 * @returns spans in UTF-16 code units, in order, without overlap; at most {@link MOST_MATCHES}.
 */
export function findMatches(text: string, sought: string): Span[] {
  const words = sought.trim();
  if (words === '') return [];
  const pattern = [...words.replace(/\s+/g, ' ')].map(patternOf).join('');
  const matches: Span[] = [];
  for (const match of text.matchAll(new RegExp(pattern, 'giu'))) {
    matches.push({ start: match.index, end: match.index + match[0].length });
    if (matches.length === MOST_MATCHES) break;
  }
  return matches;
}

function patternOf(sign: string): string {
  if (sign === ' ') return '\\s+';
  const alike = ALIKE.find((signs) => signs.includes(sign));
  return alike ? `[${alike.replace('-', '\\-')}]` : sign.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&');
}
