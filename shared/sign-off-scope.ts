import { z } from 'zod';
import type { ClaimUnderReview } from './claim.ts';

/** How much of an article a sign-off vouches for; the first asks for everything. */
export const SIGN_OFF_SCOPES = ['magazine', 'newspaper'] as const;
export type SignOffScope = (typeof SIGN_OFF_SCOPES)[number];
export const signOffScopeSchema = z.enum(SIGN_OFF_SCOPES);

/** What each is called, and which claims it takes in. */
export const SCOPE_NAMES: Readonly<Record<SignOffScope, { readonly name: string; readonly claims: string }>> = {
  magazine: { name: 'Magazine', claims: 'every claim' },
  newspaper: {
    name: 'Newspaper',
    claims: 'claims that later passages bear on, and every number and name',
  },
};

/** “Newspaper (claims that …)”. */
export function scopeWords(scope: SignOffScope): string {
  const { name, claims } = SCOPE_NAMES[scope];
  return `${name} (${claims})`;
}

/** True where a sign-off for this scope vouches for the claim. */
export function isInScope(
  scope: SignOffScope,
  { evidence, kind, parts }: Pick<ClaimUnderReview, 'evidence' | 'kind' | 'parts'>,
): boolean {
  if (scope === 'magazine' || evidence.length > 0 || kind === 'number') return true;
  return parts.some((part) => part.kind === 'number' || part.kind === 'name');
}
