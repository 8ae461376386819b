import { useState } from 'react';
import type { AuditView, SavedView } from '../../shared/audit-view.ts';

interface SavedViewsProps {
  saved: readonly SavedView[];
  view: AuditView;
  onView: (view: AuditView) => void;
  onKeep: (views: readonly SavedView[]) => void;
}

/** Views under names of the editor's own. */
export function SavedViews({ saved, view, onView, onKeep }: SavedViewsProps) {
  const [name, setName] = useState<string | null>(null);
  return (
    <fieldset className="saved-views">
      <legend className="visually-hidden">Saved views</legend>
      {saved.map((each) => (
        <span key={each.name} className="saved-view">
          <button
            type="button"
            className="button small"
            onClick={() => {
              const { name: _, ...chosen } = each;
              onView(chosen);
            }}
          >
            {each.name}
          </button>
          <button
            type="button"
            className="button quiet small"
            aria-label={`Delete the view “${each.name}”`}
            onClick={() => onKeep(saved.filter((other) => other.name !== each.name))}
          >
            ×
          </button>
        </span>
      ))}
      {name === null ? (
        <button type="button" className="button quiet small" onClick={() => setName('')}>
          Save this view
        </button>
      ) : (
        <form
          className="saved-view"
          onSubmit={(event) => {
            event.preventDefault();
            const wanted = name.trim();
            if (wanted === '') return;
            onKeep([...saved.filter((other) => other.name !== wanted), { ...view, name: wanted }]);
            setName(null);
          }}
        >
          <input
            className="input"
            aria-label="View name"
            placeholder="View name"
            maxLength={60}
            value={name}
            // biome-ignore lint/a11y/noAutofocus: the field has just been asked for
            autoFocus
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') setName(null);
            }}
          />
          <button type="submit" className="button small" disabled={name.trim() === ''}>
            Save
          </button>
        </form>
      )}
    </fieldset>
  );
}
