import { z } from 'zod';

/** Why a claim needs no verdict, as an editor says it by one key. */
export const ASIDE_REASONS = ['nothing-found', 'cannot-be-checked', 'opinion', 'not-a-claim', 'out-of-scope'] as const;
export type AsideReason = (typeof ASIDE_REASONS)[number];
/** `own`: the editor gives the reason in words of their own. */
export const asideReasonSchema = z.enum([...ASIDE_REASONS, 'own']);

const ASIDE_WORDS: Readonly<Record<AsideReason, string>> = {
  'nothing-found': 'nothing found',
  'cannot-be-checked': 'cannot be checked',
  opinion: 'opinion',
  'not-a-claim': 'not a claim',
  'out-of-scope': 'out of scope',
};

/** The sign of a claim that was set aside, where a verdict would have its own. */
export const ASIDE_GLYPH = '–';

/** That a claim was set aside without a verdict: why, by whom and when. */
export interface SetAside {
  readonly reason: AsideReason | 'own';
  /** The editor's own words; empty with every other reason. */
  readonly words: string;
  readonly setBy: string;
  /** ISO 8601 instant, UTC. */
  readonly setAt: string;
}

/** That a claim had been set aside and is open again, because a later passage came to it. */
export interface BroughtBack extends SetAside {
  /** The title of the article in which the first such passage stands. */
  readonly broughtBy: string;
}

/**
 * The reason in words: “opinion”, or what the editor wrote.
 * @param evidence the passages of the claim: where there are any, *nothing found* reads “nothing that bears on it”.
 */
export function asideWords(
  { reason, words }: Pick<SetAside, 'reason' | 'words'>,
  evidence: readonly unknown[],
): string {
  if (reason === 'nothing-found' && evidence.length > 0) return 'nothing that bears on it';
  return reason === 'own' ? words : ASIDE_WORDS[reason];
}
