import type { ClaimUnderReview } from './claim.ts';
import type { SignOffScope } from './sign-off-scope.ts';

/**
 * True where a sign-off for this scope vouches for the claim. *Newspaper* takes in what later passages bear on and every
 * claim that holds a number or a name. A passage that only mentions the matter does not bear on the claim: nearly every
 * claim has one, so that the scope would be no choice.
 */
export function isInScope(
  scope: SignOffScope,
  { evidence, suggestion, kind, parts }: Pick<ClaimUnderReview, 'evidence' | 'suggestion' | 'kind' | 'parts'>,
): boolean {
  if (scope === 'magazine' || kind === 'number' || suggestion !== null) return true;
  return (
    evidence.some(({ relation }) => relation !== 'mentions') ||
    parts.some((part) => part.kind === 'number' || part.kind === 'name')
  );
}
