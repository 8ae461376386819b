import type { Dispatch } from 'react';
import { flushSync } from 'react-dom';
import type { VerdictValue } from '../../shared/claim.ts';
import type { Review } from '../../shared/review.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useSettings } from '../desk/queries.ts';
import { afterVerdict } from '../reading/claim-walk.ts';
import { useTeller } from '../ui/toasts.tsx';
import type { ReviewAction, ReviewState } from './review-state.ts';
import { useVerdicts } from './use-verdicts.ts';

interface DecidingInput {
  review: Review;
  /** The verdict that waits for the checker's name. */
  waiting: ReviewState['askingChecker'];
  dispatch: Dispatch<ReviewAction>;
  onSelect: (claimId: string | null) => void;
  onFocus: (claimId: string) => void;
  onExport: () => void;
}

/** Decides claims, asks once whose verdicts these are, and leads to the next claim that is still open. */
export function useDeciding({ review, waiting, dispatch, onSelect, onFocus, onExport }: DecidingInput) {
  const { claims } = review;
  const teller = useTeller();
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  const { saving, record } = useVerdicts(review.article.id, onSelect);
  const claimOf = (claimId: string) => claims.find(({ id }) => id === claimId);
  const isNameless = settings.data?.checker.trim() === '';

  /** True also while the verdict is on its way to the desk. */
  function isDecided(claimId: string): boolean {
    const pending = saving.get(claimId);
    return pending ? pending !== 'undecided' : Boolean(claimOf(claimId)?.verdict?.value);
  }

  const goOnFrom = (decidedId: string) =>
    onSelect(afterVerdict(claims, decidedId, (id) => id === decidedId || isDecided(id)));

  function decide(claimId: string, value: VerdictValue | null): void {
    const claim = claimOf(claimId);
    if (!claim) return;
    if (review.supersededBy !== null) {
      teller.tell('This is an earlier version. Work goes on in the newest one.');
      return;
    }
    if (isNameless) {
      dispatch({ do: 'ask-checker', waiting: { claimId, value } });
      return;
    }
    void record(claim, value);
    if (value === null) return;
    goOnFrom(claimId);
    if (claims.every(({ id }) => id === claimId || isDecided(id))) {
      teller.tell('Every claim of this article is decided.', { label: 'Export a report', run: onExport });
    }
  }

  /** Saves the note with the verdict as it stands, without moving on. */
  function saveNote(claimId: string): void {
    const claim = claimOf(claimId);
    if (!claim) return;
    const value = claim.verdict?.value ?? null;
    if (isNameless) dispatch({ do: 'ask-checker', waiting: { claimId, value } });
    else void record(claim, value);
    onFocus(claimId);
  }

  /** Keeps the checker's name and records the verdict that waited for it. */
  async function keepName(checker: string): Promise<void> {
    await changeSettings({ checker });
    // The dialog gives the focus back as it closes; the next claim must get it after that.
    flushSync(() => dispatch({ do: 'ask-checker', waiting: null }));
    const claim = waiting === null ? undefined : claimOf(waiting.claimId);
    if (!claim || !waiting) return;
    void record(claim, waiting.value);
    if (waiting.value !== null) goOnFrom(claim.id);
  }

  return { saving, isDecided, decide, saveNote, keepName };
}
