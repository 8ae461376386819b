import { useState } from 'react';
import { type PartialDate, readableDate } from '../../shared/dates.ts';
import type { ReportFormat } from '../../shared/formats.ts';
import { IN_HOUSE_STYLE } from '../../shared/house-style.ts';
import { typedDate } from '../../shared/typed-dates.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useTeller } from '../ui/toasts.tsx';
import { FormatChoice } from './format-choice.tsx';
import { HouseStyleField } from './house-style-field.tsx';
import { ReportChoiceFields } from './report-choice-fields.tsx';
import { useReportChoices } from './use-report-choices.ts';
import './export.css';

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
  const tellFailure = (thrown: unknown) => setFailure(thrown === null ? '' : sentenceOf(thrown));
  const { choices, choose } = useReportChoices(tellFailure);
  const date = typedDate(asOf);
  const dateWrong = asOf.trim() !== '' && date === null;

  async function save(): Promise<void> {
    setSaving(true);
    setFailure('');
    try {
      const { path } = await desk('report.save', { articleId, format, asOf: date, choices });
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
      size="wide"
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
      <FormatChoice format={format} onFormat={setFormat} />
      <ReportChoiceFields format={format} choices={choices} onChoices={choose} />
      {IN_HOUSE_STYLE.includes(format) && <HouseStyleField onFailure={tellFailure} />}
      {shownAsOf !== null && date === shownAsOf && (
        <p className="export-as-of" role="status">
          The report shows the review as of <b>{readableDate(shownAsOf)}</b>, as on screen.{' '}
          <button type="button" className="link" onClick={() => setAsOf('')}>
            Report as of today instead
          </button>
        </p>
      )}
      <DateField label="As of (optional)" value={asOf} onChange={setAsOf} emptyHint="Leave empty for today." />
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  );
}
