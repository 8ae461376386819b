import { VERDICT_VALUES, type VerdictValue } from './claim.ts';
import { MARK_NAMES, type Mark } from './claim-words.ts';
import { ASIDE_GLYPH } from './set-aside.ts';
import { countsOf, type VerdictCounts } from './verdict-counts.ts';

/** What a claim counts as, each claim once: its verdict, that it was set aside without one, or that it is still open. */
export type ClaimMark = Mark | 'set-aside';

/** In the order in which lists, legends and bars show them: what is handled first. */
export const CLAIM_MARKS: readonly ClaimMark[] = [...VERDICT_VALUES, 'set-aside', 'undecided'];

export const CLAIM_MARK_NAMES: Readonly<Record<ClaimMark, { readonly glyph: string; readonly word: string }>> = {
  ...MARK_NAMES,
  'set-aside': { glyph: ASIDE_GLYPH, word: 'Set aside' },
};

/**
 * The one place that says which claims are undecided: those without a verdict that nobody set aside.
 * @param aside what was said when the claim was set aside, where that is in force; null or left out otherwise.
 */
export function claimMarkOf({
  verdict,
  aside,
}: {
  readonly verdict: { readonly value: VerdictValue | null } | null;
  readonly aside?: object | null | undefined;
}): ClaimMark {
  return verdict?.value ?? (aside ? 'set-aside' : 'undecided');
}

/** How many claims there are and how many count as what; the counts by mark add up to `claims`. */
export interface ClaimCounts extends VerdictCounts {
  readonly claims: number;
  readonly 'set-aside': number;
  readonly undecided: number;
}

/** The counts of claims by what each counts as. */
export function claimCounts(marks: readonly ClaimMark[]): ClaimCounts {
  const count = (mark: ClaimMark) => marks.filter((one) => one === mark).length;
  return {
    claims: marks.length,
    ...countsOf(count),
    'set-aside': count('set-aside'),
    undecided: count('undecided'),
  };
}

const WITHOUT_ASIDE = CLAIM_MARKS.filter((mark) => mark !== 'set-aside');

/** The marks that counts are told by: all of them, but *set aside* only where something was. */
export function marksTold(counts: ClaimCounts): readonly ClaimMark[] {
  return counts['set-aside'] > 0 ? CLAIM_MARKS : WITHOUT_ASIDE;
}
