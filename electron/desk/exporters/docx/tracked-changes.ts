import type { Block } from '../../../../shared/article.ts';
import { wordDiff } from '../../../../shared/word-diff.ts';
import type { ShownClaim } from '../report-view.ts';

/** Words that a correction takes out or puts in. Offsets are into the article’s text. */
export interface TrackedChange {
  readonly kind: 'removed' | 'added';
  readonly start: number;
  /** Equal to `start` for words that are put in. */
  readonly end: number;
  readonly text: string;
  readonly claim: ShownClaim;
}

/**
 * The proposed corrections as changes of single words, in reading order. A correction is left out – and stands in its
 * comment alone – where its claim runs over several blocks or shares words with one that is corrected before it.
 */
export function trackedChanges(claims: readonly ShownClaim[], blocks: readonly Block[]): TrackedChange[] {
  let free = 0;
  return claims.flatMap((claim) => {
    const correction = (claim.verdict?.correction ?? '').trim();
    const isInOneBlock = blocks.some(({ start, end }) => start <= claim.start && claim.end <= end);
    if (correction === '' || !isInOneBlock || claim.start < free) return [];
    free = claim.end;
    return changesOf(claim, correction);
  });
}

function changesOf(claim: ShownClaim, correction: string): TrackedChange[] {
  let at = claim.start;
  return wordDiff(claim.quote, correction).flatMap(({ change, text }): TrackedChange[] => {
    const start = at;
    if (change !== 'added') at += text.length;
    return change === 'kept' ? [] : [{ kind: change, start, end: at, text, claim }];
  });
}
