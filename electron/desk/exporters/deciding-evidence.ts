import type { Relation } from '../../../shared/claim.ts';
import { FITTING, opposes } from '../../../shared/opposes.ts';
import { isRelated } from '../../../shared/relatedness.ts';
import type { ReportClaim, ReportEvidence } from '../../../shared/report.ts';

/** A passage that is much weaker than the strongest one of its kind adds nothing. */
const SHARE_OF_BEST = 0.6;
/** Of those that the program found; what an editor chose is always all there. */
const MOST_FOUND = 2;

export interface PartedEvidence {
  /** What the verdict rests on, in the order of the claim: what an editor chose to decide, what one attached, the strongest. */
  readonly deciding: readonly ReportEvidence[];
  /** What an editor attached or judged and yet says the opposite of the verdict. */
  readonly against: readonly ReportEvidence[];
  /** What the program found beside it. */
  readonly others: readonly ReportEvidence[];
}

/**
 * Parts what plays a part in the verdict from what the program merely found. What says the opposite of the verdict never
 * plays one, whoever chose it. What an editor attached or chose to decide does otherwise; where one was chosen to decide,
 * what the program found does not. Without such a choice a passage that the program found does where it bears the verdict out and is about as strong as the strongest that does.
 * Where none does and no editor chose one, the strongest that mentions the matter and is closely related stands in for it. A claim without a
 * verdict is taken as the program suggests.
 */
export function partedEvidence(claim: Pick<ReportClaim, 'verdict' | 'suggestion' | 'evidence'>): PartedEvidence {
  const value = claim.verdict?.value ?? claim.suggestion?.value ?? null;
  const usable = claim.evidence.filter(({ relation }) => !opposes(relation, claim.verdict?.value ?? null));
  const isChosen = ({ chosenBy, chosenToDecide }: ReportEvidence) => chosenBy === 'editor' || chosenToDecide === true;
  const chosen = usable.filter(isChosen);
  const found = usable.filter((item) => !isChosen(item));
  const isSettled = usable.some(({ chosenToDecide }) => chosenToDecide === true);
  const deciding = new Set([...chosen, ...(value === null || isSettled ? [] : strongest(found, FITTING[value]))]);
  const standIn = found.find((item) => item.relation === 'mentions' && isRelated(item));
  if (deciding.size === 0 && standIn !== undefined && claim.verdict !== null) deciding.add(standIn);
  return {
    deciding: claim.evidence.filter((item) => deciding.has(item)),
    against: claim.evidence.filter((item) => !usable.includes(item) && isEditors(item)),
    others: claim.evidence.filter((item) => !deciding.has(item) && (usable.includes(item) || !isEditors(item))),
  };
}

/** True where an editor attached the passage, chose it to decide or said what it does. */
function isEditors({ chosenBy, relationSet, chosenToDecide }: ReportEvidence): boolean {
  return chosenBy === 'editor' || relationSet === true || chosenToDecide === true;
}

function strongest(found: readonly ReportEvidence[], relations: readonly Relation[]): ReportEvidence[] {
  const fitting = found.filter(({ relation }) => relations.includes(relation));
  const best = Math.max(0, ...fitting.map(({ score }) => score));
  const close = fitting.filter(({ score }) => score >= best * SHARE_OF_BEST).slice(0, MOST_FOUND);
  return fitting.filter((item) => item.relationSet === true || close.includes(item));
}
