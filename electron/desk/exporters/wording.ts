import type { ClaimKind, Modality, Relation, VerdictValue } from '../../../shared/claim.ts';

/** What a claim carries in a report: a verdict's value, or that there is none. */
export type Mark = VerdictValue | 'undecided';

export const MARKS = ['confirmed', 'outdated', 'speculative', 'undecided'] as const satisfies readonly Mark[];

/** The glyph, the word and the meaning of each mark; colour only repeats what they say. */
export const MARK_WORDS: Readonly<
  Record<Mark, { readonly glyph: string; readonly word: string; readonly meaning: string; readonly line: string }>
> = {
  confirmed: {
    glyph: '✓',
    word: 'Confirmed',
    meaning: 'What was published later bears it out.',
    line: 'solid line',
  },
  outdated: {
    glyph: '✕',
    word: 'Outdated',
    meaning: 'What was published later says otherwise.',
    line: 'double line',
  },
  speculative: {
    glyph: '?',
    word: 'Speculative',
    meaning: 'A forecast, a rumour or an intention that has not been settled.',
    line: 'dotted line',
  },
  undecided: {
    glyph: '·',
    word: 'Undecided',
    meaning: 'No editor has decided on it yet.',
    line: 'thin dashes',
  },
};

export const KIND_WORDS: Readonly<Record<ClaimKind, string>> = {
  event: 'Event',
  schedule: 'Schedule',
  number: 'Number',
  quotation: 'Quotation',
  status: 'State of things',
  comparison: 'Comparison',
  forecast: 'Forecast',
  other: 'Claim',
};

export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  settled: 'put as settled',
  speculative: 'put as uncertain',
};

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  supports: 'Supports the claim',
  contradicts: 'Contradicts the claim',
  supersedes: 'Gives newer information',
  mentions: 'Mentions the same matter',
};

export const CHOOSER_WORDS = { engine: 'found by the program', editor: 'chosen by an editor' } as const;

/** Said wherever a claim has no evidence, so that silence is never taken for support. */
export const NO_EVIDENCE = 'No later passage found. That neither supports nor contradicts the claim.';

/** How sure a suggestion is, in words. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.8) return 'quite sure';
  if (confidence >= 0.6) return 'fairly sure';
  if (confidence >= 0.4) return 'not very sure';
  return 'a guess';
}

/** What an editor must know to read a report rightly, each a sentence or two. */
export const METHOD: readonly string[] = [
  'Each claim was set against articles that were published after this one. A verdict is the decision of the editor who is named with it.',
  'A suggestion comes from the program alone. It is not a verdict and is not counted as one.',
  '“No later passage found” means only that the articles at hand are silent. It never counts as support.',
  'Evidence is quoted word for word from the sources listed here. The fingerprints (SHA-256) belong to the files that were checked; any change to a file changes its fingerprint.',
];
