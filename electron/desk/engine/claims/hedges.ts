import type { Hedge } from '../../../../shared/claim.ts';
import type { Span } from '../../../../shared/span.ts';

/**
 * Words that make a statement uncertain, with how much. The list follows the cue classes of the CoNLL-2010 hedge task
 * (Farkas et al. 2010: modal verbs, epistemic adverbs and adjectives, verbs of thinking, conditionals), with the words
 * that news uses of what is to come.
 */
const CUES: readonly (readonly [RegExp, number])[] = [
  [/\b(?:might|could)(?:\s+not)?\b(?!\s+\d)/giu, 1],
  // With a capital it is the month, or a minister’s name, but for headlines that write every word so.
  [/\bmay(?:\s+not)?\b(?!\s+\d)/gu, 1],
  [
    /(?<=\p{Lu}\p{L}*\s|\p{N}\s)May\s+(?:Not\s+)?(?:(?:Be|Have|Get|Become)(?:\s+\p{Lu}\p{L}+)?|(?<=Not\s)\p{Lu}\p{L}+)/gu,
    1,
  ],
  [/\b(?:would|should)(?:n['’]t|\s+not)?\b/giu, 0.5],
  [/\b(?:ca)?n['’]t\s+be\s+sure\b/giu, 1],
  [/\b(?:possibl[ey]|possibility|potential(?:ly)?|perhaps|maybe|probabl[ey]|conceivabl[ey])\b/giu, 1],
  [/\b(?:un)?likely\b|\blikelihood\b/giu, 1],
  [/\b(?:a\s+)?(?:(?:good|fair|slim|small|real)\s*)?chances?\s+(?:that|of|we|it|they|he|she|to|are)\b/giu, 1],
  [
    /\b(?:rumou?red|rumou?rs?|reportedly|allegedly|alleged|apparently|supposedly|seemingly|purportedly|unconfirmed)\b/giu,
    1,
  ],
  [/\b(?:seems?|appears?|seemed|appeared)\s+(?:to|that|as|like|too|very|quite|un|a|in)\w*/giu, 0.8],
  [/\b(?:does|do|did)(?:n['’]t|\s+not)\s+(?:seem|appear|look)\b/giu, 0.9],
  [/\b(?:assuming|provided\s+that|in\s+case|unless|depend(?:s|ing|ed)?\s+on)\b/giu, 0.9],
  [/\bif\b(?!\s+not\b)/giu, 0.6],
  [/\bwhether\b(?:\s+or\s+not)?/giu, 1],
  [
    /\bremains?\s+to\s+be\s+seen\b|\bup\s+in\s+the\s+air\b|\bunclear\b|\buncertain(?:ty)?\b|\bundecided\b|\bopen\s+question\b/giu,
    1,
  ],
  [/\b(?:expect(?:s|ed|ing)?|anticipat(?:es|ed|ing)|predict(?:s|ed|ing)?|forecast(?:s|ed)?|projected)\b/giu, 0.8],
  [
    /\b(?:hop(?:es?|ed|ing)|plan(?:s|ned|ning)?\s+to|aim(?:s|ed|ing)?\s+to|intend(?:s|ed|ing)?\s+to|want(?:s|ed)?\s+to|consider(?:s|ing)|propos(?:es|ed|ing))\b/giu,
    0.7,
  ],
  [
    /\b(?:thinks?|thought|believ(?:es?|ed|ing)|suspect(?:s|ed)?|guess(?:es|ed)?|suppos(?:es?|ed)|suggest(?:s|ed)?|speculat(?:es?|ed|ion)|doubt(?:s|ed|ful)?)\b/giu,
    0.7,
  ],
  [/\b(?:not|\w+n['’]t)\s+(?:\w+\s+)?(?:sure|certain|know|clear)\b/giu, 1],
  [/\b(?:tentative(?:ly)?|provisional(?:ly)?|prospect(?:s|ive)?|in\s+talks|on\s+the\s+cards)\b/giu, 0.8],
];

export interface Hedging {
  /** In reading order; offsets are into the article's text. */
  readonly hedges: readonly Hedge[];
  /** Sum of the cues' weights. */
  readonly weight: number;
}

/** Finds the hedging words of a span. */
export function hedgingOf(text: string, span: Span): Hedging {
  const quote = text.slice(span.start, span.end);
  const found: (Hedge & { weight: number })[] = [];
  for (const [cue, weight] of CUES) {
    for (const match of quote.matchAll(cue)) {
      const words = match[0].trim();
      const start = span.start + match.index + match[0].indexOf(words);
      found.push({ start, end: start + words.length, words, weight });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart = found.filter((hedge, index) => !found.slice(0, index).some((other) => other.end > hedge.start));
  return {
    hedges: apart.filter(({ weight }) => weight >= 0.5).map(({ start, end, words }) => ({ start, end, words })),
    weight: apart.reduce((sum, hedge) => sum + hedge.weight, 0),
  };
}

/** From here on a sentence counts as hedged. */
export const SPECULATIVE_FROM = 0.6;
