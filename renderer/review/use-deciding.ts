import type { Dispatch } from 'react';
import { flushSync } from 'react-dom';
import { isHandled } from '../../shared/blockers.ts';
import type { ClaimUnderReview, Relation, VerdictValue } from '../../shared/claim.ts';
import { passageAgainst } from '../../shared/opposes.ts';
import type { Review } from '../../shared/review.ts';
import { asideWords, type SetAside } from '../../shared/set-aside.ts';
import { desk } from '../desk/call.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useHeld } from '../desk/held.ts';
import { useSettings } from '../desk/queries.ts';
import { afterVerdict } from '../reading/claim-walk.ts';
import { useTeller } from '../ui/toasts.tsx';
import { noteDraft } from './note-drafts.ts';
import type { ReviewAction, ReviewState } from './review-state.ts';
import { type SaidPassage, useVerdicts } from './use-verdicts.ts';

interface DecidingInput {
  review: Review;
  /** The claims in the order in which a verdict leads from one to the next. */
  walked: readonly ClaimUnderReview[];
  /** The verdict that waits for the checker's name. */
  waiting: ReviewState['askingChecker'];
  /** The verdict that goes against a passage on the card. */
  against: ReviewState['askingAgainst'];
  dispatch: Dispatch<ReviewAction>;
  onSelect: (claimId: string | null) => void;
  onFocus: (claimId: string) => void;
  onExport: () => void;
}

/** Decides claims, asks once whose verdicts these are, and leads to the next claim that is still open. */
export function useDeciding({
  review,
  walked,
  waiting,
  against,
  dispatch,
  onSelect,
  onFocus,
  onExport,
}: DecidingInput) {
  const { claims } = review;
  const held = useHeld();
  const teller = useTeller();
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  const { saving, record } = useVerdicts(review.article.id, onSelect);
  const claimOf = (claimId: string) => claims.find(({ id }) => id === claimId);
  const isNameless = settings.data?.checker.trim() === '';

  /** True also while the verdict is on its way to the desk. */
  function isDecided(claimId: string): boolean {
    const pending = saving.get(claimId);
    const claim = claimOf(claimId);
    return pending ? pending !== 'undecided' : claim !== undefined && isHandled(claim);
  }

  function goOnFrom(decidedId: string, value: VerdictValue | null = null): void {
    const next = afterVerdict(walked, decidedId, (id) => id === decidedId || isDecided(id));
    onSelect(next);
    if (value === 'outdated') dispatch({ do: 'led-on', from: decidedId, to: next });
  }

  /** Keeps why a claim is set aside, or with null that it is not any more; the window shows it once it is on disk. */
  async function keepAside(claimId: string, aside: Pick<SetAside, 'reason' | 'words'> | null): Promise<void> {
    try {
      const kept = await desk('claim.setAside', { claimId, reason: aside?.reason ?? null, words: aside?.words ?? '' });
      held.changeReview(review.article.id, (known) => ({
        ...known,
        claims: known.claims.map((claim) => (claim.id === claimId ? { ...claim, aside: kept } : claim)),
      }));
      teller.announce(
        kept === null ? 'No longer set aside.' : `Set aside: ${asideWords(kept, claimOf(claimId)?.evidence ?? [])}.`,
      );
    } catch (thrown) {
      teller.fail(thrown);
      onSelect(claimId);
    }
  }

  /** False, and said why, where a claim cannot be set aside. */
  function canSetAside(claimId: string): boolean {
    if (review.supersededBy !== null) {
      teller.tell('This is an earlier version. Continue in the newest one.');
      return false;
    }
    if (claimOf(claimId)?.verdict?.value) {
      teller.tell('This claim has a verdict. Clear the verdict before you set the claim aside.');
      return false;
    }
    return true;
  }

  /** Asks for a reason of the editor’s own for which to set a claim aside. */
  function askWhyAside(claimId: string): void {
    if (canSetAside(claimId)) dispatch({ do: 'set-aside', open: true });
  }

  /** Sets a claim aside and goes on to the next that is open. */
  function setAside(claimId: string, aside: Pick<SetAside, 'reason' | 'words'>): void {
    if (!canSetAside(claimId)) return;
    if (isNameless) {
      dispatch({ do: 'ask-checker', waiting: { claimId, value: null, aside } });
      return;
    }
    void keepAside(claimId, aside);
    goOnFrom(claimId);
  }

  function decide(claimId: string, value: VerdictValue | null): void {
    const claim = claimOf(claimId);
    if (!claim) return;
    if (review.supersededBy !== null) {
      teller.tell('This is an earlier version. Continue in the newest one.');
      return;
    }
    const evidenceId = claim.verdict?.value === value ? null : passageAgainst(claim, value);
    if (value !== null && evidenceId !== null) {
      dispatch({ do: 'ask-against', waiting: { claimId, value, evidenceId } });
      return;
    }
    if (value === null && claim.aside !== null && !isNameless) {
      void keepAside(claimId, null);
      return;
    }
    if (value === null && claim.aside === null && !claim.verdict?.value && !saving.has(claimId)) {
      teller.tell('This claim has no verdict to clear.');
      return;
    }
    keep(claim, value);
  }

  /** Decides as the editor wanted, once it is said what the passage does that spoke against it; null leaves that. */
  function decideAgainst(relation: Relation | null): void {
    if (against === null) return;
    const { claimId, value, evidenceId } = against;
    const claim = claimOf(claimId);
    // The dialog gives the focus back as it closes; the next claim must get it after that.
    flushSync(() => dispatch({ do: 'ask-against', waiting: null }));
    if (claim) keep(claim, value, relation === null ? undefined : { evidenceId, relation });
  }

  function keep(claim: ClaimUnderReview, value: VerdictValue | null, passage?: SaidPassage): void {
    const claimId = claim.id;
    if (isNameless) {
      dispatch({ do: 'ask-checker', waiting: { claimId, value, ...(passage && { passage }) } });
      return;
    }
    void record(claim, value, passage);
    if (value === null) return;
    goOnFrom(claimId, value);
    if (claims.every(({ id }) => id === claimId || isDecided(id))) {
      teller.tell('Every claim in this article is decided.', { label: 'Export a report', run: onExport });
    }
  }

  /**
   * Saves the note with the verdict as it stands, or is on its way.
   * @param nextId where to go on to; null stays with the claim.
   */
  function saveNote(claimId: string, nextId: string | null = null): void {
    const claim = claimOf(claimId);
    if (!claim) return;
    const pending = saving.get(claimId);
    const value = (pending === 'undecided' ? null : pending) ?? claim.verdict?.value ?? null;
    if (noteDraft(claimId) === null) teller.tell('There is nothing to save: note and correction are as they were.');
    else if (isNameless) dispatch({ do: 'ask-checker', waiting: { claimId, value } });
    else void record(claim, value);
    if (nextId === null) onFocus(claimId);
    else onSelect(nextId);
  }

  /** Keeps the checker's name and records the verdict that waited for it. */
  async function keepName(checker: string): Promise<void> {
    await changeSettings({ checker });
    // The dialog gives the focus back as it closes; the next claim must get it after that.
    flushSync(() => dispatch({ do: 'ask-checker', waiting: null }));
    const claim = waiting === null ? undefined : claimOf(waiting.claimId);
    if (!claim || !waiting) return;
    if (waiting.aside) void keepAside(claim.id, waiting.aside);
    else void record(claim, waiting.value, waiting.passage);
    if (waiting.value !== null || waiting.aside) goOnFrom(claim.id, waiting.value);
  }

  return { saving, isDecided, decide, decideAgainst, setAside, askWhyAside, saveNote, keepName };
}
