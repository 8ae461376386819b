import { VERDICT_VALUES, type VerdictValue } from '../../../shared/claim.ts';
import { earliestFirst, monthOf, type PartialDate } from '../../../shared/dates.ts';
import type { MonthFigures } from '../../../shared/figures.ts';
import { countsOf } from '../../../shared/verdict-counts.ts';
import type { VerdictLine } from './verdict-lines.ts';

/** One verdict that an editor gave; a claim of the same wording in a newer version goes on with it. */
interface Given {
  readonly value: VerdictValue;
  readonly month: PartialDate;
}

/**
 * Counts the verdicts given, and how many of them no longer stand, by the month in which they were given; oldest first.
 * A verdict is given where a line says something else than the line before: a note that is saved again is none, and
 * neither is undoing or doing again, which bring back what was given before. Given less replaced is what stands.
 * @param lines claim after claim, each oldest first.
 */
export function verdictsByMonth(lines: readonly VerdictLine[]): MonthFigures[] {
  const months = new Map<PartialDate, { given: Counts; replaced: Counts }>();
  for (const history of Map.groupBy(lines, ({ claimId }) => claimId).values()) {
    const { given, standing } = replayed(history);
    for (const verdict of given) {
      const month = months.get(verdict.month) ?? { given: countsOf(() => 0), replaced: countsOf(() => 0) };
      months.set(verdict.month, month);
      month.given[verdict.value] += 1;
      if (verdict !== standing) month.replaced[verdict.value] += 1;
    }
  }
  return [...months].sort(([a], [b]) => earliestFirst(a, b)).map(([month, counts]) => ({ month, ...counts }));
}

/** The months of several articles as those of one library, oldest first. */
export function monthsTogether(parts: readonly (readonly MonthFigures[])[]): MonthFigures[] {
  const months = new Map<PartialDate, { given: Counts; replaced: Counts }>();
  for (const { month, given, replaced } of parts.flat()) {
    const sum = months.get(month) ?? { given: countsOf(() => 0), replaced: countsOf(() => 0) };
    months.set(month, sum);
    for (const value of VERDICT_VALUES) {
      sum.given[value] += given[value];
      sum.replaced[value] += replaced[value];
    }
  }
  return [...months].sort(([a], [b]) => earliestFirst(a, b)).map(([month, counts]) => ({ month, ...counts }));
}

type Counts = ReturnType<typeof countsOf>;

/** Every verdict that was given on a claim, and the one that stands; null where the claim is undecided. */
function replayed(history: readonly VerdictLine[]): { given: readonly Given[]; standing: Given | null } {
  const given: Given[] = [];
  const done: (Given | null)[] = [];
  const undone: (Given | null)[] = [];
  let standing: Given | null = null;
  for (const { value, cause, madeAt } of history) {
    const before: Given | null = standing;
    if (cause === 'undo') {
      undone.push(before);
      standing = done.pop() ?? null;
    } else {
      if (cause === 'redo') standing = undone.pop() ?? null;
      else undone.length = 0;
      done.push(before);
    }
    if ((standing?.value ?? null) === value) continue;
    standing = value === null ? null : { value, month: monthOf(madeAt) };
    if (standing !== null) given.push(standing);
  }
  return { given, standing };
}
