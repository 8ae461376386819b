import { useId, useState } from 'react';
import { sentenceOf } from '../desk/call.ts';
import { Keys } from '../keys/keys.tsx';
import { Dialog } from '../ui/dialog.tsx';

interface CheckerDialogProps {
  proposal: string;
  /** Keeps the name; the verdict that asked for it follows. */
  onName: (name: string) => Promise<void>;
  onClose: () => void;
}

/** Asks once whose verdicts these are. */
export function CheckerDialog({ proposal, onName, onClose }: CheckerDialogProps) {
  const [name, setName] = useState(proposal);
  const [failure, setFailure] = useState('');
  const id = useId();
  return (
    <Dialog title="Who is checking?" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onName(name.trim()).catch((thrown: unknown) => setFailure(sentenceOf(thrown)));
        }}
      >
        <p>
          Every verdict and report carries the name of the person who decided. Stet asks only once. Press{' '}
          <Keys chord="Enter" /> to keep this name, or type another.
        </p>
        <div className="field">
          <label htmlFor={id}>Your name</label>
          <input
            id={id}
            className="input"
            data-first-focus
            value={name}
            maxLength={200}
            autoComplete="off"
            onFocus={(event) => event.target.select()}
            onChange={(event) => setName(event.target.value)}
          />
        </div>
        {failure && (
          <p className="failure-line" role="alert">
            {failure}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Not now
          </button>
          <button type="submit" className="button primary" disabled={name.trim() === ''}>
            Save name and verdict
          </button>
        </div>
      </form>
    </Dialog>
  );
}
