import { useId } from 'react';
import type { TrackedText } from '../../shared/article.ts';
import type { ImportDraft } from '../../shared/import.ts';
import { count } from '../ui/count.ts';

interface DraftNotesProps {
  draft: ImportDraft;
  /** Asks for the other text of a file that carries tracked changes. */
  onTracked: (tracked: TrackedText) => void;
}

const TEXTS: readonly (readonly [TrackedText, string])[] = [
  ['accepted', 'Import the text with the changes'],
  ['original', 'Import the text without the changes'],
];

/** What the editor has to know of a file beside its description: tracked changes, and what was left out of the text. */
export function DraftNotes({ draft, onTracked }: DraftNotesProps) {
  const name = useId();
  const { tracked, notes } = draft;
  return (
    <>
      {tracked && (
        <fieldset className="draft-note tracked">
          <legend>The file carries {count(tracked.changes, 'tracked change')}</legend>
          {TEXTS.map(([text, label]) => (
            <label key={text}>
              <input type="radio" name={name} checked={tracked.text === text} onChange={() => onTracked(text)} />{' '}
              {label}
            </label>
          ))}
        </fieldset>
      )}
      {notes.map((note) => (
        <p key={note} className="draft-note" role="note">
          {note}
        </p>
      ))}
    </>
  );
}
