import { type FormEvent, useId, useState } from 'react';
import { typedDate } from '../../shared/typed-dates.ts';
import { DateField } from '../ui/date-field.tsx';
import type { SharedFields } from './draft-form.ts';

interface ForAllSelectedProps {
  /** How many articles are selected. */
  selected: number;
  onSet: (fields: SharedFields, onlyWhereMissing: boolean) => void;
}

const NOTHING: SharedFields = { byline: '', outlet: '', publishedOn: '' };

/** What many articles of one import have in common, typed once. */
export function ForAllSelected({ selected, onSet }: ForAllSelectedProps) {
  const [fields, setFields] = useState(NOTHING);
  const id = useId();
  const isEmpty = Object.values(fields).every((text) => text.trim() === '');
  const isUnread = fields.publishedOn.trim() !== '' && typedDate(fields.publishedOn) === null;
  const cannot = isEmpty || isUnread || selected === 0;
  function set(onlyWhereMissing: boolean): void {
    onSet(fields, onlyWhereMissing);
    setFields(NOTHING);
  }
  function fillIn(event: FormEvent): void {
    event.preventDefault();
    if (!cannot) set(true);
  }
  return (
    <form className="for-all" aria-labelledby={`${id}-heading`} onSubmit={fillIn}>
      <h3 id={`${id}-heading`}>For all {selected} selected</h3>
      <div className="for-all-fields">
        {(['byline', 'outlet'] as const).map((field) => (
          <div key={field} className="field">
            <label htmlFor={`${id}-${field}`}>{field === 'byline' ? 'Byline of all' : 'Outlet of all'}</label>
            <input
              id={`${id}-${field}`}
              className="input"
              autoComplete="off"
              value={fields[field]}
              onChange={(event) => setFields({ ...fields, [field]: event.target.value })}
            />
          </div>
        ))}
        <DateField
          label="Date of all"
          value={fields.publishedOn}
          onChange={(publishedOn) => setFields({ ...fields, publishedOn })}
        />
      </div>
      <div className="for-all-buttons">
        <button type="submit" className="button small" disabled={cannot}>
          Fill in where missing
        </button>
        <button type="button" className="button small" disabled={cannot} onClick={() => set(false)}>
          Replace in all
        </button>
      </div>
    </form>
  );
}
