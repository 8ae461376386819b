import { type Dispatch, useState } from 'react';
import { canBeCheckedBy, checkInForce } from '../../shared/blockers.ts';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import type { SecondCheck } from '../../shared/sign-off.ts';
import { desk } from '../desk/call.ts';
import { caughtUp } from '../desk/change-feed.ts';
import { useSettings } from '../desk/queries.ts';
import { keepDraft } from '../drafts/drafts.ts';
import { afterVerdict } from '../reading/claim-walk.ts';
import { useTeller } from '../ui/toasts.tsx';
import type { ReviewAction } from './review-state.ts';

interface SecondChecksInput {
  /** The claims in the order in which a check leads from one to the next. */
  walked: readonly ClaimUnderReview[];
  dispatch: Dispatch<ReviewAction>;
  onSelect: (claimId: string) => void;
}

/**
 * Records what a second person says of verdicts, and leads to the next one that waits for that person. It counts, and
 * is shown, once the desk has answered; a refusal brings the editor back to the claim with the desk's sentence.
 */
export function useSecondChecks({ walked, dispatch, onSelect }: SecondChecksInput) {
  const teller = useTeller();
  const checker = useSettings().data?.checker ?? '';
  const [disagreeingOn, setDisagreeingOn] = useState<string | null>(null);
  const [saving, setSaving] = useState<ReadonlySet<string>>(new Set());

  function goOnFrom(checkedId: string): void {
    const waiting = new Set(
      walked
        .filter((claim) => canBeCheckedBy(claim, checker) && checkInForce(claim) === null)
        .map(({ id }) => id)
        .filter((id) => id !== checkedId && !saving.has(id)),
    );
    if (waiting.size === 0) {
      teller.tell('No other verdict in this article waits for your second check.', {
        label: 'Sign off…',
        run: () => dispatch({ do: 'sign-off', open: true }),
      });
    }
    onSelect(afterVerdict(walked, checkedId, (id) => !waiting.has(id)));
  }

  async function record(claim: ClaimUnderReview, outcome: SecondCheck['outcome'], note: string): Promise<void> {
    teller.hush();
    const leadsOn = canBeCheckedBy(claim, checker);
    setSaving((sent) => new Set(sent).add(claim.id));
    // A reason that the desk might refuse stays before the editor until it is kept.
    if (leadsOn && outcome === 'agrees') goOnFrom(claim.id);
    try {
      await desk('check.record', { claimId: claim.id, outcome, note });
      keepDraft('disagreement', claim.id, '');
      setDisagreeingOn(null);
      await caughtUp();
      teller.announce(outcome === 'agrees' ? 'Agreement saved.' : 'Disagreement saved. The claim is open again.');
      if (leadsOn && outcome === 'disagrees') goOnFrom(claim.id);
    } catch (thrown) {
      // Where the editor has been led on, the refusal must not pass unread.
      if (leadsOn) teller.fail(thrown);
      else teller.refuse(thrown);
      onSelect(claim.id);
    } finally {
      setSaving((sent) => {
        const rest = new Set(sent);
        rest.delete(claim.id);
        return rest;
      });
    }
  }

  function beginDisagreement(claim: ClaimUnderReview): void {
    if ((claim.verdict?.value ?? null) === null) teller.tell('There is no verdict to disagree with yet.');
    else if (checkInForce(claim) !== null) teller.tell('This verdict already has its second check.');
    else setDisagreeingOn(claim.id);
  }

  return { disagreeingOn, record, beginDisagreement, endDisagreement: () => setDisagreeingOn(null) };
}
