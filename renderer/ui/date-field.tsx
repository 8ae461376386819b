import { useId } from 'react';
import { dayOf, mayBeBy, readableDate } from '../../shared/dates.ts';
import { readTypedDate, typedDateProblem } from '../../shared/typed-dates.ts';

interface DateFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  required?: boolean;
  /** Shown while the field is empty. */
  emptyHint?: string;
  /** Takes the focus when its dialog opens. */
  firstFocus?: boolean;
}

/** A date known to the day, the month or the year, with how it is read: “November 2015”. */
export function DateField({
  label,
  value,
  onChange,
  required = false,
  emptyHint = '',
  firstFocus = false,
}: DateFieldProps) {
  const id = useId();
  const read = readTypedDate(value);
  const date = read.kind === 'date' ? read.date : null;
  const problem = typedDateProblem(value);
  const wrong = problem !== '';
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={value}
        placeholder="2015-11-23, 2015-11 or 2015"
        autoComplete="off"
        spellCheck={false}
        required={required}
        data-first-focus={firstFocus || undefined}
        aria-invalid={wrong}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-hint`} className={wrong ? 'hint wrong' : 'hint'}>
        {date !== null && `Read as ${readableDate(date)}`}
        {date !== null && !mayBeBy(date, dayOf(new Date())) && ', which is in the future'}
        {problem}
        {value.trim() === '' && emptyHint}
      </span>
    </div>
  );
}
