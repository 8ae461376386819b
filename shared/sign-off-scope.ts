import { z } from 'zod';

/** How much of an article a sign-off vouches for; the first asks for everything. */
export const SIGN_OFF_SCOPES = ['magazine', 'newspaper'] as const;
export type SignOffScope = (typeof SIGN_OFF_SCOPES)[number];
export const signOffScopeSchema = z.enum(SIGN_OFF_SCOPES);

/** What each is called, and which claims it takes in. */
export const SCOPE_NAMES: Readonly<Record<SignOffScope, { readonly name: string; readonly claims: string }>> = {
  magazine: { name: 'Magazine', claims: 'every claim' },
  newspaper: { name: 'Newspaper', claims: 'every claim that later evidence touches' },
};

/** “Newspaper (every claim with …)”. */
export function scopeWords(scope: SignOffScope): string {
  const { name, claims } = SCOPE_NAMES[scope];
  return `${name} (${claims})`;
}
