import type { Evidence, Relation, VerdictValue } from '../../shared/claim.ts';
import { FITTING, likeliestAnswer } from '../../shared/opposes.ts';
import { Dialog } from '../ui/dialog.tsx';
import { RELATION_ACTIONS } from './relation-words.ts';
import './quote.css';

interface AgainstDialogProps {
  value: VerdictValue;
  claimQuote: string;
  /** The passage that says the opposite. */
  passage: Pick<Evidence, 'quote' | 'relation'>;
  /** With a relation the passage follows the verdict; with null it stays as it is. */
  onDecide: (relation: Relation | null) => void;
  onClose: () => void;
}

/** Asks once, where a verdict goes against the passage that stands on the card, what that passage does. */
export function AgainstDialog({ value, claimQuote, passage, onDecide, onClose }: AgainstDialogProps) {
  const does = RELATION_ACTIONS[passage.relation].toLowerCase();
  const likeliest = likeliestAnswer(value, claimQuote, passage.quote);
  const answer = (relation: Relation | null) => ({
    type: 'button' as const,
    className: relation === likeliest ? 'button primary' : 'button',
    'data-first-focus': relation === likeliest || undefined,
    onClick: () => onDecide(relation),
  });
  return (
    <Dialog title={`Mark the claim as ${value}?`} onClose={onClose}>
      <p>On the card, this passage {does} the claim. What does it do?</p>
      <blockquote className="card-quote clipped">{passage.quote}</blockquote>
      <div className="dialog-actions">
        {FITTING[value].map((relation) => (
          <button key={relation} {...answer(relation)}>
            It {RELATION_ACTIONS[relation].toLowerCase()} the claim
          </button>
        ))}
        <button {...answer(null)}>It {does} it all the same</button>
        <button type="button" className="button quiet" onClick={onClose}>
          Cancel
        </button>
      </div>
    </Dialog>
  );
}
