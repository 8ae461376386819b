import type { ReportClaim, ReportPart } from '../../../shared/report.ts';

/** What was ticked off in a claim, and what was left, gathered by reason; both in reading order. */
export function partsByState(parts: ReportClaim['checkedParts'] = []): {
  readonly ticked: readonly ReportPart[];
  readonly left: readonly { readonly reason: string; readonly words: readonly string[] }[];
} {
  const left = Map.groupBy(
    parts.filter(({ state }) => state === 'left'),
    ({ reason }) => reason,
  );
  return {
    ticked: parts.filter(({ state }) => state === 'ticked'),
    left: [...left].map(([reason, own]) => ({ reason, words: own.map(({ words }) => words) })),
  };
}
