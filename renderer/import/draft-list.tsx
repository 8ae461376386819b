import { useMemo, useState } from 'react';
import type { Columns } from '../../shared/archives.ts';
import { count } from '../ui/count.ts';
import { ColumnChoice } from './column-choice.tsx';
import { DraftCard, type DraftCardProps } from './draft-card.tsx';
import { type DraftForm, missingFirst } from './draft-form.ts';
import { DraftLine } from './draft-line.tsx';

/** So many files are shown with all their fields at once; of more each is a line. */
const SHOWN_WHOLE = 12;
/** How many lines are shown before the editor asks for more. */
const SHOWN_AT_ONCE = 100;

interface DraftListProps {
  forms: readonly DraftForm[];
  /** Sentences about files that were left out before the desk saw them. */
  leftOut: readonly string[];
  /** What the card or line of a draft is given. */
  propsOf: (form: DraftForm) => DraftCardProps;
  /** Asks for an archive that is a table to be read by other columns. */
  onColumns: (draftId: string, columns: Columns) => void;
}

/** All drafts of an import: of a few each with its fields, of many each as a line, what needs the editor first. */
export function DraftList({ forms, leftOut, propsOf, onColumns }: DraftListProps) {
  const [shown, setShown] = useState(SHOWN_AT_ONCE);
  const archives = forms.filter(({ draft }) => draft.status === 'archive');
  const drafts = forms.filter(({ draft }) => draft.status !== 'archive');
  const asLines = drafts.length > SHOWN_WHOLE || drafts.some(({ draft }) => draft.within !== null);
  const ordered = useMemo(() => (asLines ? missingFirst(drafts) : drafts), [drafts, asLines]);
  const Draft = asLines ? DraftLine : DraftCard;
  const rest = asLines ? ordered.length - shown : 0;
  return (
    <>
      {archives.map(({ draft }) => (
        <div key={draft.draftId} className="draft-note">
          <p role="note">{draft.notes.join(' ')}</p>
          {draft.table && (
            <ColumnChoice
              fileName={draft.fileName}
              table={draft.table}
              onChoose={(columns) => onColumns(draft.draftId, columns)}
            />
          )}
        </div>
      ))}
      <ul className={asLines ? 'drafts lines' : 'drafts'}>
        {ordered.slice(0, asLines ? shown : ordered.length).map((form) => (
          <Draft key={form.draft.draftId} {...propsOf(form)} />
        ))}
        {leftOut.map((sentence) => (
          <li key={sentence} className="draft closed">
            <p className="draft-problem">{sentence}</p>
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="button small" onClick={() => setShown(shown + SHOWN_AT_ONCE)}>
          Show more ({count(rest, 'article')} below)
        </button>
      )}
    </>
  );
}
