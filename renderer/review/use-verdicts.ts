import { useState } from 'react';
import type { ClaimUnderReview, VerdictValue } from '../../shared/claim.ts';
import type { Input } from '../../shared/contract/index.ts';
import { useHeld } from '../desk/held.ts';
import { useTeller } from '../ui/toasts.tsx';
import { MARK_NAMES } from '../ui/verdict.tsx';
import { keepVerdict } from './keep-verdict.ts';
import { keepNoteDraft, noteDraft, notesOf } from './note-drafts.ts';

/** A verdict on its way to the desk. */
export type SavingVerdict = VerdictValue | 'undecided';

/** What a passage is to do from now on, said together with a verdict. */
export type SaidPassage = NonNullable<Input<'verdict.record'>['passage']>;

/**
 * Records verdicts. One counts, and is shown, only when the desk has answered that it is on disk;
 * until then its claim is `saving`. A refusal brings the editor back to the claim with the desk's sentence.
 */
export function useVerdicts(articleId: string, onRefused: (claimId: string) => void) {
  const held = useHeld();
  const teller = useTeller();
  const [saving, setSaving] = useState<ReadonlyMap<string, SavingVerdict>>(new Map());

  async function record(claim: ClaimUnderReview, value: VerdictValue | null, passage?: SaidPassage): Promise<void> {
    const draft = noteDraft(claim.id);
    const notes = notesOf(claim, draft);
    teller.hush();
    setSaving((pending) => new Map(pending).set(claim.id, value ?? 'undecided'));
    try {
      await keepVerdict({ claimId: claim.id, value, ...notes, ...(passage && { passage }) }, (change) =>
        held.changeReview(articleId, change),
      );
      // Typing may have gone on meanwhile; only what was sent is saved.
      if (noteDraft(claim.id) === draft) keepNoteDraft(claim.id, null);
      teller.announce(`Saved: ${MARK_NAMES[value ?? 'undecided'].word.toLowerCase()}.`);
    } catch (thrown) {
      teller.fail(thrown);
      onRefused(claim.id);
    } finally {
      setSaving((pending) => {
        const rest = new Map(pending);
        rest.delete(claim.id);
        return rest;
      });
    }
  }

  return { saving, record };
}
