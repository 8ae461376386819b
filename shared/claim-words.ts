import { type ClaimKind, type Modality, type Relation, VERDICT_VALUES, type VerdictValue } from './claim.ts';

// The words in which window and reports speak of claims, so that both say the same.

/** What a claim carries: a verdict's value, or that there is none. */
export type Mark = VerdictValue | 'undecided';

/** Every mark in the order in which lists, legends and bars show them: what is decided first. */
export const MARKS: readonly Mark[] = [...VERDICT_VALUES, 'undecided'];

/** The glyph and the word of each mark; colour only repeats what they say. */
export const MARK_NAMES: Readonly<Record<Mark, { readonly glyph: string; readonly word: string }>> = {
  confirmed: { glyph: '✓', word: 'Confirmed' },
  outdated: { glyph: '✕', word: 'Outdated' },
  speculative: { glyph: '?', word: 'Speculative' },
  undecided: { glyph: '·', word: 'Undecided' },
};

export const KIND_WORDS: Readonly<Record<ClaimKind, string>> = {
  event: 'Event',
  schedule: 'Schedule',
  number: 'Number',
  quotation: 'Quotation',
  status: 'Current fact',
  comparison: 'Comparison',
  forecast: 'Forecast',
  other: 'Claim',
};

export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  settled: 'stated as fact',
  speculative: 'hedged',
};

/** What a passage does, within a sentence: “Here an editor says that it …”. */
export const RELATION_IN_SENTENCE: Readonly<Record<Relation, string>> = {
  supports: 'supports the claim',
  contradicts: 'contradicts the claim',
  supersedes: 'replaces the claim',
  mentions: 'only mentions the matter',
};

/** How sure a suggestion is, in words. @param confidence 0 to 1. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.8) return 'quite sure';
  if (confidence >= 0.6) return 'fairly sure';
  if (confidence >= 0.4) return 'not very sure';
  return 'a guess';
}
