import { useState } from 'react';
import { type PartialDate, parsePartialDate, readableDate } from '../../shared/dates.ts';
import { REPORT_FORMATS, type ReportFormat } from '../../shared/report.ts';
import { desk, sentenceOf } from '../desk/desk.ts';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useTeller } from '../ui/toasts.tsx';
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

interface ExportDialogProps {
  articleId: string;
  /** The earlier day that the review on screen is of, if it is one; the report is of the same day until told otherwise. */
  shownAsOf: PartialDate | null;
  onClose: () => void;
}

/** Chooses what a report is for and saves it. */
export function ExportDialog({ articleId, shownAsOf, onClose }: ExportDialogProps) {
  const teller = useTeller();
  const [format, setFormat] = useState<ReportFormat>('html');
  const [asOf, setAsOf] = useState<string>(shownAsOf ?? '');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState('');
  const date = parsePartialDate(asOf);
  const dateWrong = asOf.trim() !== '' && date === null;

  async function save(): Promise<void> {
    setSaving(true);
    setFailure('');
    try {
      const { path } = await desk('report.save', { articleId, format, asOf: date });
      if (path !== null) {
        teller.tell(`Saved the report as ${path}.`);
        onClose();
      }
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    } finally {
      setSaving(false);
    }
  }

  return (
    <Dialog
      title="Export a report"
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="button" className="button primary" disabled={saving || dateWrong} onClick={() => void save()}>
            {saving ? 'Saving…' : 'Save report…'}
          </button>
        </>
      }
    >
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
              onChange={() => setFormat(choice.format)}
            />
            <span>
              <b>{choice.name}</b> <span className="soft">{REPORT_FORMATS[choice.format]}</span>
              <span className="format-use">{choice.use}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {shownAsOf !== null && date === shownAsOf && (
        <p className="export-as-of" role="status">
          The report tells the review as of <b>{readableDate(shownAsOf)}</b>, as it is on screen.{' '}
          <button type="button" className="link" onClick={() => setAsOf('')}>
            Report on today instead
          </button>
        </p>
      )}
      <DateField
        label="As of (optional)"
        value={asOf}
        onChange={setAsOf}
        emptyHint="Left empty, the report speaks of today."
      />
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  );
}
