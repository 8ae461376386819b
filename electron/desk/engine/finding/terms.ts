import { remembered } from '../article/remembered.ts';
import { type Word, wordsOf } from '../article/word.ts';

/** Something that two texts can have in common, with how much it counts. */
export interface Term {
  readonly key: string;
  readonly weight: number;
  /** As it is written, for showing and searching. */
  readonly words: string;
  readonly kind: 'name' | 'counted' | 'number' | 'word';
}

const WEIGHTS = { name: 2, counted: 2.4, number: 1.2, word: 1 } as const;

/**
 * The terms of a text, each once. “Season 2”, “second season” and “season two” are one term (a thing counted in a row),
 * so that another season is never taken for this one.
 */
export const termsOf = remembered(termsIn);

function termsIn(text: string): readonly Term[] {
  const words = wordsOf(text);
  const terms = new Map<string, Term>();
  const put = (key: string, kind: Term['kind'], written: string) => {
    if (!terms.has(key)) terms.set(key, { key, kind, weight: WEIGHTS[kind], words: written });
  };
  const used = new Set<number>();
  words.forEach((_, at) => {
    for (const [noun, number] of countedAt(words, at, text)) {
      const [a, b] = [words[Math.min(noun, number)] as Word, words[Math.max(noun, number)] as Word];
      put(`${(words[noun] as Word).form}#${(words[number] as Word).form}`, 'counted', text.slice(a.start, b.end));
      used.add(noun).add(number);
    }
  });
  words.forEach((word, at) => {
    if (word.isStop || used.has(at)) return;
    if (word.isNumber) put(word.form, 'number', word.text);
    else put(word.form, word.isName ? 'name' : 'word', word.text);
  });
  return [...terms.values()];
}

/** Pairs (noun, number) that begin at a word: “season 2”, “seasons one and two”, “second season”. */
function countedAt(words: readonly Word[], at: number, text: string): [number, number][] {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined || second === undefined || !adjacent(text, first, second)) return [];
  if (first.isOrdinal && !second.isNumber && !second.isStop) return [[at + 1, at]];
  if (first.isNumber || first.isStop || !second.isNumber || Number(second.form) > 60) return [];
  if (
    !/^(?:season|phase|chapter|part|volume|series|stage|round|episode|act|terminal|line|version|book|act|gate|unit|day|week|type|area|zone|block|level|grade|article|section)$/.test(
      first.form,
    ) &&
    !/^(?:season|phas|stag|episod|typ|serie|volum|lin|zon|articl|grad|gat)s?$/.test(first.form)
  )
    return [];
  const pairs: [number, number][] = [[at, at + 1]];
  const [and, third] = [words[at + 2], words[at + 3]];
  if (and?.text === 'and' && third?.isNumber === true) pairs.push([at, at + 3]);
  return pairs;
}

function adjacent(text: string, a: Word, b: Word): boolean {
  return /^[\s-]+$/.test(text.slice(a.end, b.start));
}
