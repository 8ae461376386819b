import { useId } from 'react';
import './line-by-line.css';

/** The editor's choice to tick claims off part by part. */
export function LineByLineChoice({ on, onChange }: { on: boolean; onChange: (on: boolean) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label className="line-by-line-choice">
        <input
          type="checkbox"
          checked={on}
          aria-describedby={id}
          onChange={(event) => onChange(event.target.checked)}
        />
        Check line by line
      </label>
      <span id={id} className="hint">
        Shows the numbers, dates, names, titles and quotations of each claim, to be ticked off one by one.
      </span>
    </div>
  );
}
