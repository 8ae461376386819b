import { useState } from 'react';
import { count } from '../ui/count.ts';
import { DateField } from '../ui/date-field.tsx';
import { DateProposals } from './date-proposals.tsx';
import { DraftCard, type DraftCardProps } from './draft-card.tsx';
import { canBeStored, descriptionOf } from './draft-form.ts';

/** One of many drafts on the import sheet: a line that tells it from the others, and all about it when it is opened. */
export function DraftLine(props: DraftCardProps) {
  const { form, onChange } = props;
  const { draft, included, fields, version } = form;
  const [open, setOpen] = useState(false);
  if (open || !canBeStored(draft)) return <DraftCard {...props} />;
  const missing =
    descriptionOf(fields) === null ? 'date or title missing' : version.kind === 'open' ? 'a newer version?' : '';
  const title = fields.title || draft.fileName;
  // As it came from the desk, so that the field stays where it is once it is filled in.
  const undated = included && draft.status === 'needs-date';
  const setDate = (publishedOn: string) => onChange({ ...form, fields: { ...fields, publishedOn } });
  return (
    <li className={`draft draft-line${included && missing !== '' ? ' blocked' : ''}${undated ? ' undated' : ''}`}>
      <label>
        <input
          type="checkbox"
          checked={included}
          onChange={(event) => onChange({ ...form, included: event.target.checked })}
        />
        <span className="draft-line-title">{title}</span>
      </label>
      <span className="soft">
        {[missing, fields.publishedOn, fields.byline, count(draft.words, 'word')].filter(Boolean).join(' · ')}
      </span>
      {undated && (
        <DateField
          label={`“${title}” published`}
          value={fields.publishedOn}
          required
          firstFocus={fields.publishedOn === ''}
          emptyHint={draft.dateDoubt ?? ''}
          onChange={setDate}
        />
      )}
      {undated && fields.publishedOn === '' && <DateProposals draft={draft} value="" onChoose={setDate} />}
      <button type="button" className="button small" aria-label={`Look at “${title}”`} onClick={() => setOpen(true)}>
        Look
      </button>
    </li>
  );
}
