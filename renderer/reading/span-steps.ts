import type { Block } from '../../shared/article.ts';
import { sentencesOf } from '../../shared/sentences.ts';
import type { Span } from '../../shared/span.ts';

/** An article's text in its blocks, which are disjoint and in order. */
export interface TextInBlocks {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** By how much an end of a span moves. */
export type StepUnit = 'letter' | 'word' | 'sentence';

/** A number with its signs, a name with its apostrophe and a compound with its hyphens are one word each. */
const WORD = /[\p{Sc}#@]?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.,:/&‑-](?=[\p{L}\p{N}]))*[%‰°]?/gu;
/** A claim ends before the stop of its sentence, but with the stop of an abbreviation. */
const LAST_STOP = /(?<!(?:^|[\s.])\p{L})[.!?…]+$/u;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * A span with one end moved to the next boundary in a direction: of a word, a sentence, or a letter as readers see it.
 * It can go on into the next block; it never becomes empty, and stays as it is where there is no further boundary.
 * Offsets are UTF-16 code units, half open.
 */
export function withEndMoved(
  article: TextInBlocks,
  span: Span,
  end: 'start' | 'end',
  unit: StepUnit,
  step: 1 | -1,
): Span {
  for (const block of nearestBlocks(article.blocks, span[end], step)) {
    const bounds = unitsIn(article.text, block, unit).map((piece) => piece[end]);
    const bound =
      step === 1 ? bounds.find((offset) => offset > span[end]) : bounds.findLast((offset) => offset < span[end]);
    if (bound === undefined) continue;
    const moved = { ...span, [end]: bound };
    return moved.start < moved.end ? moved : span;
  }
  return span;
}

/** The statement of the sentence at an offset, or of the first one after it; null where none follows. */
export function sentenceAt(article: TextInBlocks, offset: number): Span | null {
  for (const block of nearestBlocks(article.blocks, offset, 1)) {
    const found = unitsIn(article.text, block, 'sentence').find((sentence) => sentence.end > offset);
    if (found) return found;
  }
  return null;
}

/** The statement of the sentence after (`step` 1) or before (-1) the one in which a span begins; null at the ends. */
export function sentenceBeside(article: TextInBlocks, span: Span, step: 1 | -1): Span | null {
  const here = sentenceAt(article, span.start) ?? span;
  for (const block of nearestBlocks(article.blocks, here.start, step)) {
    const sentences = unitsIn(article.text, block, 'sentence');
    const found =
      step === 1
        ? sentences.find((sentence) => sentence.start > here.start)
        : sentences.findLast((sentence) => sentence.start < here.start);
    if (found) return found;
  }
  return null;
}

/** The blocks at an offset and on from there, the nearest first. */
function nearestBlocks(blocks: readonly Block[], offset: number, step: 1 | -1): readonly Block[] {
  return step === 1
    ? blocks.filter((block) => block.end >= offset)
    : blocks.filter((block) => block.start <= offset).toReversed();
}

function unitsIn(text: string, block: Span, unit: StepUnit): Span[] {
  const own = text.slice(block.start, block.end);
  switch (unit) {
    case 'letter':
      return [...letters.segment(own)]
        .filter(({ segment }) => segment.trim() !== '')
        .map(({ segment, index }) => spanAt(block.start + index, segment));
    case 'word':
      return [...own.matchAll(WORD)].map((word) => spanAt(block.start + word.index, word[0]));
    case 'sentence':
      return sentencesOf(text, block).map(({ start, end }) =>
        spanAt(start, text.slice(start, end).replace(LAST_STOP, '')),
      );
  }
}

function spanAt(start: number, words: string): Span {
  return { start, end: start + words.length };
}
