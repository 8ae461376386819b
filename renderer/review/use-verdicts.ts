import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ClaimUnderReview, Verdict, VerdictValue } from '../../shared/claim.ts';
import type { Review } from '../../shared/review.ts';
import { desk } from '../desk/call.ts';
import { useTeller } from '../ui/toasts.tsx';
import { MARKS } from '../ui/verdict.tsx';
import { keepNoteDraft, type NoteDraft, noteDraft, notesOf } from './note-drafts.ts';

/** A verdict on its way to the desk. */
export type SavingVerdict = VerdictValue | 'undecided';

/**
 * Records verdicts. One counts, and is shown, only when the desk has answered that it is on disk;
 * until then its claim is `saving`. A refusal brings the editor back to the claim with the desk's sentence.
 */
export function useVerdicts(articleId: string, onRefused: (claimId: string) => void) {
  const cache = useQueryClient();
  const teller = useTeller();
  const [saving, setSaving] = useState<ReadonlyMap<string, SavingVerdict>>(new Map());

  async function record(claim: ClaimUnderReview, value: VerdictValue | null): Promise<void> {
    const draft = noteDraft(claim.id);
    const notes = notesOf(claim, draft);
    teller.hush();
    setSaving((pending) => new Map(pending).set(claim.id, value ?? 'undecided'));
    try {
      await desk('verdict.record', { claimId: claim.id, value, ...notes });
      // Typing may have gone on meanwhile; only what was sent is saved.
      if (noteDraft(claim.id) === draft) keepNoteDraft(claim.id, null);
      // It is on disk now. Shown at once, so that quick keys never see an older state; the full history follows.
      cache.setQueryData<Review>(
        ['review', articleId],
        (review) => review && withVerdict(review, claim.id, value, notes),
      );
      for (const queryKey of [['review', articleId], ['history'], ['library']])
        void cache.invalidateQueries({ queryKey });
      teller.announce(`Saved: ${MARKS[value ?? 'undecided'].word.toLowerCase()}.`);
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

/** A review in which one claim carries a verdict that the desk has just kept. */
function withVerdict(review: Review, claimId: string, value: VerdictValue | null, notes: NoteDraft): Review {
  return {
    ...review,
    claims: review.claims.map((claim) => {
      if (claim.id !== claimId) return claim;
      const verdict: Verdict = {
        id: `${claimId} ${claim.history.length}`,
        claimId,
        value,
        ...notes,
        decidedBy: '',
        decidedAt: new Date().toISOString(),
        cause: 'decision',
        evidenceIds: claim.evidence.map((piece) => piece.id),
      };
      return { ...claim, verdict, history: [...claim.history, verdict] };
    }),
  };
}
