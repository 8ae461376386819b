import type { ClaimUnderReview } from './claim.ts';
import type { SignOffScope } from './sign-off-scope.ts';

/**
 * True where a sign-off for this scope vouches for the claim. *Newspaper* takes in every claim with evidence, whatever
 * the passage does, and every claim that holds a number or a name.
 */
export function isInScope(
  scope: SignOffScope,
  { evidence, kind, parts }: Pick<ClaimUnderReview, 'evidence' | 'kind' | 'parts'>,
): boolean {
  if (scope === 'magazine' || evidence.length > 0 || kind === 'number') return true;
  return parts.some((part) => part.kind === 'number' || part.kind === 'name');
}
