import { VERDICT_VALUES, type VerdictValue } from './claim.ts';

/** How many claims, or verdicts, there are of each value. */
export type VerdictCounts = Readonly<Record<VerdictValue, number>>;

/** A count for each value. */
export function countsOf(count: (value: VerdictValue) => number): Record<VerdictValue, number> {
  return Object.fromEntries(VERDICT_VALUES.map((value) => [value, count(value)])) as Record<VerdictValue, number>;
}

/** How many of these claims have a verdict of each value in force. */
export function verdictCounts(
  claims: readonly { readonly verdict: { readonly value: VerdictValue | null } | null }[],
): VerdictCounts {
  return countsOf((value) => claims.filter(({ verdict }) => verdict?.value === value).length);
}

/** How many there are of all values together. */
export function totalOf(counts: VerdictCounts): number {
  return VERDICT_VALUES.reduce((sum, value) => sum + counts[value], 0);
}
