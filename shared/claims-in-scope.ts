import type { ClaimUnderReview } from './claim.ts';
import { isRelated } from './relatedness.ts';
import type { SignOffScope } from './sign-off-scope.ts';

/**
 * True where a sign-off for this scope vouches for the claim. *Newspaper* takes in what later evidence touches: claims
 * with a suggestion, or with a passage that has to do with them, as the card shows it unfolded.
 */
export function isInScope(
  scope: SignOffScope,
  { evidence, suggestion }: Pick<ClaimUnderReview, 'evidence' | 'suggestion'>,
): boolean {
  return scope === 'magazine' || suggestion !== null || evidence.some(isRelated);
}
