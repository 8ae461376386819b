import { useState } from 'react';
import type { ReportFormat } from '../../shared/formats.ts';
import { IN_HOUSE_STYLE } from '../../shared/house-style.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useTeller } from '../ui/toasts.tsx';
import { FormatChoice } from './format-choice.tsx';
import { HouseStyleField } from './house-style-field.tsx';
import { ReportChoiceFields } from './report-choice-fields.tsx';
import { useReportChoices } from './use-report-choices.ts';

/** Saves the reports of several articles into one folder. */
export function ExportManyDialog({ articleIds, onClose }: { articleIds: readonly string[]; onClose: () => void }) {
  const teller = useTeller();
  const [format, setFormat] = useState<ReportFormat>('html');
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState('');
  const tellFailure = (thrown: unknown) => setFailure(thrown === null ? '' : sentenceOf(thrown));
  const { choices, choose } = useReportChoices(tellFailure);

  async function save(): Promise<void> {
    setSaving(true);
    setFailure('');
    try {
      const { folder, files } = await desk('reports.saveAll', { articleIds: [...articleIds], format, choices });
      if (folder !== null) {
        teller.tell(`Saved ${count(files, 'report')}${files > 1 ? ' and an index page' : ''} in ${folder}.`);
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
      title={`Export ${count(articleIds.length, 'report')}`}
      size="wide"
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="button" className="button primary" disabled={saving} onClick={() => void save()}>
            {saving ? 'Saving…' : 'Choose a folder and save…'}
          </button>
        </>
      }
    >
      <FormatChoice format={format} onFormat={setFormat} />
      <ReportChoiceFields format={format} choices={choices} onChoices={choose} />
      {IN_HOUSE_STYLE.includes(format) && <HouseStyleField onFailure={tellFailure} />}
      <p className="soft">One file per article. Existing files in the folder are not replaced.</p>
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  );
}
