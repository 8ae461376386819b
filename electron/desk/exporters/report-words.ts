import type { Modality, Relation, VerdictValue } from '../../../shared/claim.ts';
import type { ReportClaim } from '../../../shared/report.ts';

/** How a claim stands in a report. */
export type Standing = VerdictValue | 'undecided';

export const STANDINGS = ['confirmed', 'outdated', 'speculative', 'undecided'] as const;

/** The glyph, the word and the meaning of each standing, the same in every format. */
export const STANDING_WORDS: Readonly<Record<Standing, { glyph: string; word: string; meaning: string }>> = {
  confirmed: { glyph: '✓', word: 'Confirmed', meaning: 'what was published later bears the claim out' },
  outdated: {
    glyph: '✕',
    word: 'Outdated',
    meaning: 'what was published later has overtaken or contradicted the claim',
  },
  speculative: { glyph: '?', word: 'Speculative', meaning: 'the claim was, and remains, a matter of conjecture' },
  undecided: { glyph: '·', word: 'Undecided', meaning: 'no editor has decided on the claim' },
};

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  supports: 'Supports the claim',
  contradicts: 'Contradicts the claim',
  supersedes: 'Gives newer information',
  mentions: 'Mentions the same matter',
};

export const MODALITY_WORDS: Readonly<Record<Modality, string>> = {
  settled: 'stated as settled',
  speculative: 'stated as speculation',
};

export function standingOf(claim: ReportClaim): Standing {
  return claim.verdict?.value ?? 'undecided';
}

/** `0.724` as `72 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** An instant as `21 November 2026, 07:10 UTC`; the text itself when it is no instant. */
export function readableInstant(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(date.getTime())) return instant;
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
  return `${day}, ${date.toISOString().slice(11, 16)} UTC`;
}

/** What a report owes its reader on how it was made, one sentence each. */
export const METHOD: readonly string[] = [
  'A verdict is an editor’s decision. A suggestion is the program’s and counts as no verdict.',
  'The program compares a claim only with the later articles in the editor’s own library. That no later passage was found says nothing about whether a claim is true.',
  'Passages were found by their words and their likeness in meaning; “score” is how strongly a passage seemed to bear on the claim, not how likely the claim is.',
];
