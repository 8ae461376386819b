import { useId, useState } from 'react';
import type { ImportDraft } from '../../shared/import.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { keepDraft, useDraft } from '../drafts/drafts.ts';
import { Dialog } from '../ui/dialog.tsx';
import { DiscardDialog } from '../ui/discard-dialog.tsx';

/** Takes an article's text from the clipboard. Its draft stays until the article is stored or discarded. */
export function PasteDialog({ onRead, onClose }: { onRead: (draft: ImportDraft) => void; onClose: () => void }) {
  const text = useDraft('paste', '');
  const setText = (typed: string) => keepDraft('paste', '', typed);
  const [failure, setFailure] = useState('');
  const [reading, setReading] = useState(false);
  const [asks, setAsks] = useState(false);
  const id = useId();
  const canRead = text.trim() !== '' && !reading;
  const leave = () => (text.trim() === '' ? onClose() : setAsks(true));

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
      onClose={leave}
      footer={
        <>
          <button type="button" className="button" onClick={leave}>
            Cancel
          </button>
          <button type="button" className="button primary" disabled={!canRead} onClick={() => void read()}>
            {reading ? 'Reading…' : 'Continue'}
          </button>
        </>
      }
    >
      {asks && (
        <DiscardDialog
          question="Discard this text?"
          consequence="What you have pasted here will be lost and nothing imported."
          onKeep={() => setAsks(false)}
          onDiscard={() => {
            setText('');
            onClose();
          }}
        />
      )}
      <div className="field">
        <label htmlFor={id}>Article text, with the headline on the first line</label>
        <textarea
          id={id}
          className="input paste-text"
          value={text}
          data-first-focus
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.repeat) return;
            event.preventDefault();
            if (canRead) void read();
          }}
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
