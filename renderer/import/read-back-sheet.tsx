import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { readableDate } from '../../shared/dates.ts';
import type { ImportDraft } from '../../shared/import.ts';
import {
  bringsSomething,
  READ_BACK_OUTCOMES,
  READ_BACK_WORDS,
  REPORT_KIND_WORDS,
  type ReadBackArticle,
  type ReadBackItem,
  type ReadBackOutcome,
  type ReadBackPreview,
  readBackCounts,
} from '../../shared/read-back.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';
import { VerdictWord } from '../ui/verdict.tsx';
import './read-back.css';

interface ReadBackSheetProps {
  /** The report, as it was recognised among what was brought in. */
  draft: ImportDraft;
  onDone: (done: ReadBackDone) => void;
}

/** The article, and what came in; null where the editor does not want it. */
export type ReadBackDone = { readonly articleId: string; readonly preview: ReadBackPreview } | null;

const OUTCOME_WORDS: Readonly<Record<ReadBackOutcome, string>> = {
  new: 'Comes in',
  known: 'Already here',
  conflict: 'In conflict',
  left: 'Left out',
};

const RECOGNISED_BY: Readonly<Record<Extract<ReadBackArticle, { state: 'found' }>['by'], string>> = {
  file: 'its file',
  text: 'its text',
  address: 'its web address',
  title: 'its title and date',
  words: 'the words of its claims',
};

/** A report that comes back: what of it comes in, before anything is stored. */
export function ReadBackSheet({ draft, onDone }: ReadBackSheetProps) {
  const { draftId, fileName } = draft;
  const preview = useQuery({
    queryKey: ['read-back-preview', draftId],
    queryFn: () => desk('report.preview', { draftId }),
    gcTime: 0,
  });
  const [storing, setStoring] = useState(false);
  const [failure, setFailure] = useState('');
  const article = preview.data?.article;
  const isWanted =
    article !== undefined &&
    (article.state === 'carried' || (article.state === 'found' && bringsSomething(preview.data?.items ?? [])));

  const importButton = useRef<HTMLButtonElement>(null);
  // There is nothing to agree to before the report has been looked through.
  useEffect(() => {
    if (isWanted) importButton.current?.focus();
  }, [isWanted]);

  async function readBack(): Promise<void> {
    setStoring(true);
    setFailure('');
    try {
      const { articleId, done } = await desk('report.readBack', {
        draftId,
        importArticle: article?.state === 'carried',
      });
      onDone({ articleId, preview: done });
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
      setStoring(false);
    }
  }

  return (
    <Dialog
      title="Import a report"
      size="wide"
      onClose={() => onDone(null)}
      footer={
        <>
          <button type="button" className="button" onClick={() => onDone(null)}>
            {isWanted ? 'Cancel' : 'Close'}
          </button>
          {isWanted && (
            <button
              type="button"
              className="button primary"
              ref={importButton}
              disabled={storing}
              onClick={() => void readBack()}
            >
              {storing ? 'Importing…' : article?.state === 'carried' ? 'Import article and report' : 'Import'}
            </button>
          )}
        </>
      }
    >
      {failure !== '' && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
      {preview.isPending ? (
        <p className="soft" role="status">
          Looking for the article and its claims…
        </p>
      ) : preview.isError ? (
        <p className="failure-line" role="alert">
          {sentenceOf(preview.error)}
        </p>
      ) : (
        <Told fileName={fileName} preview={preview.data} />
      )}
    </Dialog>
  );
}

function Told({ fileName, preview }: { fileName: string; preview: ReadBackPreview }) {
  const { kind, article, items, notes } = preview;
  return (
    <div className="read-back">
      <p role="status">
        “{fileName}” {REPORT_KIND_WORDS[kind]}
        <Place article={article} />
        {article.state === 'found' && !bringsSomething(items) && ' Nothing in it is new here.'}
      </p>
      {notes.map((note) => (
        <p key={note} className="soft">
          {note}
        </p>
      ))}
      {items.length > 0 && <Counts items={items} />}
      {(['conflict', 'left'] as const).map((outcome) => (
        <Reasons key={outcome} outcome={outcome} items={items.filter((item) => item.outcome === outcome)} />
      ))}
    </div>
  );
}

function Place({ article }: { article: ReadBackArticle }) {
  switch (article.state) {
    case 'found':
      return (
        <>
          {' on '}
          <b>{article.title}</b>, {readableDate(article.publishedOn)}. Stet knows the article by{' '}
          {RECOGNISED_BY[article.by]}.
        </>
      );
    case 'carried':
      return (
        <>
          {' on '}
          <b>{article.title}</b>, {readableDate(article.publishedOn)}. That article is not in this workspace, but the
          report carries its text and can be imported together with it.
        </>
      );
    case 'absent':
      return <>. {article.why} Import the article first, then the report.</>;
  }
}

function Counts({ items }: { items: readonly ReadBackItem[] }) {
  const shown = READ_BACK_OUTCOMES.filter((outcome) => items.some((item) => item.outcome === outcome));
  return (
    <table>
      <thead>
        <tr>
          <td />
          {shown.map((outcome) => (
            <th key={outcome} scope="col">
              {OUTCOME_WORDS[outcome]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {readBackCounts(items).map(({ kind, counts }) => (
          <tr key={kind}>
            <th scope="row">{headed(READ_BACK_WORDS[kind][1])}</th>
            {shown.map((outcome) => (
              <td key={outcome} className={counts[outcome] === 0 ? 'soft' : ''}>
                {counts[outcome] === 0 ? '–' : counts[outcome].toLocaleString('en-GB')}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Reasons({ outcome, items }: { outcome: 'conflict' | 'left'; items: readonly ReadBackItem[] }) {
  if (items.length === 0) return null;
  return (
    <details className={`read-back-reasons ${outcome}`} open={outcome === 'conflict' || items.length <= 12}>
      <summary>
        {OUTCOME_WORDS[outcome]} <span className="soft">({items.length.toLocaleString('en-GB')})</span>
      </summary>
      <ul>
        {items.map((item, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes, and two items may say the same
          <li key={at}>
            <p>
              {item.value === undefined ? headed(READ_BACK_WORDS[item.kind][0]) : <VerdictWord mark={item.value} />}: “
              {item.quote}”
            </p>
            <p className="soft">{item.why}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}

function headed(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

/** “Imported from “tram.json”: 2 verdicts, 1 claim.” */
export function readBackSentence({ fileName, items }: ReadBackPreview): string {
  const parts = readBackCounts(items).flatMap(({ kind, counts }) => {
    const [one, many] = READ_BACK_WORDS[kind];
    return counts.new === 0 ? [] : [count(counts.new, one, many)];
  });
  return `Imported from “${fileName}”: ${parts.join(', ') || 'the article'}.`;
}
