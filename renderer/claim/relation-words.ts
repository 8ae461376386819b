import type { Relation } from '../../shared/claim.ts';

/** How a passage stands to a claim, with a glyph so that colour says nothing alone. */
export const RELATION_WORDS: Readonly<Record<Relation, { readonly glyph: string; readonly words: string }>> = {
  supports: { glyph: '✓', words: 'Supports' },
  contradicts: { glyph: '✕', words: 'Contradicts' },
  supersedes: { glyph: '→', words: 'Replaced by' },
  mentions: { glyph: '≈', words: 'Mentions' },
};

/** The same where the passage is what is spoken of: “This passage …”. */
export const RELATION_ACTIONS: Readonly<Record<Relation, string>> = {
  supports: 'Supports',
  contradicts: 'Contradicts',
  supersedes: 'Replaces',
  mentions: 'Only mentions',
};
