import type { Verdict } from '../../shared/claim.ts';
import type { Input } from '../../shared/contract/index.ts';
import type { Review } from '../../shared/review.ts';
import { desk } from '../desk/call.ts';

/**
 * Has a verdict put on disk and then shows it at once, so that quick keys never see an older state. What else the
 * verdict changes comes with the change feed.
 * @param show changes the review that the window holds.
 * @throws Failure when the desk refuses; nothing is shown then.
 */
export async function keepVerdict(
  verdict: Input<'verdict.record'>,
  show: (change: (review: Review) => Review) => void,
): Promise<void> {
  const kept = await desk('verdict.record', verdict);
  if (kept !== null) show((review) => withVerdict(review, kept));
}

/** A review in which a claim carries the verdict that the desk has just kept. */
function withVerdict(review: Review, verdict: Verdict): Review {
  return {
    ...review,
    claims: review.claims.map((claim) =>
      claim.id !== verdict.claimId || claim.history.some(({ id }) => id === verdict.id)
        ? claim
        : { ...claim, verdict, history: [...claim.history, verdict] },
    ),
  };
}
