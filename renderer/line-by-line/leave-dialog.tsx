import { useId, useState } from 'react';
import { sentenceOf } from '../desk/call.ts';
import { keepDraft, useDraft } from '../drafts/drafts.ts';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';

interface LeaveDialogProps {
  articleId: string;
  /** How many parts of the claim in hand, and of the whole article, are open. */
  inClaim: number;
  inArticle: number;
  onLeave: (which: 'claim' | 'article', reason: string) => Promise<void>;
  onClose: () => void;
}

const REASONS = [
  'Checked by the author',
  'Common knowledge',
  'Nothing about it in the library',
  'Source could not be reached',
];

/** Gives one reason for everything that is not ticked. */
export function LeaveDialog({ articleId, inClaim, inArticle, onLeave, onClose }: LeaveDialogProps) {
  const reason = useDraft('leaving', articleId);
  const setReason = (typed: string) => keepDraft('leaving', articleId, typed);
  const [which, setWhich] = useState<'claim' | 'article'>(inClaim > 0 ? 'claim' : 'article');
  const [failure, setFailure] = useState('');
  const id = useId();
  const done = () => {
    setReason('');
    onClose();
  };
  return (
    <Dialog title="Skip the rest" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onLeave(which, reason.trim()).then(done, (thrown: unknown) => setFailure(sentenceOf(thrown)));
        }}
      >
        <p>Skipped parts count as done. The report gives the reason.</p>
        <div className="field">
          <label htmlFor={id}>Reason</label>
          <input
            id={id}
            className="input"
            data-first-focus
            required
            maxLength={2000}
            autoComplete="off"
            list={`${id}-reasons`}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <datalist id={`${id}-reasons`}>
            {REASONS.map((words) => (
              <option key={words} value={words} />
            ))}
          </datalist>
        </div>
        <fieldset className="leave-which">
          <legend>Skip</legend>
          <label>
            <input
              type="radio"
              name="which"
              checked={which === 'claim'}
              disabled={inClaim === 0}
              onChange={() => setWhich('claim')}
            />
            the rest of this claim ({count(inClaim, 'part')})
          </label>
          <label>
            <input type="radio" name="which" checked={which === 'article'} onChange={() => setWhich('article')} />
            the rest of the article ({count(inArticle, 'part')})
          </label>
        </fieldset>
        {failure && (
          <p className="failure-line" role="alert">
            {failure}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={done}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={reason.trim() === ''}>
            Skip with this reason
          </button>
        </div>
      </form>
    </Dialog>
  );
}
