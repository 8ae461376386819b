import { useId, useState } from 'react';
import { DATE_ORDERS, type DateOrder } from '../../shared/date-order.ts';
import { dayOf, mayBeBy, type PartialDate, readableDate } from '../../shared/dates.ts';
import { readTypedDate, typedDateProblem } from '../../shared/typed-dates.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useSettings } from '../desk/queries.ts';

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

/** The two readings of a date like “03/04/2015”. */
type Readings = Readonly<Record<DateOrder, PartialDate>>;

/**
 * A date known to the day, the month or the year, with how it is read: “November 2015”. Where two orders are possible it
 * asks; the answer is kept, and the next such date is read so and says so.
 */
export function DateField({
  label,
  value,
  onChange,
  required = false,
  emptyHint = '',
  firstFocus = false,
}: DateFieldProps) {
  const id = useId();
  const order = useSettings().data?.dateOrder ?? null;
  const changeSettings = useChangeSettings();
  const [settled, setSettled] = useState<Readings | null>(null);
  const read = readTypedDate(value);
  const date = read.kind === 'date' ? read.date : null;
  const problem = read.kind === 'either' ? 'Which of the two?' : typedDateProblem(value);
  const wrong = problem !== '';
  const asked = read.kind === 'either' ? readingsOf(read.dates) : null;
  const isSettled = settled !== null && DATE_ORDERS.some((way) => settled[way] === date);
  const readings = asked ?? (isSettled ? settled : null);

  function type(text: string): void {
    const typed = readTypedDate(text);
    const both = typed.kind === 'either' ? readingsOf(typed.dates) : null;
    setSettled(order === null ? null : both);
    onChange(both !== null && order !== null ? readableDate(both[order]) : text);
  }

  function choose(both: Readings, way: DateOrder): void {
    setSettled(both);
    onChange(readableDate(both[way]));
    // What cannot be remembered is asked again.
    void changeSettings({ dateOrder: way }).catch(() => undefined);
  }

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
        onChange={(event) => type(event.target.value)}
      />
      <span id={`${id}-hint`} className={wrong ? 'hint wrong' : 'hint'}>
        {date !== null && `Read as ${readableDate(date)}`}
        {date !== null && !mayBeBy(date, dayOf(new Date())) && ', which is in the future'}
        {problem}
        {value.trim() === '' && emptyHint}
      </span>
      {readings !== null && (
        <span className="date-orders">
          {DATE_ORDERS.filter((way) => readings[way] !== date).map((way) => (
            <button key={way} type="button" className="button small" onClick={() => choose(readings, way)}>
              {readableDate(readings[way])}
              {asked === null && ' instead'}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}

function readingsOf([dayFirst, monthFirst]: readonly [PartialDate, PartialDate]): Readings {
  return { 'day-first': dayFirst, 'month-first': monthFirst };
}
