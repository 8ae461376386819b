import type { VerdictValue } from '../../shared/claim.ts';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';

interface AgainstManyDialogProps {
  value: VerdictValue;
  /** How many claims were to be marked, and on how many of them a passage says the opposite. */
  claims: number;
  against: number;
  onDecide: (which: 'all' | 'others') => void;
  onClose: () => void;
}

/** Asks once, where one verdict for many claims goes against the passages of some. */
export function AgainstManyDialog({ value, claims, against, onDecide, onClose }: AgainstManyDialogProps) {
  const others = claims - against;
  return (
    <Dialog title={`Mark ${count(claims, 'claim')} as ${value}?`} onClose={onClose}>
      <p>
        {against === claims
          ? 'On every card, a passage says the opposite.'
          : `On ${count(against, 'card')}, a passage says the opposite.`}{' '}
        Decided one by one, you can say what the passage does.
      </p>
      <div className="dialog-actions">
        {others > 0 && (
          <button type="button" className="button primary" data-first-focus onClick={() => onDecide('others')}>
            Mark the other {others}
          </button>
        )}
        <button type="button" className="button" onClick={() => onDecide('all')}>
          Mark all {claims} all the same
        </button>
        <button type="button" className="button quiet" data-first-focus={others === 0 || undefined} onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}
