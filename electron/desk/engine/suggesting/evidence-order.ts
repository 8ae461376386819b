import type { Relation } from '../../../../shared/claim.ts';
import { type Bearing, likeliestToDecide, type Verdict, verdictAlone } from './bearing.ts';
import type { EvidenceDraft } from './weighing.ts';

const MOST_EVIDENCE = 5;
/** Below this a passage is not shown beside a claim at all. */
const SHOWN_FROM = 0.15;

/**
 * The passages to show with a claim: the one that decides, or is likeliest to, and then by how closely they are related.
 * Stored passages are shown by their score, so that none has a higher one than the one before it.
 * @param related every passage found, the most closely related first.
 * @param verdict what is suggested; its passage stands first.
 */
export function evidenceInOrder(related: readonly Bearing[], verdict: Verdict | null): EvidenceDraft[] {
  const leading = verdict?.bearing ?? likeliestToDecide(related);
  const others = related.filter((bearing) => bearing !== leading && bearing.comparison.relatedness >= SHOWN_FROM);
  const shown = leading === undefined ? others : [leading, ...others];
  const evidence = shown.slice(0, MOST_EVIDENCE);
  // The one that leads counts as related as any below it, so that it takes nothing from theirs.
  let most = Math.max(0, ...evidence.map(({ comparison }) => comparison.relatedness));
  return evidence.map((bearing, at) => {
    const { candidate, relatedness } = bearing.comparison;
    const isDeciding = verdict !== null && bearing === verdict.bearing;
    const decided = isDeciding ? verdict : verdictAlone(bearing);
    if (isDeciding) most = verdict.confidence;
    else if (at > 0) most = Math.min(most, relatedness);
    return {
      passageId: candidate.passageId,
      articleId: candidate.articleId,
      relation: decided === null ? 'mentions' : relationOf(decided),
      score: Math.round(most * 100) / 100,
    };
  });
}

/** What a passage does: another figure replaces the claim’s, anything else speaks against it. */
function relationOf({ value, bearing }: Verdict): Relation {
  if (value === 'confirmed') return 'supports';
  const { changed, otherNumbers } = bearing.comparison;
  return changed !== null || otherNumbers.length > 0 ? 'supersedes' : 'contradicts';
}
