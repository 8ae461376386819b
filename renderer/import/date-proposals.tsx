import type { ImportDraft } from '../../shared/import.ts';
import { useChangeSettings } from '../desk/change-settings.ts';

interface DateProposalsProps {
  draft: ImportDraft;
  /** What stands in the field. */
  value: string;
  onChoose: (text: string) => void;
}

/** The dates that were found in a file, each with its place, for a field that has another or none. */
export function DateProposals({ draft, value, onChoose }: DateProposalsProps) {
  const changeSettings = useChangeSettings();
  const others = draft.dates.filter((date) => date.value !== value.trim());
  if (others.length === 0) return null;
  return (
    <fieldset className="date-proposals">
      <legend className="visually-hidden">Dates Stet found</legend>
      {others.map((date) => (
        <button
          key={`${date.value} ${date.where}`}
          type="button"
          className="chip"
          onClick={() => {
            onChoose(date.value);
            // What cannot be remembered is asked again.
            if (date.order !== undefined) changeSettings({ dateOrder: date.order }).catch(() => undefined);
          }}
        >
          <b>{date.value}</b> from {date.where}
        </button>
      ))}
    </fieldset>
  );
}
