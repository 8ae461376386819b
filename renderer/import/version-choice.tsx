import { useId, useState } from 'react';
import type { VersionProposal } from '../../shared/versions.ts';
import { useArticleNames } from '../desk/queries.ts';
import type { DraftForm, VersionAnswer } from './draft-form.ts';
import { VersionPreviewList } from './version-preview.tsx';
import './version-choice.css';

interface VersionChoiceProps {
  form: DraftForm;
  onChange: (version: VersionAnswer) => void;
}

/** Asks whether a draft is a newer version of an article in the library, and shows what that would do to its claims. */
export function VersionChoice({ form, onChange }: VersionChoiceProps) {
  const { draft, version } = form;
  const proposal = draft.versionOf;
  const [choosing, setChoosing] = useState(false);
  const id = useId();
  const preview = version.kind === 'newer' && (
    <VersionPreviewList
      draftId={draft.draftId}
      tracked={draft.tracked?.text ?? null}
      articleId={version.articleId}
      declined={version.declined}
      onDeclined={(declined) => onChange({ ...version, declined })}
    />
  );

  if (proposal === null) {
    if (!choosing && version.kind !== 'newer') {
      return (
        <button type="button" className="link version-link" onClick={() => setChoosing(true)}>
          This is a newer version of an article in the library…
        </button>
      );
    }
    return (
      <div className="version-choice">
        <EarlierField
          value={version.kind === 'newer' ? version.articleId : ''}
          onChange={(articleId) =>
            onChange(articleId === '' ? { kind: 'separate' } : { kind: 'newer', articleId, declined: [] })
          }
        />
        <button
          type="button"
          className="button small"
          onClick={() => {
            setChoosing(false);
            onChange({ kind: 'separate' });
          }}
        >
          It is a separate article
        </button>
        {preview}
      </div>
    );
  }

  return (
    <fieldset className="version-choice" aria-describedby={`${id}-why`}>
      <legend>This looks like a newer version of “{proposal.title}”</legend>
      <p id={`${id}-why`} className="soft">
        {whyOf(proposal)} Please choose before importing.
      </p>
      <label>
        <input
          type="radio"
          name={`${id}-version`}
          checked={version.kind === 'newer'}
          onChange={() => onChange({ kind: 'newer', articleId: proposal.articleId, declined: [] })}
        />
        <span>
          <b>Newer version</b> – replaces the earlier one; claims, verdicts and evidence are carried over
        </span>
      </label>
      <label>
        <input
          type="radio"
          name={`${id}-version`}
          checked={version.kind === 'separate'}
          onChange={() => onChange({ kind: 'separate' })}
        />
        <span>
          <b>Separate article</b> – both stay in the library
        </span>
      </label>
      {preview}
    </fieldset>
  );
}

function EarlierField({ value, onChange }: { value: string; onChange: (articleId: string) => void }) {
  const articles = useArticleNames().data ?? [];
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>It is a newer version of</label>
      <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">Choose an article</option>
        {articles.map((article) => (
          <option key={article.id} value={article.id}>
            {article.title} ({article.publishedOn})
          </option>
        ))}
      </select>
    </div>
  );
}

function whyOf({ because, share }: VersionProposal): string {
  const percent = `${Math.round(share * 100)}%`;
  switch (because) {
    case 'address':
      return `It has the same web address, and ${percent} of the shorter text appears word for word in the other.`;
    case 'title':
      return `It has the same title, and ${percent} of the shorter text appears word for word in the other.`;
    case 'text':
      return `${percent} of the shorter text appears word for word in the other.`;
  }
}
