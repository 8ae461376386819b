import { useId } from 'react';
import type { ImportDraft } from '../../shared/import.ts';
import { DateField } from '../ui/date-field.tsx';
import { DateProposals } from './date-proposals.tsx';
import { type DescriptionFields, problemsOf } from './draft-form.ts';

interface DescriptionFieldsEditorProps {
  fields: DescriptionFields;
  onChange: (fields: DescriptionFields) => void;
  /** Where the desk found each value, shown until the editor changes it. */
  draft?: ImportDraft;
}

/** The fields that describe an article, at import and later. */
export function DescriptionFieldsEditor({ fields, onChange, draft }: DescriptionFieldsEditorProps) {
  const set = (field: keyof DescriptionFields) => (text: string) => onChange({ ...fields, [field]: text });
  const problems = problemsOf(fields);
  const found = (field: 'title' | 'byline' | 'outlet' | 'sourceUrl') => {
    const proposal = draft?.[field];
    return proposal && proposal.value === fields[field] ? `From ${proposal.where}` : '';
  };
  const dateFrom = draft?.dates.find((date) => date.value === fields.publishedOn.trim());
  return (
    <div className="description-fields">
      <TextField
        label="Title"
        value={fields.title}
        onChange={set('title')}
        hint={found('title')}
        problem={problems.title}
      />
      <TextField label="Byline" value={fields.byline} onChange={set('byline')} hint={found('byline')} />
      <TextField label="Outlet" value={fields.outlet} onChange={set('outlet')} hint={found('outlet')} />
      <div className="published">
        <DateField
          label="Published"
          value={fields.publishedOn}
          onChange={set('publishedOn')}
          required
          firstFocus={fields.publishedOn === ''}
        />
        {dateFrom && <p className="found">From {dateFrom.where}</p>}
        {fields.publishedOn.trim() === '' && <p className="date-missing">{draft?.dateDoubt ?? problems.publishedOn}</p>}
        {draft && <DateProposals draft={draft} value={fields.publishedOn} onChoose={set('publishedOn')} />}
      </div>
      <TextField
        label="Source (web address)"
        value={fields.sourceUrl}
        onChange={set('sourceUrl')}
        hint={found('sourceUrl')}
        problem={problems.sourceUrl}
      />
    </div>
  );
}

interface TextFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  hint?: string;
  problem?: string | undefined;
}

function TextField({ label, value, onChange, hint = '', problem }: TextFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input"
        value={value}
        autoComplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-hint`}
        onChange={(event) => onChange(event.target.value)}
      />
      <span id={`${id}-hint`} className={problem ? 'hint wrong' : 'hint'}>
        {problem ?? hint}
      </span>
    </div>
  );
}
