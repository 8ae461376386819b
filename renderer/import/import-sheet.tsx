import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Columns } from '../../shared/archives.ts';
import type { TrackedText } from '../../shared/article.ts';
import { CollectionField } from '../collections/collection-field.tsx';
import { desk, sentenceOf } from '../desk/call.ts';
import { useSettings } from '../desk/queries.ts';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';
import { DiscardDialog } from '../ui/discard-dialog.tsx';
import {
  canBeStored,
  type DraftForm,
  filledIn,
  importable,
  rereadForm,
  withArchiveReread,
  withDateOrder,
} from './draft-form.ts';
import { DraftList } from './draft-list.tsx';
import { ForAllSelected } from './for-all-selected.tsx';
import { nextMissing } from './next-missing.ts';
import './import.css';

interface ImportSheetProps {
  /** The name of the collection that is chosen in the library; empty where none is. */
  collection: string;
  forms: readonly DraftForm[];
  /** Sentences about files that were left out before the desk saw them. */
  leftOut: readonly string[];
  onChange: (forms: readonly DraftForm[]) => void;
  /** Called with the articles stored once nothing is left to decide; with none when the editor cancels. */
  onDone: (articleIds: readonly string[]) => void;
  onOpenExisting: (articleId: string) => void;
}

/** What was read and waits for the editor's word before anything is stored. */
export function ImportSheet({
  collection: chosen,
  forms,
  leftOut,
  onChange,
  onDone,
  onOpenExisting,
}: ImportSheetProps) {
  const [storing, setStoring] = useState(false);
  const [failure, setFailure] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const collection = typed ?? chosen;
  /** What follows once the editor agrees that what was read is dropped; null while nothing is asked. */
  const [asks, setAsks] = useState<{ readonly then: () => void } | null>(null);
  // What is typed while a file is read again must not be lost.
  const shown = useRef(forms);
  useEffect(() => {
    shown.current = forms;
  });
  const importButton = useRef<HTMLButtonElement>(null);
  const order = useSettings().data?.dateOrder ?? null;
  // One answer to “which number is the day?” holds for all files of the import.
  const orderBefore = useRef(order);
  useEffect(() => {
    if (order === null || order === orderBefore.current) return;
    orderBefore.current = order;
    onChange(shown.current.map((form) => withDateOrder(form, order)));
  }, [order, onChange]);
  const ready = importable(forms);
  const waits = forms.filter((form) => canBeStored(form.draft));
  const selected = waits.filter(({ included }) => included).length;
  const waiting = selected - ready.length;
  const known = forms.filter((form) => form.draft.status === 'duplicate').length;
  const dropped = forms.filter((form) => form.draft.status === 'failed').length + leftOut.length;

  function discard(remaining: readonly DraftForm[]): void {
    const draftIds = remaining.map((form) => form.draft.draftId);
    // Drafts live only in the desk's memory; one that cannot be discarded now ends with the program.
    if (draftIds.length > 0) desk('import.discard', { draftIds }).catch(() => undefined);
  }

  function leave(then: () => void = () => undefined): void {
    if (waits.length > 0) setAsks({ then });
    else {
      cancel();
      then();
    }
  }

  /** Enter goes on: to the next field that needs the editor, and from the last to the button that imports. */
  function goOn(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    (nextMissing(event.currentTarget) ?? importButton.current)?.focus();
  }

  function cancel(): void {
    discard(forms);
    onDone([]);
  }

  async function reread(draftId: string, tracked: TrackedText): Promise<void> {
    setFailure('');
    try {
      const draft = await desk('import.reread', { draftId, tracked });
      onChange(shown.current.map((form) => (form.draft.draftId === draftId ? rereadForm(form, draft) : form)));
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    }
  }

  async function readByColumns(draftId: string, columns: Columns): Promise<void> {
    setFailure('');
    try {
      const drafts = await desk('import.columns', { draftId, columns });
      onChange(withArchiveReread(shown.current, draftId, drafts));
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    }
  }

  async function store(): Promise<void> {
    setStoring(true);
    setFailure('');
    try {
      const { articleIds, left } = await desk('import.accept', {
        drafts: ready,
        collection: collection.trim() === '' ? null : collection,
      });
      const waits = new Set(left?.draftIds);
      const stored = new Set(ready.map((draft) => draft.draftId).filter((draftId) => !waits.has(draftId)));
      const remaining = forms.filter((form) => !stored.has(form.draft.draftId));
      setFailure(left?.why ?? '');
      if (remaining.some((form) => form.included && canBeStored(form.draft))) {
        onChange(remaining);
      } else {
        discard(remaining);
        onDone(articleIds);
      }
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    } finally {
      setStoring(false);
    }
  }

  return (
    <Dialog
      title={forms.length === 1 ? 'Import an article' : 'Import articles'}
      size="wide"
      onClose={() => leave()}
      footer={
        <>
          <CollectionField value={collection} onChange={setTyped} />
          <span className="import-state" role="status">
            {waiting > 0 && `${count(waiting, 'article needs', 'articles need')} a date, title or choice. `}
            {known > 0 && `${count(known, 'article is', 'articles are')} already in the library. `}
            {dropped > 0 && `${count(dropped, 'file cannot', 'files cannot')} be imported; see the reason beside each.`}
          </span>
          <button type="button" className="button" onClick={() => leave()}>
            Cancel
          </button>
          <button
            type="button"
            className="button primary"
            ref={importButton}
            data-first-focus
            disabled={ready.length === 0 || storing}
            onClick={() => void store()}
          >
            {storing ? 'Importing…' : `Import ${count(ready.length, 'article')}`}
          </button>
        </>
      }
    >
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
      {asks && (
        <DiscardDialog
          question="Discard this import?"
          consequence={`${count(waits.length, 'article has', 'articles have')} been read but not imported, and anything you have typed here will be lost. The files themselves are not changed.`}
          onKeep={() => setAsks(null)}
          onDiscard={() => {
            cancel();
            asks.then();
          }}
        />
      )}
      {waits.length > 1 && (
        <ForAllSelected
          selected={selected}
          onSet={(fields, onlyWhereMissing) => onChange(filledIn(forms, fields, onlyWhereMissing))}
        />
      )}
      <form onSubmit={goOn} noValidate>
        <DraftList
          forms={forms}
          leftOut={leftOut}
          onColumns={(draftId, columns) => void readByColumns(draftId, columns)}
          propsOf={(form) => ({
            form,
            onChange: (changed) => onChange(forms.map((other) => (other === form ? changed : other))),
            onTracked: (tracked) => void reread(form.draft.draftId, tracked),
            onOpenExisting: (articleId) => leave(() => onOpenExisting(articleId)),
          })}
        />
        <button type="submit" hidden>
          Go on
        </button>
      </form>
    </Dialog>
  );
}
