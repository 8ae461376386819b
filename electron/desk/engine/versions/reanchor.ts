import type { ClaimFateKind } from '../../../../shared/claim-fate.ts';
import type { Span } from '../../../../shared/span.ts';
import type { FactDifference } from '../../../../shared/versions.ts';
import { wordDiff } from '../../../../shared/word-diff.ts';
import { differingFacts } from './fact-words.ts';
import { likeness, matchSentences, type SentenceMatch, wordsOf } from './match-sentences.ts';

/** A text with its sentences, disjoint and in order; offsets are UTF-16 code units, half open. */
export interface SentencedText {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/** Where a span of the earlier text stands in the newer one, and how sure that is. */
export interface Reanchored {
  readonly fate: ClaimFateKind;
  /** In the newer text; null exactly when the span is lost. */
  readonly span: Span | null;
  /** The sentence or sentences around the span in the earlier text. */
  readonly before: string;
  /** The same in the newer text; null exactly when the span is lost. */
  readonly after: string | null;
  /** Not empty exactly when the fate is `altered`. */
  readonly differences: readonly FactDifference[];
}

/** A reworded span must keep this much of its own words, not only of its sentence’s. */
const LIKE_ITSELF = 0.45;
/** What stood together in the earlier text may grow by this much in the newer one. */
const MOST_GROWTH = 3;

/**
 * Finds spans of an earlier version of a text in a newer one. A span is judged with the whole sentence that it stands
 * in, since a word outside the span (“not”, another name) can turn its meaning: it counts as `unchanged` or `moved` only
 * where that sentence stands in the newer text word for word. Everything else is `reworded` or, where a number, name,
 * date or negation differs, `altered`; what has no sentence like it is `lost`. See {@link matchSentences} for the method.
 * @returns one result for each span, in the order given.
 */
export function reanchor(earlier: SentencedText, newer: SentencedText, spans: readonly Span[]): Reanchored[] {
  const quotes = ({ text, sentences }: SentencedText) => sentences.map(({ start, end }) => text.slice(start, end));
  const matches = matchSentences(quotes(earlier), quotes(newer));
  return spans.map((span) => reanchorOne(earlier, newer, matches, span));
}

function reanchorOne(
  earlier: SentencedText,
  newer: SentencedText,
  matches: readonly (SentenceMatch | null)[],
  span: Span,
): Reanchored {
  const inside = sentencesAround(earlier.sentences, span);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return lost(earlier.text.slice(span.start, span.end));
  const from = { start: at(earlier, first).start, end: at(earlier, last).end };
  const before = earlier.text.slice(from.start, from.end);
  const found = inside.map((index) => matches[index] ?? null);
  const [head, tail] = [found[0] ?? null, found.at(-1) ?? null];
  if (head === null || tail === null || tail.to < head.to) return lost(before);
  const to = { start: at(newer, head.to).start, end: at(newer, tail.to).end };
  const after = newer.text.slice(to.start, to.end);
  if (before === after) {
    const shift = to.start - from.start;
    return {
      fate: found.every((match) => match?.how === 'same') ? 'unchanged' : 'moved',
      span: { start: span.start + shift, end: span.end + shift },
      before,
      after,
      differences: [],
    };
  }
  if (after.length > before.length * MOST_GROWTH + 200) return lost(before);
  const place = placeWithin(before, after, { start: span.start - from.start, end: span.end - from.start });
  if (place === null) return lost(before);
  const differences = differingFacts(before, after);
  return {
    fate: differences.length === 0 ? 'reworded' : 'altered',
    span: { start: to.start + place.start, end: to.start + place.end },
    before,
    after,
    differences,
  };
}

/** The indexes of the sentences that a span touches; they are disjoint and in order, so that halving finds the first. */
function sentencesAround(sentences: readonly Span[], span: Span): number[] {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Span).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: number[] = [];
  for (let index = low; (sentences[index]?.start ?? span.end) < span.end; index += 1) found.push(index);
  return found;
}

function at({ sentences }: SentencedText, index: number): Span {
  return sentences[index] as Span;
}

function lost(before: string): Reanchored {
  return { fate: 'lost', span: null, before, after: null, differences: [] };
}

/** Where a part of one wording stands in another; null where too little of it is left. */
function placeWithin(before: string, after: string, span: Span): Span | null {
  if (span.start === 0 && span.end === before.length) return { start: 0, end: after.length };
  const quote = before.slice(span.start, span.end);
  const exact = after.indexOf(quote);
  if (exact >= 0 && after.indexOf(quote, exact + 1) < 0) return { start: exact, end: exact + quote.length };
  const place = trimmed(after, throughDiff(before, after, span));
  const left = after.slice(place.start, place.end);
  return likeness(wordsOf(quote), wordsOf(left)) >= LIKE_ITSELF ? place : null;
}

/** Carries both ends of a span over the changes between two wordings; what was put in at an end stays with it. */
function throughDiff(before: string, after: string, span: Span): Span {
  let [old, fresh] = [0, 0];
  let start: number | null = null;
  let end = after.length;
  let ended = false;
  for (const { change, text } of wordDiff(before, after)) {
    const length = text.length;
    if (change === 'added') {
      fresh += length;
      if (ended && old === span.end) end = fresh;
      continue;
    }
    const kept = change === 'kept';
    if (start === null && span.start < old + length) start = fresh + (kept ? span.start - old : 0);
    if (!ended && span.end <= old + length) {
      end = fresh + (kept ? span.end - old : 0);
      // A word put in the place of the span’s last one belongs to the span.
      ended = true;
      if (kept) return { start: start ?? 0, end };
    } else if (ended) return { start: start ?? 0, end };
    old += length;
    if (kept) fresh += length;
  }
  return { start: start ?? after.length, end };
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s,;]/u.test(text[start] as string)) start += 1;
  while (end > start && /\s/u.test(text[end - 1] as string)) end -= 1;
  return { start, end };
}
