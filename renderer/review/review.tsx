import { useCallback, useEffect, useRef, useState } from 'react';
import type { PartialDate } from '../../shared/dates.ts';
import type { Review } from '../../shared/review.ts';
import { PastReview } from '../as-of/past-review.tsx';
import { useReview } from '../desk/queries.ts';
import { useCommands } from '../keys/commands.tsx';
import type { PassageLead } from '../reading/led-passage.ts';
import { focusMark, revealMark } from '../reading/mark-focus.ts';
import { Timeline } from '../timeline/timeline.tsx';
import { CalmFailure } from '../ui/calm-failure.tsx';
import { ReviewDesk } from './review-desk.tsx';
import '../reading/desk-frame.css';
import './review.css';

interface ReviewPlaceProps {
  articleId: string;
  /** The claim to stand at, when the editor is led here by undo or redo; `at` tells two such leads apart. */
  lead: Lead | null;
  /** The passage that a search leads to. */
  passage?: PassageLead | null;
  onOpenArticle: (articleId: string) => void;
  onSwitchChecker: () => void;
  onLibrary: () => void;
  onUndo: () => void;
  onRedo: () => void;
  /** Told whether an earlier day is shown. */
  onPast: (isPast: boolean) => void;
  /** Asks for a report; of the day that is shown, or null for the review as it stands. */
  onExport: (asOf: PartialDate | null) => void;
}

interface Lead {
  readonly claimId: string;
  readonly at: number;
}

/** The review of one article, once the desk has given it. */
export function ReviewPlace(props: ReviewPlaceProps) {
  const review = useReview(props.articleId);
  if (review.data) return <ReviewInTime key={props.articleId} review={review.data} {...props} />;
  if (review.isError) {
    return (
      <CalmFailure title="This article could not be opened" error={review.error}>
        <button type="button" className="button primary" onClick={props.onLibrary}>
          Back to the library
        </button>
      </CalmFailure>
    );
  }
  return <main className="review" aria-busy="true" />;
}

/** The review as it stands, or as of an earlier day, over its timeline where that is open. */
function ReviewInTime({ review, lead: leadIn, ...props }: ReviewPlaceProps & { review: Review }) {
  const [showTimeline, setShowTimeline] = useState(false);
  const [asOf, setAsOf] = useState<PartialDate | null>(null);
  const [ownLead, setOwnLead] = useState<Lead | null>(null);
  const inHand = useRef<string | null>(null);
  const isNew = (led: { readonly at: number }) => led.at > (ownLead?.at ?? 0);
  const lead = leadIn !== null && isNew(leadIn) ? leadIn : ownLead;
  const passage = props.passage && isNew(props.passage) ? props.passage : null;

  const goTo = (claimId: string) => setOwnLead({ claimId, at: Date.now() });
  const show = useCallback((day: PartialDate | null) => {
    if (inHand.current !== null) setOwnLead({ claimId: inHand.current, at: Date.now() });
    setAsOf(day);
  }, []);
  // An undo or a search leads to the review as it stands.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new lead does
  useEffect(() => setAsOf(null), [leadIn?.at, props.passage?.at]);
  const isPast = asOf !== null;
  const { onPast } = props;
  useEffect(() => {
    onPast(isPast);
    return () => onPast(false);
  }, [isPast, onPast]);
  const backToNow = useCallback(() => show(null), [show]);

  // The timeline takes room from the text; the claim in hand stays in sight.
  useEffect(() => {
    if (showTimeline && inHand.current !== null) revealMark(document.querySelector('.page'), inHand.current);
  }, [showTimeline]);

  /** The focus that stood in the timeline goes to the claim in hand. */
  function closeTimeline(): void {
    setShowTimeline(false);
    if (inHand.current !== null) focusMark(document.querySelector('.page'), inHand.current);
  }

  useCommands('review', { 'timeline.turn': () => setShowTimeline((shown) => !shown) });

  return (
    <div className="review-place">
      {asOf === null ? (
        <ReviewDesk
          review={review}
          inHand={inHand}
          {...props}
          onExport={() => props.onExport(null)}
          lead={lead}
          passage={passage}
        />
      ) : (
        <PastReview
          articleId={props.articleId}
          asOf={asOf}
          lead={lead}
          inHand={inHand}
          onNow={backToNow}
          onExport={props.onExport}
        />
      )}
      {showTimeline && <Timeline review={review} asOf={asOf} onAsOf={show} onClaim={goTo} onClose={closeTimeline} />}
    </div>
  );
}
