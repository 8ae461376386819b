import type { Reason } from '../../../../shared/claim.ts';
import { readableDate } from '../../../../shared/dates.ts';
import { shortened } from '../../../../shared/shortened.ts';
import type { ClaimInContext } from '../claims/claim-in-context.ts';
import { statementsOf } from '../claims/clauses.ts';
import type { Candidate } from '../comparing/candidate.ts';
import type { Comparison } from '../comparing/compare.ts';
import { termsOf } from '../finding/terms.ts';

/** In UTF-16 code units; a longer passage is quoted by the statement that has most to do with the claim. */
const LONGEST_QUOTE = 140;

/**
 * What a person would point at: which passage, which words, and the figures or dates that differ or agree.
 * @param value what the passage is taken to say of the claim.
 */
export function reasonsFor(
  context: ClaimInContext,
  comparison: Comparison,
  value: 'confirmed' | 'outdated' | 'speculative',
): Reason[] {
  const { candidate, changed, datePair, dates } = comparison;
  const reasons: Reason[] = [
    { code: 'says', text: `${source(candidate)}: “${tellingWords(context, candidate.quote)}”` },
  ];
  const because = (code: string, text: string) => reasons.push({ code, text });
  const [other] = comparison.otherNumbers;
  // A bare figure (“Season 2”) says little; one with its unit does.
  const same = comparison.sameNumbers.find((number) => /\p{L}/u.test(number));
  if (value === 'outdated') {
    if (changed !== null) because('value-changed', `It says ${changed.later} instead of ${changed.earlier}.`);
    else if (other !== undefined) because('number-differs', numberDiffers(other));
    if (datePair !== null)
      because('date-differs', `It gives ${datePair.later} where this article gives ${datePair.earlier}.`);
  }
  if (value === 'confirmed') {
    if (same !== undefined && other === undefined) because('number-agrees', `It also gives ${same}.`);
    if (dates === 'agree') because('date-agrees', 'The dates agree.');
  }
  if (candidate.order !== 'later') {
    because('order-unclear', 'The two publication dates overlap, so it may not be later.');
  }
  return reasons;
}

function source({ title, publishedOn, role }: Candidate): string {
  const date = readableDate(publishedOn);
  if (role === 'headline') return `Headline of ${date}`;
  return title === '' ? date : `“${shortened(title, 70)}”, ${date}`;
}

/** “30 deaths where this article says 28”: a unit that both share is said once. */
function numberDiffers({ earlier, later }: { readonly earlier: string; readonly later: string }): string {
  const unit = /^[\d.,]+(\s+\p{L}.*)$/u.exec(earlier)?.[1];
  const short = unit !== undefined && later.endsWith(unit) ? earlier.slice(0, -unit.length) : earlier;
  return `It says ${later} where this article says ${short}.`;
}

/** The words of a passage that have most to do with the claim: all of it where it is short. */
export function tellingWords(context: ClaimInContext, passage: string): string {
  if (passage.length <= LONGEST_QUOTE) return passage;
  const wanted = new Set([...termsOf(context.quote), ...termsOf(context.title)].map(({ key }) => key));
  const shared = (text: string) =>
    termsOf(text).reduce((sum, { key, weight }) => sum + (wanted.has(key) ? weight : 0), 0);
  const statements = statementsOf(passage, { start: 0, end: passage.length }).map(({ start, end }) =>
    passage.slice(start, end),
  );
  const [best = passage] = statements.toSorted((a, b) => shared(b) - shared(a));
  return shortened(passage.endsWith(best) ? best : `${/^[\s\S]*[^\s,;:–—-]/u.exec(best)?.[0] ?? ''}…`, LONGEST_QUOTE);
}
