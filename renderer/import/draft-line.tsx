import { useState } from 'react';
import { count } from '../ui/count.ts';
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
  return (
    <li className={included && missing !== '' ? 'draft draft-line blocked' : 'draft draft-line'}>
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
      <button type="button" className="button small" aria-label={`Look at “${title}”`} onClick={() => setOpen(true)}>
        Look
      </button>
    </li>
  );
}
