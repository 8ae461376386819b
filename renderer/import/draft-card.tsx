import type { TrackedText } from '../../shared/article.ts';
import { languageNotice } from '../../shared/languages.ts';
import { count } from '../ui/count.ts';
import { DescriptionFieldsEditor } from './description-fields.tsx';
import { canBeStored, type DraftForm, descriptionOf } from './draft-form.ts';
import { DraftNotes } from './draft-notes.tsx';
import { VersionChoice } from './version-choice.tsx';

export interface DraftCardProps {
  form: DraftForm;
  onChange: (form: DraftForm) => void;
  /** Asks for the other text of a file that carries tracked changes. */
  onTracked: (tracked: TrackedText) => void;
  onOpenExisting: (articleId: string) => void;
}

/** One file on the import sheet. */
export function DraftCard({ form, onChange, onTracked, onOpenExisting }: DraftCardProps) {
  const { draft, included, fields } = form;
  const notice = draft.language === null ? null : languageNotice(draft.language);
  const blocked = included && (descriptionOf(fields) === null || form.version.kind === 'open');

  if (!canBeStored(draft)) {
    return (
      <li className="draft closed">
        <h3>{draft.title?.value ?? draft.fileName}</h3>
        <p className="draft-problem">
          {draft.problem ??
            (draft.status === 'duplicate'
              ? `“${draft.fileName}” is already in the library.`
              : `“${draft.fileName}” cannot be imported.`)}
        </p>
        {draft.existingArticleId && (
          <button
            type="button"
            className="button small"
            onClick={() => onOpenExisting(draft.existingArticleId as string)}
          >
            Open the article
          </button>
        )}
      </li>
    );
  }

  return (
    <li className={blocked ? 'draft blocked' : 'draft'}>
      <div className="draft-head">
        <label>
          <input
            type="checkbox"
            checked={included}
            onChange={(event) => onChange({ ...form, included: event.target.checked })}
          />
          <span>
            Import <b>{draft.fileName}</b>
          </span>
        </label>
        <span className="soft">{count(draft.words, 'word')}</span>
      </div>
      {included && (
        <>
          <blockquote className="excerpt">{draft.excerpt}</blockquote>
          {notice && (
            <p className="draft-note" role="note">
              {notice}
            </p>
          )}
          <DraftNotes draft={draft} onTracked={onTracked} />
          <VersionChoice form={form} onChange={(version) => onChange({ ...form, version })} />
          <DescriptionFieldsEditor
            fields={fields}
            draft={draft}
            onChange={(changed) => onChange({ ...form, fields: changed })}
          />
        </>
      )}
    </li>
  );
}
