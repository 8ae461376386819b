import type { ClaimUnderReview } from './claim.ts';
import { isOver, type PartialDate } from './dates.ts';
import { isRelated } from './relatedness.ts';

/**
 * What there is on a claim, so that an editor sees where to begin: a suggestion, passages of later articles, a day from
 * which it can be checked and which is over; or nothing of these.
 */
export const STANDINGS = ['suggestion', 'passages', 'due', 'nothing'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The sign of each in the text, for claims that are still open, and its words. */
export const STANDING_NAMES: Readonly<Record<Standing, { readonly glyph: string; readonly words: string }>> = {
  suggestion: { glyph: '•', words: 'with a suggestion' },
  passages: { glyph: '◦', words: 'with later passages' },
  due: { glyph: '▪', words: 'now checkable' },
  nothing: { glyph: '', words: 'nothing found' },
};

/** All that there is on a claim, in the order of {@link STANDINGS}. @param today a day. */
export function standingsOf(
  { suggestion, evidence, dueOn }: Pick<ClaimUnderReview, 'suggestion' | 'evidence' | 'dueOn'>,
  today: PartialDate,
): readonly Standing[] {
  const all: Standing[] = [];
  if (suggestion !== null) all.push('suggestion');
  if (evidence.some(isRelated)) all.push('passages');
  if (dueOn !== null && isOver(dueOn, today)) all.push('due');
  return all.length === 0 ? ['nothing'] : all;
}
