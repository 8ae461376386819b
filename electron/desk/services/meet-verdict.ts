import type { Verdict } from '../../../shared/claim.ts';
import { dayOf } from '../../../shared/dates.ts';
import { isSamePerson, type SecondCheck } from '../../../shared/sign-off.ts';
import type { ReportedVerdict } from '../importers/reports/report-file.ts';

/**
 * What becomes of a verdict that a report brings to a claim with a history.
 * - `append`: nothing is decided here, or the same person decided earlier: it comes in and is in force.
 * - `known`: the history or its checks have it.
 * - `same-value`: somebody else has decided the same; that verdict stays.
 * - `opens`: somebody else had decided otherwise before; the claim opens as after a second check that disagrees.
 * - `stays`: somebody else has decided otherwise since; that verdict stays, and the disagreement stands beside it.
 * - `own-later`: the same person has decided since.
 * - `reopened`: the claim was opened here since.
 * - `no-name`: a verdict without a name says otherwise, so that nothing tells whose it is.
 */
export type Meeting = 'append' | 'known' | 'same-value' | 'opens' | 'stays' | 'own-later' | 'reopened' | 'no-name';

/**
 * Decides between a verdict of a report and what was decided here. Verdicts are only ever appended; a later one of
 * another hand stays.
 * @param history the claim’s, oldest first. @param checks the checks in force on its verdicts.
 */
export function meetVerdict(
  history: readonly Verdict[],
  checks: readonly SecondCheck[],
  reported: ReportedVerdict,
): Meeting {
  if (isThere(history, (line) => isSameVerdict(line, reported)) || checks.some((check) => tells(check, reported)))
    return 'known';
  const last = history.at(-1);
  if (last === undefined || history.every(({ value }) => value === null)) return 'append';
  if (last.value === null) return last.cause === 'undo' || reported.decidedAt > last.decidedAt ? 'append' : 'reopened';
  const isLater = reported.decidedAt > last.decidedAt;
  if (isSamePerson(last.decidedBy, reported.decidedBy)) return isLater ? 'append' : 'own-later';
  if (last.value === reported.value) return 'same-value';
  if (last.decidedBy.trim() === '' || reported.decidedBy.trim() === '') return 'no-name';
  return isLater ? 'opens' : 'stays';
}

/** Whether a history has a line like that which was not undone. */
export function isThere<T extends { readonly cause: string }>(
  lines: readonly T[],
  isLike: (line: T) => boolean,
): boolean {
  return lines.some((line, at) => isLike(line) && lines[at + 1]?.cause !== 'undo');
}

function isSameVerdict(line: Verdict, reported: ReportedVerdict): boolean {
  if (line.value !== reported.value || !isSamePerson(line.decidedBy, reported.decidedBy)) return false;
  if (reported.isRough)
    return dayOf(line.decidedAt) === dayOf(reported.decidedAt) && line.note.trim() === reported.note.trim();
  return (
    line.decidedAt === reported.decidedAt &&
    line.note.trim() === reported.note.trim() &&
    line.correction.trim() === reported.correction.trim() &&
    line.fault === reported.fault
  );
}

/** Whether a second check is what a verdict was read as. */
function tells(check: SecondCheck, { decidedBy, decidedAt }: ReportedVerdict): boolean {
  return check.readFrom !== undefined && isSamePerson(check.checkedBy, decidedBy) && check.checkedAt === decidedAt;
}
