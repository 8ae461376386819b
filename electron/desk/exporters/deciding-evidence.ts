import type { Relation, VerdictValue } from '../../../shared/claim.ts';
import type { ReportClaim, ReportEvidence } from '../../../shared/report.ts';

/** How a passage stands to a claim where it bears such a verdict out. */
const FITTING: Readonly<Record<VerdictValue, readonly Relation[]>> = {
  confirmed: ['supports'],
  outdated: ['contradicts', 'supersedes'],
  speculative: ['mentions'],
};
/** A passage that is much weaker than the strongest one of its kind adds nothing. */
const SHARE_OF_BEST = 0.6;
/** Of those that the program found; what an editor chose is always all there. */
const MOST_FOUND = 2;

export interface PartedEvidence {
  /** What the verdict rests on, in the order of the claim: an editor’s choice first, then the strongest. */
  readonly deciding: readonly ReportEvidence[];
  /** What the program found beside it. */
  readonly others: readonly ReportEvidence[];
}

/**
 * Parts what plays a part in the verdict from what the program merely found. An editor’s choice always plays one; a
 * passage that the program found does where it bears the verdict out and is about as strong as the strongest that does.
 * Where none does and no editor chose one, the strongest that mentions the matter stands in for it. A claim without a
 * verdict is taken as the program suggests.
 */
export function partedEvidence(claim: Pick<ReportClaim, 'verdict' | 'suggestion' | 'evidence'>): PartedEvidence {
  const value = claim.verdict?.value ?? claim.suggestion?.value ?? null;
  const chosen = claim.evidence.filter(({ chosenBy }) => chosenBy === 'editor');
  const found = claim.evidence.filter(({ chosenBy }) => chosenBy === 'engine');
  const deciding = new Set([...chosen, ...(value === null ? [] : strongest(found, FITTING[value]))]);
  const standIn = found.find(({ relation }) => relation === 'mentions');
  if (deciding.size === 0 && standIn !== undefined && claim.verdict !== null) deciding.add(standIn);
  return {
    deciding: claim.evidence.filter((item) => deciding.has(item)),
    others: claim.evidence.filter((item) => !deciding.has(item)),
  };
}

function strongest(found: readonly ReportEvidence[], relations: readonly Relation[]): ReportEvidence[] {
  const fitting = found.filter(({ relation }) => relations.includes(relation));
  const best = Math.max(0, ...fitting.map(({ score }) => score));
  return fitting.filter(({ score }) => score >= best * SHARE_OF_BEST).slice(0, MOST_FOUND);
}
