import { useId, useState } from 'react';
import { ASIDE_REASONS, asideWords, type SetAside } from '../../shared/set-aside.ts';
import { Keys } from '../keys/keys.tsx';
import { Dialog } from '../ui/dialog.tsx';
import './set-aside.css';

interface SetAsideDialogProps {
  /** The passages of the claim. */
  evidence: readonly unknown[];
  onSetAside: (reason: SetAside['reason'], words: string) => void;
  onClose: () => void;
}

/** Asks why a claim needs no verdict: one of the usual reasons, or the editor's own words. */
export function SetAsideDialog({ evidence, onSetAside, onClose }: SetAsideDialogProps) {
  const id = useId();
  const [words, setWords] = useState('');
  return (
    <Dialog title="Set the claim aside" onClose={onClose}>
      <p>It gets no verdict and counts as handled. A later passage brings it up again.</p>
      <div className="aside-reasons">
        {ASIDE_REASONS.map((reason) => (
          <button key={reason} type="button" className="button" onClick={() => onSetAside(reason, '')}>
            {asideWords({ reason, words: '' }, evidence).replace(/^./, (first) => first.toUpperCase())}{' '}
            <Keys command={`aside.${reason}`} hidden />
          </button>
        ))}
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (words.trim() !== '') onSetAside('own', words.trim());
        }}
      >
        <div className="field">
          <label htmlFor={id}>Another reason</label>
          <input
            id={id}
            className="input"
            data-first-focus
            maxLength={2000}
            autoComplete="off"
            value={words}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={words.trim() === ''}>
            Set aside for this reason
          </button>
        </div>
      </form>
    </Dialog>
  );
}
