import { sentenceOf } from '../desk/desk.ts';
import { useReview } from '../desk/queries.ts';
import type { PassageLead } from './led-passage.ts';
import { ReviewDesk } from './review-desk.tsx';
import './review.css';

interface ReviewPlaceProps {
  articleId: string;
  /** The claim to stand at, when the editor is led here by undo or redo; `at` tells two such leads apart. */
  lead: { readonly claimId: string; readonly at: number } | null;
  passage?: PassageLead | null;
  onOpenArticle: (articleId: string) => void;
  onSwitchChecker: () => void;
  onLibrary: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onExport: () => void;
}

/** The review of one article, once the desk has given it. */
export function ReviewPlace(props: ReviewPlaceProps) {
  const review = useReview(props.articleId);
  if (review.data) return <ReviewDesk key={props.articleId} review={review.data} {...props} />;
  if (review.isError) {
    return (
      <main className="calm-failure">
        <h1>This article could not be opened</h1>
        <p>{sentenceOf(review.error)}</p>
        <button type="button" className="button primary" onClick={props.onLibrary}>
          Back to the library
        </button>
      </main>
    );
  }
  return <main className="review" aria-busy="true" />;
}
