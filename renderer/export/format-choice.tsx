import { FORMATS, REPORT_FORMATS, type ReportFormat } from '../../shared/formats.ts';
import '../ui/choice-cards.css';
import './export.css';

/** What a report is for, as the format that suits it. */
export function FormatChoice({ format, onFormat }: { format: ReportFormat; onFormat: (format: ReportFormat) => void }) {
  return (
    <fieldset className="choice-cards formats">
      <legend className="visually-hidden">Format</legend>
      {REPORT_FORMATS.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="format"
            value={choice}
            checked={format === choice}
            data-first-focus={format === choice || undefined}
            onChange={() => onFormat(choice)}
          />
          <span>
            <b>{FORMATS[choice].name}</b> <span className="soft">{FORMATS[choice].endings[0]}</span>
            <span className="choice-use">{FORMATS[choice].reports}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
