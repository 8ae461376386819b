import { type Dispatch, type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import { correctionStart } from '../../shared/correction.ts';
import { shortened } from '../../shared/shortened.ts';
import { useCommands } from '../keys/commands.tsx';
import { revealMark } from '../reading/mark-focus.ts';
import { useTeller } from '../ui/toasts.tsx';
import { keepNoteDraft, noteDraft, notesOf } from './note-drafts.ts';
import type { ReviewAction, ReviewState } from './review-state.ts';

export const CORRECTION_FIELD = 'claim-correction';

interface CorrectionStartInput {
  claims: readonly ClaimUnderReview[];
  /** The claim in hand. */
  claim: ClaimUnderReview | null;
  ledOn: ReviewState['ledOn'];
  dispatch: Dispatch<ReviewAction>;
  page: RefObject<HTMLElement | null>;
  /** With null, gives up waiting for a mark to give the keyboard to. */
  onFocus: (claimId: null) => void;
}

/** The words with which the correction field begins: they stand in it, and are kept only once they are changed or saved. */
export interface CorrectionOffer {
  /** Null where nothing is offered for the claim in hand. */
  readonly words: string | null;
  /** Takes what is typed in the field. @returns the correction that it is: '' for the published words, which are none. */
  readonly type: (words: string) => string;
  readonly leave: () => void;
}

/**
 * Opens the correction field with something to begin with. Where a claim was just marked as outdated and that led on to
 * the next, the correction is that claim’s, and the desk goes back to it.
 */
export function useCorrectionStart({ claims, claim, ledOn, dispatch, page, onFocus }: CorrectionStartInput) {
  const teller = useTeller();
  const [offered, setOffered] = useState<{ readonly claimId: string; readonly words: string } | null>(null);
  const own = offered !== null && offered.claimId === claim?.id ? offered : null;

  function open(claimId: string): void {
    const at = claims.findIndex(({ id }) => id === claimId);
    const corrected = claims[at];
    if (!corrected) return;
    const notes = notesOf(corrected, noteDraft(claimId));
    const start = notes.correction.trim() === '' ? correctionStart({ ...corrected, ...notes }) : null;
    flushSync(() => {
      dispatch({ do: 'ask-correction', claimId });
      setOffered(start && { claimId, words: start.words });
    });
    onFocus(null);
    revealMark(page.current, claimId);
    const field = document.getElementById(CORRECTION_FIELD) as HTMLTextAreaElement | null;
    field?.focus();
    if (start) field?.setSelectionRange(start.at.start, start.at.end);
    if (claimId !== claim?.id) teller.announce(`Correction to claim ${at + 1}: “${shortened(corrected.quote, 80)}”`);
  }

  function type(words: string): string {
    const isPublished = claim !== null && words.trim() === claim.quote.trim();
    setOffered(isPublished ? { claimId: claim.id, words } : null);
    return isPublished ? '' : words;
  }

  /** Makes what is offered the editor’s own, as saving does. */
  function accept(): void {
    if (!claim || !own) return;
    const correction = type(own.words);
    if (correction !== '') keepNoteDraft(claim.id, { ...notesOf(claim, noteDraft(claim.id)), correction });
  }

  useCommands('review', {
    'correction.write': () => {
      if (claim) open(ledOn?.to === claim.id ? ledOn.from : claim.id);
    },
  });

  const offer: CorrectionOffer = { words: own?.words ?? null, type, leave: () => setOffered(null) };
  return { offer, open, accept };
}
