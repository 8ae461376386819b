import type { Span } from '../../../../shared/span.ts';

/** Words with what stands around them, as a `TextQuoteSelector` of the Web Annotation Data Model gives them. */
export interface QuoteToFind {
  readonly quote: string;
  /** Null where it is not known. */
  readonly prefix: string | null;
  readonly suffix: string | null;
}

/** Where words stand; or that they stand nowhere, in other company, or in several places that nothing tells apart. */
export type FoundQuote = Span | 'nowhere' | 'elsewhere' | 'several';

/** In code units that are no white space; what stands further away tells nothing more. */
const AROUND = 40;

/** Finds quotes in a text; what it needs of the text is made once. */
export function quoteFinder(text: string): (wanted: QuoteToFind) => FoundQuote {
  const plain = spaced(text);
  return (wanted) => find(text, plain, wanted);
}

/**
 * The one place in a text where words stand exactly so, white space aside. What stood around them must stand around them
 * here too, as far as the paragraph goes: outside it other tools quote what is no part of the article. Where nothing is
 * known of that, the words must be whole words and stand in one place only. Nothing that is merely alike is taken.
 */
function find(text: string, plain: Spaced, { quote, prefix, suffix }: QuoteToFind): FoundQuote {
  const words = spaced(quote.normalize('NFC')).text.trim();
  if (words === '') return 'nowhere';
  const places: Span[] = [];
  for (let from = plain.text.indexOf(words); from >= 0; from = plain.text.indexOf(words, from + 1)) {
    places.push({ start: plain.at(from), end: plain.at(from + words.length - 1) + 1 });
  }
  if (places.length === 0) return 'nowhere';
  const isToldApart = (prefix ?? '') !== '' || (suffix ?? '') !== '';
  const fitting = places.filter((place) =>
    isToldApart
      ? endsAlike(before(text, place), prefix ?? '') && beginsAlike(after(text, place), suffix ?? '')
      : isWhole(text, place),
  );
  if (fitting.length === 0) return 'elsewhere';
  // Paragraphs that say the same are told apart by those around them; one that stands alone says nothing of its place.
  const isPlain = places.length === 1 || !isToldApart || (fitting.length === 1 && fitting.some(hasCompany));
  const [first, ...others] = isPlain ? fitting : fitting.filter(isInCompany);
  return first === undefined || others.length > 0 ? 'several' : first;

  function hasCompany(place: Span): boolean {
    return (
      ((prefix ?? '') !== '' && before(text, place) !== '') || ((suffix ?? '') !== '' && after(text, place) !== '')
    );
  }

  function isInCompany({ start, end }: Span): boolean {
    return (
      endsAlike(inked(text.slice(Math.max(0, start - AROUND * 3), start)), prefix ?? '') &&
      beginsAlike(inked(text.slice(end, end + AROUND * 3)), suffix ?? '')
    );
  }
}

interface Spaced {
  /** With every run of white space as one space. */
  readonly text: string;
  /** Where one of its code units stands in the whole text. */
  at(offset: number): number;
}

function spaced(text: string): Spaced {
  const places: number[] = [];
  let plain = '';
  for (const { 0: run, index } of text.matchAll(/\s+|\S+/gu)) {
    const isSpace = /^\s/u.test(run);
    plain += isSpace ? ' ' : run;
    for (let at = 0; at < (isSpace ? 1 : run.length); at += 1) places.push(index + at);
  }
  return { text: plain, at: (offset) => places[offset] as number };
}

/** What stands before a place in its paragraph, without white space. */
function before(text: string, { start }: Span): string {
  return inked(text.slice(Math.max(0, text.lastIndexOf('\n\n', start) + 1, start - AROUND * 3), start)).slice(-AROUND);
}

function after(text: string, { end }: Span): string {
  const last = text.indexOf('\n\n', end);
  return inked(text.slice(end, Math.min(last < 0 ? text.length : last, end + AROUND * 3))).slice(0, AROUND);
}

function endsAlike(here: string, quoted: string): boolean {
  const there = inked(quoted).slice(-AROUND);
  const length = Math.min(here.length, there.length);
  return here.slice(here.length - length) === there.slice(there.length - length);
}

function beginsAlike(here: string, quoted: string): boolean {
  const there = inked(quoted).slice(0, AROUND);
  const length = Math.min(here.length, there.length);
  return here.slice(0, length) === there.slice(0, length);
}

function inked(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/gu, '');
}

/** Whether a place begins and ends where words do. */
function isWhole(text: string, { start, end }: Span): boolean {
  const cuts = (at: number) => /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at] ?? '');
  return !cuts(start) && !cuts(end);
}
