import { useId, useRef, useState } from 'react';
import { sentenceOf } from '../desk/call.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useSettings, useWorkspaceInfo } from '../desk/queries.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useTypedLetters } from './use-typed-letters.ts';
import './checkers.css';

/** Chooses whose verdicts and checks come next, among the names that are known, or by a new one. */
export function SwitchCheckerDialog({ onClose }: { onClose: () => void }) {
  const changeSettings = useChangeSettings();
  const settings = useSettings();
  const workspace = useWorkspaceInfo();
  const { checker = '', checkers = [] } = settings.data ?? {};
  const [name, setName] = useState(checkers.length === 0 ? (workspace.data?.userName ?? '') : '');
  const [failure, setFailure] = useState('');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useTypedLetters(field);
  const isKnown = checkers.includes(checker);

  async function choose(chosen: string): Promise<void> {
    try {
      await changeSettings({ checker: chosen.trim() });
      onClose();
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    }
  }

  return (
    <Dialog title="Who is checking?" onClose={onClose}>
      {checkers.length > 0 && (
        <ul className="checkers" aria-label="Saved names">
          {checkers.map((known) => (
            <li key={known}>
              <button
                type="button"
                className="checker"
                aria-pressed={known === checker}
                {...(known === checker ? { 'data-first-focus': true } : {})}
                onClick={() => void choose(known)}
              >
                <span aria-hidden="true">{known === checker ? '●' : '○'}</span> {known}
              </button>
            </li>
          ))}
        </ul>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void choose(name);
        }}
      >
        <div className="field">
          <label htmlFor={id}>{checkers.length === 0 ? 'Your name' : 'Another name'}</label>
          <input
            ref={field}
            id={id}
            className="input"
            value={name}
            maxLength={200}
            autoComplete="off"
            {...(isKnown ? {} : { 'data-first-focus': true })}
            onChange={(event) => setName(event.target.value)}
          />
          <span className="hint">Verdicts, second checks and sign-offs will carry this name from now on.</span>
        </div>
        {failure && (
          <p className="failure-line" role="alert">
            {failure}
          </p>
        )}
        <div className="dialog-actions">
          <button type="submit" className="button primary" disabled={name.trim() === ''}>
            Check as this person
          </button>
        </div>
      </form>
    </Dialog>
  );
}
