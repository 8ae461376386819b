import type { ClaimKind, Modality, Relation } from '../../shared/claim.ts';

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

/** How a passage stands to a claim, with a glyph so that colour says nothing alone. */
export const RELATION_WORDS: Readonly<Record<Relation, { readonly glyph: string; readonly words: string }>> = {
  supports: { glyph: '✓', words: 'Supports' },
  contradicts: { glyph: '✕', words: 'Contradicts' },
  supersedes: { glyph: '→', words: 'Replaced by' },
  mentions: { glyph: '≈', words: 'Mentions' },
};

/** How strongly a passage bears on a claim, in words. */
export function strengthWords(score: number): string {
  if (score >= 0.75) return 'strong match';
  if (score >= 0.5) return 'good match';
  if (score >= 0.25) return 'loose match';
  return 'faint match';
}

/** How sure a suggestion is, in words. */
export function confidenceWords(confidence: number): string {
  if (confidence >= 0.8) return 'quite sure';
  if (confidence >= 0.6) return 'fairly sure';
  if (confidence >= 0.4) return 'not very sure';
  return 'a guess';
}

/** An instant as an editor reads it, in the computer's own time zone: “3 May 2026, 14:05”. */
export function readableInstant(instant: string): string {
  return new Date(instant).toLocaleString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
}
