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
 * @param upheld what the first opinion took from single passages and the second did not gainsay.
 */
export function evidenceInOrder(
  related: readonly Bearing[],
  verdict: Verdict | null,
  upheld: readonly Verdict[],
): EvidenceDraft[] {
  const leading = verdict?.bearing ?? likeliestToDecide(related);
  const others = related.filter((bearing) => bearing !== leading && bearing.comparison.relatedness >= SHOWN_FROM);
  const shown = leading === undefined ? others : [leading, ...others];
  let most = 1;
  return shown.slice(0, MOST_EVIDENCE).map((bearing) => {
    const { candidate, relatedness } = bearing.comparison;
    const isDeciding = verdict !== null && bearing === verdict.bearing;
    const decided = isDeciding ? verdict : (upheld.find((one) => one.bearing === bearing) ?? verdictAlone(bearing));
    most = Math.min(most, isDeciding ? verdict.confidence : relatedness);
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
