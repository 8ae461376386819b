import { useEffect, useRef, useState } from 'react';
import type { DraftKind, PlacedDraft } from '../../shared/draft.ts';
import { shortened } from '../../shared/shortened.ts';
import { sentenceOf } from '../desk/call.ts';
import { Dialog } from '../ui/dialog.tsx';
import { readableInstant } from '../ui/readable-instant.ts';
import { keepDraft, readDrafts, useDraft } from './drafts.ts';
import './drafts.css';
import { readNoteWords } from './note-words.ts';

const NAMES: Readonly<Record<DraftKind, string>> = {
  notes: 'Note',
  disagreement: 'Disagreement',
  leaving: 'Reason for skipping parts',
  paste: 'Pasted article',
};
/** So much of what was typed is shown, in code units. */
const LONGEST = 300;

interface DraftsDialogProps {
  /** Leads to the claim, or to the article where the draft is for no claim. */
  onOpen: (articleId: string, claimId: string | null) => void;
  onPaste: () => void;
  onClose: () => void;
}

/** Everything that was begun and not saved, each to be opened or discarded; what was discarded can be put back. */
export function DraftsDialog({ onOpen, onPaste, onClose }: DraftsDialogProps) {
  const [drafts, setDrafts] = useState<readonly PlacedDraft[] | null>(null);
  const [failure, setFailure] = useState('');
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    readDrafts().then(setDrafts, (thrown: unknown) => setFailure(sentenceOf(thrown)));
  }, []);
  useEffect(() => {
    if (drafts !== null) list.current?.querySelector('button')?.focus();
  }, [drafts]);

  function open({ kind, place }: PlacedDraft): void {
    if (kind === 'paste') onPaste();
    else if (place !== null) onOpen(place.articleId, place.claimId);
  }

  return (
    <Dialog title="Unsaved drafts" size="wide" onClose={onClose}>
      <p className="soft">
        What you began and have not saved. It is kept in the workspace until you save or discard it.
      </p>
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
      {drafts?.length === 0 && <p>There are none.</p>}
      {drafts !== null && drafts.length > 0 && (
        <ul className="unsaved-drafts" ref={list} aria-label="Unsaved drafts">
          {drafts.map((draft) => (
            <Row key={`${draft.kind} ${draft.subjectId}`} draft={draft} onOpen={() => open(draft)} />
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function Row({ draft, onOpen }: { draft: PlacedDraft; onOpen: () => void }) {
  const { kind, subjectId, place, words } = draft;
  const isDiscarded = useDraft(kind, subjectId) === '';
  const canOpen = kind === 'paste' || place !== null;
  const named = place === null ? NAMES[kind] : `${NAMES[kind]}: ${place.articleTitle}`;
  return (
    <li className="unsaved-draft" data-discarded={isDiscarded || undefined}>
      <div>
        <p>
          <b>{NAMES[kind]}</b>{' '}
          <span className="soft">
            {[place?.articleTitle, readableInstant(draft.keptAt)].filter(Boolean).join(' · ')}
          </span>
        </p>
        {place?.quote && <p className="soft">“{shortened(place.quote, LONGEST)}”</p>}
        {!canOpen && <p className="soft">Its claim or article is no longer in the library.</p>}
        <p className="unsaved-words">{shortened(readable(draft), canOpen ? LONGEST : words.length)}</p>
      </div>
      {isDiscarded ? (
        <button
          type="button"
          className="button quiet small"
          aria-label={`Put back: ${named}`}
          onClick={() => keepDraft(kind, subjectId, words)}
        >
          Put back
        </button>
      ) : (
        <div className="unsaved-actions">
          {canOpen && (
            <button type="button" className="button small" aria-label={`Open: ${named}`} onClick={onOpen}>
              Open
            </button>
          )}
          <button
            type="button"
            className="button quiet small"
            aria-label={`Discard: ${named}`}
            onClick={() => keepDraft(kind, subjectId, '')}
          >
            Discard
          </button>
        </div>
      )}
    </li>
  );
}

/** What was typed, as it was typed. */
function readable({ kind, words }: PlacedDraft): string {
  const note = kind === 'notes' ? readNoteWords(words) : null;
  return note === null ? words : [note.note, note.correction].filter((part) => part.trim() !== '').join(' → ');
}
