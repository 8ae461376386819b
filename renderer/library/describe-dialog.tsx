import { useState } from 'react';
import type { Article } from '../../shared/article.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { caughtUp } from '../desk/change-feed.ts';
import { DescriptionFieldsEditor } from '../import/description-fields.tsx';
import { type DescriptionFields, descriptionOf } from '../import/draft-form.ts';
import { Dialog } from '../ui/dialog.tsx';
import '../import/import.css';

interface DescribeDialogProps {
  article: Article;
  onSaveOriginal: () => void;
  onClose: () => void;
}

/** Changes what is known of an article; its text never changes. */
export function DescribeDialog({ article, onSaveOriginal, onClose }: DescribeDialogProps) {
  const [fields, setFields] = useState<DescriptionFields>({
    title: article.title,
    byline: article.byline ?? '',
    outlet: article.outlet ?? '',
    publishedOn: article.publishedOn,
    sourceUrl: article.sourceUrl ?? '',
  });
  const [failure, setFailure] = useState('');
  const description = descriptionOf(fields);

  async function save(): Promise<void> {
    if (description === null) return;
    try {
      await desk('article.describe', { articleId: article.id, description });
      await caughtUp();
      onClose();
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    }
  }

  return (
    <Dialog
      title="Article details"
      size="wide"
      onClose={onClose}
      footer={
        <>
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="button" className="button primary" disabled={description === null} onClick={() => void save()}>
            Save details
          </button>
        </>
      }
    >
      <DescriptionFieldsEditor fields={fields} onChange={setFields} />
      <p className="soft">
        A new publication date changes which articles count as later, so Stet compares the claims again.
      </p>
      <dl className="file-facts">
        <dt>File</dt>
        <dd>
          {article.fileName}{' '}
          <button type="button" className="button small" onClick={onSaveOriginal}>
            Save original…
          </button>
        </dd>
        <dt>SHA-256</dt>
        <dd>
          <code>{article.sha256}</code>
        </dd>
      </dl>
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
    </Dialog>
  );
}
