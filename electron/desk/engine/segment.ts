import type { Block } from '../../../shared/article.ts';
import type { Span } from '../../../shared/span.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** After these a full stop does not end a sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"‘])(?:mr|mrs|ms|dr|prof|sr|jr|st|gen|col|lt|sgt|capt|rep|sen|gov|rev|hon|pres|vs|etc|e\.g|i\.e|inc|ltd|co|corp|no|vol|fig|approx|dept|est|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|u\.s|u\.k|u\.n|a\.m|p\.m|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.["”’)]*\s*$/iu;
/** A name or a number goes on after these even when it begins with a capital. */
const ALWAYS_GOES_ON =
  /(?:^|[\s(“"‘])(?:mr|mrs|ms|dr|prof|gen|col|lt|sgt|capt|rep|sen|gov|rev|hon|st|vs|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;

/**
 * The sentences of one block: disjoint, in order, without white space at their ends.
 * Unicode's sentence boundaries (UAX #29), mended after abbreviations and initials, and inside quotations.
 */
export function sentencesOf(text: string, block: Span): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const { segment, index } of segmenter.segment(text.slice(block.start, block.end))) {
    const start = block.start + index;
    const end = start + segment.length;
    const last = spans.at(-1);
    if (last !== undefined && goesOn(text.slice(last.start, last.end), text.slice(start, end))) last.end = end;
    else spans.push({ start, end });
  }
  return spans.flatMap((span) => trimmed(text, span));
}

function goesOn(before: string, after: string): boolean {
  if (/^\s*$/.test(after)) return true;
  const next = after.trimStart();
  if (/^[\p{Ll},;:)\]]/u.test(next)) return true;
  if (!/\.["”’)]*\s*$/.test(before)) return false;
  if (/(?:^|[\s(“"‘])(?:mr|mrs|ms|dr|prof|gen|col|lt|sgt|capt|rep|sen|gov|rev|hon|st|vs)\.\s*$/i.test(before))
    return true;
  if (ALWAYS_GOES_ON.test(before) && !/^(the|a|an|it|he|she|they|we|but|and|in|on|at)\b/i.test(next)) return true;
  return ABBREVIATION.test(before) && /^[\p{Ll}\p{N}]/u.test(next);
}

function trimmed(text: string, span: Span): Span[] {
  const quote = text.slice(span.start, span.end);
  const start = span.start + (quote.length - quote.trimStart().length);
  const end = span.end - (quote.length - quote.trimEnd().length);
  return start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? [{ start, end }] : [];
}

/** The blocks of a text, or the text as one block where an importer gave none. */
export function blocksOf(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length > 0 ? blocks : [{ kind: 'paragraph', level: 0, start: 0, end: text.length }];
}
