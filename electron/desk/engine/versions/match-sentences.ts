import { diffArrays } from 'diff';
import { comparable, wordsIn } from '../../../../shared/checkable-values.ts';

/** Where a sentence of the earlier text stands in the newer one. */
export interface SentenceMatch {
  /** Index of the newer text's sentence. */
  readonly to: number;
  /** `same`: word for word and in its place in the order; `moved`: word for word, elsewhere; `similar`: reworded. */
  readonly how: 'same' | 'moved' | 'similar';
}

/** How alike two sentences between the same neighbours must be, and two that stand elsewhere; see {@link likeness}. */
const LIKE_IN_PLACE = 0.5;
const LIKE_ELSEWHERE = 0.75;
/** Comparing whole texts word for word stops here; then equal sentences are found without their order. */
const LONGEST_COMPARISON_MS = 1500;
/** A word that stands in more sentences than this leads to none of them. */
const TOO_COMMON = 100;
const BEST = 8;

/**
 * Finds each sentence of an earlier text in a newer one, at most one for each and each only once.
 *
 * First the longest common sequence of equal sentences (Myers, “An O(ND) Difference Algorithm”, 1986), then equal
 * sentences elsewhere by the likeness of what stands around them (the W3C Web Annotation TextQuoteSelector’s prefix and
 * suffix), then similar ones within bounds, as Hypothesis and diff-match-patch anchor: between the same neighbours
 * before anywhere else, the most alike first.
 */
export function matchSentences(earlier: readonly string[], newer: readonly string[]): (SentenceMatch | null)[] {
  const matches: (SentenceMatch | null)[] = earlier.map(() => null);
  const taken = new Set<number>();
  const take = (from: number, to: number, how: SentenceMatch['how']) => {
    matches[from] = { to, how };
    taken.add(to);
  };
  for (const [from, to] of inOrder(earlier, newer)) take(from, to, 'same');
  matchMoved(earlier, newer, matches, taken, take);
  matchSimilar(earlier, newer, matches, taken, take);
  return matches;
}

type Take = (from: number, to: number, how: SentenceMatch['how']) => void;

function inOrder(earlier: readonly string[], newer: readonly string[]): [from: number, to: number][] {
  const parts = diffArrays([...earlier], [...newer], { timeout: LONGEST_COMPARISON_MS });
  const pairs: [number, number][] = [];
  let from = 0;
  let to = 0;
  for (const part of parts ?? []) {
    const length = part.value.length;
    if (!part.added && !part.removed) for (let i = 0; i < length; i += 1) pairs.push([from + i, to + i]);
    if (!part.added) from += length;
    if (!part.removed) to += length;
  }
  return pairs;
}

function matchMoved(
  earlier: readonly string[],
  newer: readonly string[],
  matches: readonly (SentenceMatch | null)[],
  taken: ReadonlySet<number>,
  take: Take,
): void {
  const places = Map.groupBy(newer.keys(), (at) => newer[at] as string);
  earlier.forEach((sentence, from) => {
    if (matches[from] !== null) return;
    const free = (places.get(sentence) ?? []).filter((to) => !taken.has(to));
    const best = bestOf(free, (to) => contextLikeness(earlier, from, newer, to));
    if (best !== null) take(from, best, 'moved');
  });
}

function matchSimilar(
  earlier: readonly string[],
  newer: readonly string[],
  matches: readonly (SentenceMatch | null)[],
  taken: ReadonlySet<number>,
  take: Take,
): void {
  const free = [...newer.keys()].filter((to) => !taken.has(to));
  const words = new Map(free.map((to) => [to, wordsOf(newer[to] as string)]));
  const places = new Map<string, number[]>();
  for (const [to, set] of words) {
    for (const word of new Set(set)) places.set(word, [...(places.get(word) ?? []), to]);
  }
  const isBetweenSameNeighbours = neighbourTest(matches);
  const pairs: { from: number; to: number; score: number }[] = [];
  earlier.forEach((sentence, from) => {
    if (matches[from] !== null) return;
    const own = wordsOf(sentence);
    const shared = new Map<number, number>();
    for (const word of new Set(own)) {
      const where = places.get(word) ?? [];
      if (where.length <= TOO_COMMON) for (const to of where) shared.set(to, (shared.get(to) ?? 0) + 1);
    }
    const promising = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, BEST);
    for (const [to] of promising) {
      const score = likeness(own, words.get(to) as string[]);
      if (score >= (isBetweenSameNeighbours(from, to) ? LIKE_IN_PLACE : LIKE_ELSEWHERE))
        pairs.push({ from, to, score });
    }
  });
  pairs.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  for (const { from, to } of pairs) {
    if (matches[from] === null && !taken.has(to)) take(from, to, 'similar');
  }
}

/** Asks whether the sentences that stayed in their place before and after `from` enclose `to` as well. */
function neighbourTest(matches: readonly (SentenceMatch | null)[]): (from: number, to: number) => boolean {
  const before: number[] = [];
  let last = -1;
  for (const match of matches) {
    before.push(last);
    if (match?.how === 'same') last = match.to;
  }
  const after: number[] = [];
  let next = Number.POSITIVE_INFINITY;
  for (const match of matches.toReversed()) {
    after.push(next);
    if (match?.how === 'same') next = match.to;
  }
  after.reverse();
  return (from, to) => to > (before[from] ?? -1) && to < (after[from] ?? Number.POSITIVE_INFINITY);
}

function contextLikeness(earlier: readonly string[], from: number, newer: readonly string[], to: number): number {
  const side = (step: 1 | -1) => (earlier[from + step] === newer[to + step] ? 1 : 0);
  const distance = Math.abs(from / earlier.length - to / newer.length);
  return side(-1) + side(1) - distance;
}

function bestOf(candidates: readonly number[], score: (candidate: number) => number): number | null {
  let best: number | null = null;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    const value = score(candidate);
    if (value > highest) [best, highest] = [candidate, value];
  }
  return best;
}

/** The words of a wording in the form in which two are compared. */
export function wordsOf(text: string): string[] {
  return wordsIn(text).map((word) => comparable(word.text));
}

/** How alike two wordings are, 0 to 1: Dice’s coefficient over their single words and their pairs of words. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const [own, other] = [gramsOf(a), gramsOf(b)];
  if (own.length === 0 || other.length === 0) return 0;
  const left = new Map<string, number>();
  for (const gram of other) left.set(gram, (left.get(gram) ?? 0) + 1);
  let shared = 0;
  for (const gram of own) {
    const count = left.get(gram) ?? 0;
    if (count > 0) {
      shared += 1;
      left.set(gram, count - 1);
    }
  }
  return (2 * shared) / (own.length + other.length);
}

function gramsOf(words: readonly string[]): string[] {
  return [...words, ...words.slice(1).map((word, at) => `${words[at]} ${word}`)];
}
