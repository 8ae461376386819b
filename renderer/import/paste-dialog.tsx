import { useId, useState } from 'react';
import type { ImportDraft } from '../../shared/import.ts';
import { desk, sentenceOf } from '../desk/desk.ts';
import { Dialog } from '../ui/dialog.tsx';

/** Takes an article's text from the clipboard. */
export function PasteDialog({ onRead, onClose }: { onRead: (draft: ImportDraft) => void; onClose: () => void }) {
  const [text, setText] = useState('');
  const [failure, setFailure] = useState('');
  const [reading, setReading] = useState(false);
  const id = useId();

  async function read(): Promise<void> {
    setReading(true);
    setFailure('');
    try {
      onRead(await desk('import.paste', { text }));
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
      setReading(false);
    }
  }

  return (
    <Dialog
      title="Paste an article"
      size="wide"
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button
            type="button"
            className="button primary"
            disabled={text.trim() === '' || reading}
            onClick={() => void read()}
          >
            {reading ? 'Reading…' : 'Continue'}
          </button>
        </>
      }
    >
      <div className="field">
        <label htmlFor={id}>The article’s text, with its headline in the first line</label>
        <textarea
          id={id}
          className="input paste-text"
          value={text}
          data-first-focus
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  );
}
