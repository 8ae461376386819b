import type { Span } from './span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** After these a full stop does not end a sentence when a small letter or a digit follows. */
const ABBREVIATION =
  /(?:^|[\s(“"‘])(?:mr|mrs|ms|dr|prof|sr|jr|st|gen|col|lt|sgt|capt|reps?|sens?|govs?|rev|hon|pres|vs|etc|lit|rs|e\.g|i\.e|inc|ltd|co|corp|no|nos|vol|fig|approx|dept|est|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|p|pp|u\.s|u\.k|u\.n|a\.m|p\.m|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.["”’)]*\s*$/iu;
/** Titles: a name follows. */
const TITLE = /(?:^|[\s(“"‘])(?:mr|mrs|ms|dr|prof|gen|col|lt|sgt|capt|reps?|sens?|govs?|rev|hon|st|vs)\.\s*$/iu;
/** Initials and abbreviations such as “U.S.”: a name may follow, or a new sentence. */
const INITIALS = /(?:^|[\s(“"‘])(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;
const TIME_ZONE = /^\(?(?:[ECMP][SD]?T|GMT|UTC|BST|CES?T|IST|JST|local\s+time)\b/u;
const OPENS_SENTENCE =
  /^["“‘(]?(?:the|a|an|it|its|he|she|his|her|they|their|we|our|i|you|but|and|so|yet|in|on|at|for|as|if|by|to|of|with|from|there|this|that|these|those|when|while|after|before|since|however|although|though|meanwhile|according|some|many|most|no|not|one|two|both|what|who|how|why)\b(?!\.)/iu;
/** A full stop after a word, before a sentence that begins with a number: no boundary to UAX #29. */
const BEFORE_NUMBER = /(?<=\p{Ll}{3}[.!?]["”’)]?)\s+(?=["“‘(]?[$€£¥]?\p{N})/gu;

/** No sentence is longer, in code units; text without stops is cut, at white space where there is any. */
const LONGEST = 2000;
/** How far back an abbreviation is looked for. */
const TAIL = 40;

/**
 * The sentences of one block: disjoint, in order, without white space at their ends, none longer than 2,000 code units.
 * Unicode's sentence boundaries (UAX #29), mended after abbreviations and initials, before numbers and in quotations.
 */
export function sentencesOf(text: string, block: Span): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of roughSentences(text, block)) {
    const last = spans.at(-1);
    const isWithinLength = last !== undefined && end - last.start <= LONGEST;
    if (isWithinLength && goesOn(text.slice(Math.max(last.start, last.end - TAIL), last.end), text.slice(start, end)))
      last.end = end;
    else spans.push({ start, end });
  }
  return spans.flatMap((span) => cut(text, span)).flatMap((span) => trimmed(text, span));
}

function* roughSentences(text: string, block: Span): Generator<Span> {
  for (const { segment, index } of segmenter.segment(text.slice(block.start, block.end))) {
    let from = 0;
    for (const gap of segment.matchAll(BEFORE_NUMBER)) {
      if (ABBREVIATION.test(segment.slice(Math.max(from, gap.index - TAIL), gap.index))) continue;
      const to = gap.index + gap[0].length;
      yield { start: block.start + index + from, end: block.start + index + to };
      from = to;
    }
    yield { start: block.start + index + from, end: block.start + index + segment.length };
  }
}

/** True when `after` goes on with the sentence that ends with `before`. */
function goesOn(before: string, after: string): boolean {
  const next = after.slice(0, TAIL).trimStart();
  if (next === '') return after.trim() === '';
  if (/^[\p{Ll},;:)\]]/u.test(next)) return true;
  if (!/\.["”’)]*\s*$/.test(before)) return false;
  if (TITLE.test(before)) return true;
  if (/\b[ap]\.m\.$/iu.test(before.trimEnd()) && TIME_ZONE.test(next)) return true;
  if (INITIALS.test(before) && !OPENS_SENTENCE.test(next)) return true;
  return ABBREVIATION.test(before) && /^[\p{Ll}\p{N}]/u.test(next);
}

/** A span in pieces of at most {@link LONGEST}. */
function cut(text: string, { start, end }: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > LONGEST) {
    const space = text.lastIndexOf(' ', from + LONGEST);
    let to = space > from + LONGEST / 2 ? space : from + LONGEST;
    // Never between the two halves of one character.
    if (/[\uDC00-\uDFFF]/.test(text.charAt(to))) to -= 1;
    pieces.push({ start: from, end: to });
    from = to;
  }
  return [...pieces, { start: from, end }];
}

function trimmed(text: string, span: Span): Span[] {
  const quote = text.slice(span.start, span.end);
  const start = span.start + (quote.length - quote.trimStart().length);
  const end = span.end - (quote.length - quote.trimEnd().length);
  return start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? [{ start, end }] : [];
}
