import type { RefObject } from 'react';
import { type PartialDate, readableDate } from '../../shared/dates.ts';
import { useReviewAsOf } from '../desk/queries.ts';
import { CalmFailure } from '../ui/calm-failure.tsx';
import { AsOfDesk } from './as-of-desk.tsx';

interface PastReviewProps {
  articleId: string;
  asOf: PartialDate;
  /** The claim to stand at; `at` tells two such leads apart. */
  lead: { readonly claimId: string; readonly at: number } | null;
  /** Keeps the claim in hand for whoever comes after. */
  inHand: RefObject<string | null>;
  onNow: () => void;
  onExport: (asOf: PartialDate | null) => void;
}

/** The review as of a past day, once the desk has worked it out. */
export function PastReview({ articleId, asOf, lead, inHand, onNow, onExport }: PastReviewProps) {
  const past = useReviewAsOf(articleId, asOf);
  if (past.isError) {
    return (
      <CalmFailure title={`There is no review as of ${readableDate(asOf)}`} error={past.error} className="review">
        <button type="button" className="button primary" onClick={onNow}>
          Back to now
        </button>
      </CalmFailure>
    );
  }
  if (past.data) {
    return (
      <AsOfDesk
        review={past.data}
        asOf={past.data.asOf ?? asOf}
        waiting={past.isPlaceholderData}
        lead={lead}
        inHand={inHand}
        onNow={onNow}
        onExport={() => onExport(asOf)}
      />
    );
  }
  return (
    <main className="review as-of-waiting" aria-busy="true">
      <p role="status">Comparing with what was published by {readableDate(asOf)}…</p>
      <p>
        <button type="button" className="button" onClick={onNow}>
          Back to now
        </button>
      </p>
    </main>
  );
}
