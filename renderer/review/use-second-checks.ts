import { useState } from 'react';
import { checkInForce } from '../../shared/blockers.ts';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import type { SecondCheck } from '../../shared/sign-off.ts';
import { desk } from '../desk/call.ts';
import { caughtUp } from '../desk/change-feed.ts';
import { keepDraft } from '../drafts/drafts.ts';
import { useTeller } from '../ui/toasts.tsx';

/** Records what a second person says of verdicts. It counts, and is shown, once the desk has answered. */
export function useSecondChecks() {
  const teller = useTeller();
  const [disagreeingOn, setDisagreeingOn] = useState<string | null>(null);

  async function record(claim: ClaimUnderReview, outcome: SecondCheck['outcome'], note: string): Promise<void> {
    teller.hush();
    try {
      await desk('check.record', { claimId: claim.id, outcome, note });
      keepDraft('disagreement', claim.id, '');
      setDisagreeingOn(null);
      await caughtUp();
      teller.announce(outcome === 'agrees' ? 'Agreement saved.' : 'Disagreement saved. The claim is open again.');
    } catch (thrown) {
      teller.fail(thrown);
    }
  }

  function beginDisagreement(claim: ClaimUnderReview): void {
    if ((claim.verdict?.value ?? null) === null) teller.tell('There is no verdict to disagree with yet.');
    else if (checkInForce(claim) !== null) teller.tell('This verdict already has its second check.');
    else setDisagreeingOn(claim.id);
  }

  return { disagreeingOn, record, beginDisagreement, endDisagreement: () => setDisagreeingOn(null) };
}
