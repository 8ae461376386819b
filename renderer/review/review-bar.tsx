import type { ReactNode } from 'react';
import type { Review } from '../../shared/review.ts';
import { countMarks } from '../claim/count-marks.ts';
import { useHistoryState } from '../desk/queries.ts';
import { useRunCommand } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';
import { SignedOff } from '../ui/signed-off.tsx';
import { Progress } from '../ui/verdict.tsx';
import './review-bar.css';

interface ReviewBarProps {
  review: Review;
  onLibrary: () => void;
  /** Whether the list of claims stands beside the text. */
  isListed: boolean;
  onList: () => void;
  onUndo: () => void;
  onRedo: () => void;
  onExport: () => void;
  onSignOff: () => void;
  /** What else there is to say of how far the review has come. */
  children?: ReactNode;
}

/** Where the editor is, how far the review has come, and the way out with a report. */
export function ReviewBar(props: ReviewBarProps) {
  const { review, onLibrary, isListed, onList, onUndo, onRedo, onExport, onSignOff, children } = props;
  const history = useHistoryState();
  const runCommand = useRunCommand();
  return (
    <div className="review-bar">
      <button type="button" className="button quiet" onClick={onLibrary}>
        ← Library
      </button>
      <span className="review-title" title={review.article.title}>
        {review.article.title}
      </span>
      <Progress counts={countMarks(review)} />
      {children}
      <div className="review-tools">
        {history.data?.undoRun && (
          <button
            type="button"
            className="button quiet"
            aria-label={`Undo last ${history.data.undoRun.words}`}
            title={`Undo last ${history.data.undoRun.words}`}
            onClick={() => runCommand('history.undoRun')}
          >
            Undo last {history.data.undoRun.count} <Keys command="history.undoRun" hidden />
          </button>
        )}
        <button type="button" className="button quiet" aria-pressed={isListed} onClick={onList}>
          Claims <Keys command="claims.turn" hidden />
        </button>
        <button type="button" className="button quiet" onClick={() => runCommand('timeline.turn')}>
          Timeline <Keys command="timeline.turn" hidden />
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={!history.data?.undo}
          title={history.data?.undo ? `Undo: ${history.data.undo}` : 'Nothing to undo'}
          onClick={onUndo}
        >
          Undo
        </button>
        <button
          type="button"
          className="button quiet"
          disabled={!history.data?.redo}
          title={history.data?.redo ? `Redo: ${history.data.redo}` : 'Nothing to redo'}
          onClick={onRedo}
        >
          Redo
        </button>
        <button type="button" className="button" onClick={onSignOff}>
          {review.signOff === null ? 'Sign off' : <SignedOff signOff={review.signOff} />}
        </button>
        <button type="button" className="button" onClick={onExport}>
          Export <Keys command="report.export" hidden />
        </button>
      </div>
    </div>
  );
}
