import { useId, useState } from 'react';
import type { Collection } from '../../shared/collection.ts';
import { desk, sentenceOf } from '../desk/call.ts';
import { caughtUp } from '../desk/change-feed.ts';
import { useCollections } from '../desk/queries.ts';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useTeller } from '../ui/toasts.tsx';
import { DeleteCollection } from './delete-collection.tsx';
import './collections.css';

interface CollectionsDialogProps {
  onShow: (collectionId: string) => void;
  onUndo: () => void;
  onClose: () => void;
}

/** All collections: made, renamed, shown, deleted, and whether one compares only within itself. */
export function CollectionsDialog({ onShow, onUndo, onClose }: CollectionsDialogProps) {
  const teller = useTeller();
  const collections = useCollections().data ?? [];
  const [name, setName] = useState('');
  const [deleting, setDeleting] = useState<Collection | null>(null);
  const [failure, setFailure] = useState('');
  const id = useId();

  async function act(work: () => Promise<unknown>, said?: string): Promise<void> {
    setFailure('');
    try {
      await work();
      await caughtUp();
      if (said !== undefined) teller.tell(said, { label: 'Undo', run: onUndo });
    } catch (thrown) {
      setFailure(sentenceOf(thrown));
    }
  }

  return (
    <Dialog title="Collections" size="wide" onClose={onClose}>
      <p className="soft">
        A collection is a beat, a series or a client. An article can be in several. Library, inbox, audit, figures and
        search can be limited to one.
      </p>
      {collections.length > 0 && (
        <ul className="collections" aria-label="Collections">
          {collections.map((collection) => (
            <Row
              key={collection.id}
              collection={collection}
              onChange={(naming) =>
                void act(() => desk('collection.change', { collectionId: collection.id, ...naming }))
              }
              onShow={() => onShow(collection.id)}
              onDelete={() => setDeleting(collection)}
            />
          ))}
        </ul>
      )}
      <form
        className="new-collection"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() === '') return;
          void act(async () => {
            await desk('collection.put', { name, articleIds: [] });
            setName('');
          });
        }}
      >
        <label htmlFor={id}>New collection</label>
        <input
          id={id}
          className="input"
          data-first-focus
          maxLength={80}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit" className="button" disabled={name.trim() === ''}>
          Create
        </button>
      </form>
      {failure && (
        <p className="failure-line" role="alert">
          {failure}
        </p>
      )}
      {deleting && (
        <DeleteCollection
          collection={deleting}
          onKeep={() => setDeleting(null)}
          onDelete={(withArticles) => {
            const { id: collectionId, articles } = deleting;
            setDeleting(null);
            const gone = withArticles && articles > 0 ? ` and removed ${count(articles, 'article')}` : '';
            void act(
              () => desk('collection.delete', { collectionId, withArticles }),
              `Deleted “${deleting.name}”${gone}.`,
            );
          }}
        />
      )}
    </Dialog>
  );
}

interface RowProps {
  collection: Collection;
  onChange: (naming: { name: string; comparesWithin: boolean }) => void;
  onShow: () => void;
  onDelete: () => void;
}

function Row({ collection, onChange, onShow, onDelete }: RowProps) {
  const { name, comparesWithin, articles } = collection;
  const [typed, setTyped] = useState<string | null>(null);

  function rename(): void {
    const wanted = typed?.trim() ?? '';
    setTyped(null);
    if (wanted !== '' && wanted !== name) onChange({ name: wanted, comparesWithin });
  }

  return (
    <li className="collection">
      <input
        className="input"
        aria-label={`Name of “${name}”`}
        maxLength={80}
        autoComplete="off"
        value={typed ?? name}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={rename}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key !== 'Escape' || typed === null) return;
          event.preventDefault();
          event.stopPropagation();
          setTyped(null);
        }}
      />
      <label className="collection-within">
        <input
          type="checkbox"
          checked={comparesWithin}
          onChange={(event) => onChange({ name, comparesWithin: event.target.checked })}
        />
        Compare only within this collection
      </label>
      <span className="soft">{count(articles, 'article')}</span>
      <button type="button" className="button quiet small" aria-label={`Show “${name}”`} onClick={onShow}>
        Show
      </button>
      <button type="button" className="button quiet small" aria-label={`Delete “${name}”`} onClick={onDelete}>
        Delete
      </button>
    </li>
  );
}
