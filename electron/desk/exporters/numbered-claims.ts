import { type ClaimMark, claimMarkOf } from '../../../shared/claim-mark.ts';
import type { Report, ReportClaim } from '../../../shared/report.ts';
import { bySpan } from '../../../shared/span.ts';

/** A claim with the number by which a report speaks of it, and the mark that it carries. */
export interface NumberedClaim extends ReportClaim {
  readonly number: number;
  readonly mark: ClaimMark;
}

/** A report's claims in reading order, numbered from 1. */
export function numberedClaims(report: Report): NumberedClaim[] {
  return report.claims.toSorted(bySpan).map((claim, at) => ({
    ...claim,
    number: at + 1,
    mark: claimMarkOf({ verdict: claim.verdict, aside: claim.setAside }),
  }));
}
