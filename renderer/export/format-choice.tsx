import { REPORT_FORMATS, type ReportFormat } from '../../shared/report.ts';
import './export.css';

const FORMATS: readonly { readonly format: ReportFormat; readonly name: string; readonly use: string }[] = [
  {
    format: 'html',
    name: 'Web page',
    use: 'One file to read, print or send: the annotated article with all evidence.',
  },
  { format: 'markdown', name: 'Markdown', use: 'Plain text for a wiki, an issue or another editor’s desk.' },
  { format: 'csv', name: 'Table (CSV)', use: 'One row for each claim and piece of evidence, for a spreadsheet.' },
  { format: 'json', name: 'Data (JSON)', use: 'Everything in a stable, described shape, for other programs.' },
];

/** What a report is for, as the format that suits it. */
export function FormatChoice({ format, onFormat }: { format: ReportFormat; onFormat: (format: ReportFormat) => void }) {
  return (
    <fieldset className="formats">
      <legend className="visually-hidden">Format</legend>
      {FORMATS.map((choice) => (
        <label key={choice.format}>
          <input
            type="radio"
            name="format"
            value={choice.format}
            checked={format === choice.format}
            data-first-focus={format === choice.format || undefined}
            onChange={() => onFormat(choice.format)}
          />
          <span>
            <b>{choice.name}</b> <span className="soft">{REPORT_FORMATS[choice.format]}</span>
            <span className="format-use">{choice.use}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
