import type { Report, ReportClaim } from '../../../shared/report.ts';
import { bySpan } from '../../../shared/span.ts';
import type { ReportMark } from './wording.ts';

/** A claim with the number by which a report speaks of it, and the mark that it carries. */
export interface NumberedClaim extends ReportClaim {
  readonly number: number;
  readonly mark: ReportMark;
}

/** A report's claims in reading order, numbered from 1. */
export function numberedClaims(report: Report): NumberedClaim[] {
  return report.claims.toSorted(bySpan).map((claim, at) => ({ ...claim, number: at + 1, mark: markOf(claim) }));
}

function markOf({ verdict, setAside }: ReportClaim): ReportMark {
  if (verdict !== null) return verdict.value;
  return setAside === undefined ? 'undecided' : 'set-aside';
}
