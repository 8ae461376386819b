import type { Span } from '../../../shared/span.ts';

const JOIN = ' … ';
const LONGEST = 900;

/**
 * Finds the place that a labeller's quote pins.
 *
 * The quote is either the whole wording or its first and last words joined by “ … ”; `#n`, directly after the
 * first or the last words, picks the nth occurrence of the first words inside `within`.
 * @param text the document's text; the offsets that come back are into it
 * @param within where to look
 * @throws Error in one sentence when the words are absent or occur more than once without `#n`
 */
export function locate(text: string, quote: string, within: Span = { start: 0, end: text.length }): Span {
  const [first = '', last] = quote.trim().replace(/#\d+/, '').split(JOIN);
  const wanted = /#(\d+)/.exec(quote)?.[1];
  const nth = wanted === undefined ? null : Number(wanted);
  if (first === '') throw new Error('the quote is empty');
  const places = occurrences(text, first, within);
  if (places.length === 0) throw new Error(`“${first}” does not occur`);
  if (places.length > 1 && nth === null) throw new Error(`“${first}” occurs ${places.length} times`);
  const start = places[(nth ?? 1) - 1];
  if (start === undefined) throw new Error(`“${first}” occurs only ${places.length} times`);
  if (last === undefined) return { start, end: start + first.length };
  const found = text.indexOf(last, start + first.length);
  const end = found + last.length;
  if (found < 0 || end > within.end) throw new Error(`“${last}” does not follow “${first}”`);
  if (end - start > LONGEST) throw new Error(`“${first} … ${last}” is longer than ${LONGEST} characters`);
  return { start, end };
}

function occurrences(text: string, words: string, within: Span): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words, within.start); at >= 0; at = text.indexOf(words, at + 1)) {
    if (at + words.length > within.end) break;
    if (isWhole(text, at, at + words.length)) places.push(at);
  }
  return places;
}

/** A word cut in two is a labeller's slip; the source itself glues a heading to the capital that follows it. */
function isWhole(text: string, start: number, end: number): boolean {
  const isLetter = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  const isCut = (at: number) => isLetter(at - 1) && isLetter(at) && !/\p{Lu}/u.test(text[at] ?? '');
  return !isCut(start) && !isCut(end);
}
