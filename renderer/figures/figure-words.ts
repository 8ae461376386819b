import { VERDICT_VALUES } from '../../shared/claim.ts';
import { CLAIM_MARK_NAMES, CLAIM_MARKS, type ClaimCounts } from '../../shared/claim-mark.ts';
import { readableDate } from '../../shared/dates.ts';
import type { ArticleFigures, TotalFigures } from '../../shared/figures.ts';
import { count } from '../ui/count.ts';
import type { MonthColumn } from './month-columns.ts';

/** A share as an editor reads it: whole per cent, but never 0 % of something nor 100 % of less than all. */
export function shareInWords(part: number, whole: number): string {
  if (part === 0 || whole === 0) return '0%';
  const share = (part / whole) * 100;
  if (share < 1) return 'less than 1%';
  return `${part === whole ? 100 : Math.min(99, Math.round(share))}%`;
}

/** “Articles: 2 of 6 finished, 1 in progress, 1 signed off.” */
export function articlesInWords({ articles, finished, begun, signedOff }: TotalFigures): string {
  const [all, done, some, signed] = [articles, finished, begun, signedOff].map((number) =>
    number.toLocaleString('en-GB'),
  );
  return `Articles: ${done} of ${all} finished, ${some} in progress, ${signed} signed off.`;
}

/** “March 2026: 14 verdicts given: 8 confirmed, 6 outdated; 3 since superseded.” */
export function monthInWords({ month, given, total, totalReplaced }: MonthColumn): string {
  const date = readableDate(month);
  if (total === 0) return `${date}: no verdicts.`;
  const parts = VERDICT_VALUES.filter((value) => given[value] > 0).map(
    (value) => `${given[value]} ${CLAIM_MARK_NAMES[value].word.toLowerCase()}`,
  );
  const replaced = totalReplaced === 0 ? '' : `; ${totalReplaced} since superseded`;
  return `${date}: ${count(total, 'verdict')} given – ${parts.join(', ')}${replaced}.`;
}

/** “12 claims: 2 confirmed, 10 undecided”. */
export function claimsInWords(figures: ClaimCounts): string {
  const marks = CLAIM_MARKS.filter((mark) => figures[mark] > 0).map(
    (mark) => `${figures[mark]} ${CLAIM_MARK_NAMES[mark].word.toLowerCase()}`,
  );
  return `${count(figures.claims, 'claim')}: ${marks.join(', ')}`;
}

/** What is left to do in an article. */
export function leftInWords({ undecided, claims, signedOff, ...counts }: ArticleFigures): string {
  if (signedOff) return '✔ Signed off';
  if (undecided === 0) return counts['set-aside'] === 0 ? 'All decided' : 'All dealt with';
  return undecided === claims ? `${undecided} to decide` : `${undecided} left of ${claims}`;
}
