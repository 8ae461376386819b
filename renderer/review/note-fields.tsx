import { useId } from 'react';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import { useIsDraftKept } from '../drafts/drafts.ts';
import type { NoteDraft } from '../drafts/note-words.ts';
import { Keys } from '../keys/keys.tsx';
import { CorrectionSection } from './correction-section.tsx';
import { keepNoteDraft, notesOf, useNoteDraft } from './note-drafts.ts';
import type { CorrectionOffer } from './use-correction-start.ts';
import type { Corrections } from './use-corrections.ts';
import './note-fields.css';

export const NOTE_FIELD = 'claim-note';

interface NoteFieldsProps {
  claim: ClaimUnderReview;
  /** The claim's number in reading order, from 1. */
  position: number;
  corrections: Corrections | null;
  offer: CorrectionOffer;
  showCorrection: boolean;
  onShowCorrection: () => void;
  onSave: () => void;
  /** Gives the keyboard back to the article. */
  onLeave: () => void;
}

/** Note and correction of a claim. What is typed is kept until it is saved with a verdict or on its own. */
export function NoteFields(props: NoteFieldsProps) {
  const { claim, position, corrections, offer, showCorrection, onShowCorrection, onSave, onLeave } = props;
  const draft = useNoteDraft(claim.id);
  const isKept = useIsDraftKept('notes', claim.id);
  const hintId = useId();
  const notes = notesOf(claim, draft);
  const saved = notesOf(claim, null);
  const unsaved = notes.note !== saved.note || notes.correction !== saved.correction || notes.fault !== saved.fault;

  const change = (changed: NoteDraft) => {
    const same =
      changed.note === saved.note && changed.correction === saved.correction && changed.fault === saved.fault;
    keepNoteDraft(claim.id, same ? null : changed);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onLeave();
  };

  return (
    <section className="note-fields" aria-label="Note and correction">
      <div className="field">
        <label htmlFor={NOTE_FIELD}>
          Note <Keys command="note.write" hidden />
        </label>
        <textarea
          id={NOTE_FIELD}
          className="input"
          value={notes.note}
          maxLength={20_000}
          aria-describedby={hintId}
          onChange={(event) => change({ ...notes, note: event.target.value })}
          onKeyDown={onKeyDown}
        />
      </div>
      {showCorrection && corrections ? (
        <CorrectionSection
          claim={claim}
          position={position}
          corrections={corrections}
          offer={offer}
          notes={notes}
          stateId={hintId}
          onChange={change}
          onKeyDown={onKeyDown}
        />
      ) : (
        <button type="button" className="link" onClick={onShowCorrection}>
          Add a correction
        </button>
      )}
      <p id={hintId} className="note-state soft">
        {unsaved ? (
          <>
            Not saved yet.{' '}
            <button type="button" className="link" onClick={onSave}>
              Save
            </button>{' '}
            <Keys command="note.save" hidden /> or decide the claim, which saves it too.
            {isKept && ' Until then it is kept as a draft.'}
          </>
        ) : (
          (saved.note || saved.correction) && 'Saved.'
        )}
      </p>
    </section>
  );
}
