import type { ReactNode } from 'react';
import type { TextSelection } from './use-text-selection.ts';
import './selection-toolbar.css';

interface SelectionToolbarProps {
  selection: TextSelection;
  /** A line below the buttons. */
  hint?: ReactNode;
  children: ReactNode;
}

/** Buttons beside a selection of text, for what can be made of it. */
export function SelectionToolbar({ selection, hint, children }: SelectionToolbarProps) {
  const { rect } = selection;
  const below = rect.top < 90;
  return (
    <div
      className="selection-toolbar"
      role="toolbar"
      aria-label="Selected text"
      // The selection must outlive the press of a button.
      onMouseDown={(event) => {
        if (!(event.target instanceof HTMLSelectElement)) event.preventDefault();
      }}
      style={{
        left: Math.max(150, Math.min(window.innerWidth - 150, rect.left + rect.width / 2)),
        top: below ? rect.bottom + 8 : rect.top - 8,
        translate: below ? '-50% 0' : '-50% -100%',
      }}
    >
      <div className="selection-actions">{children}</div>
      {hint && <p className="selection-hint">{hint}</p>}
    </div>
  );
}
