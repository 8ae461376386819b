import { useState } from 'react';
import type { Collection } from '../../shared/collection.ts';
import { count } from '../ui/count.ts';
import { Dialog } from '../ui/dialog.tsx';

interface DeleteCollectionProps {
  collection: Collection;
  onKeep: () => void;
  onDelete: (withArticles: boolean) => void;
}

/** Asks whether a collection goes alone or with its articles; samples are meant to go as a whole. */
export function DeleteCollection({ collection, onKeep, onDelete }: DeleteCollectionProps) {
  const { name, articles, isSamples } = collection;
  const [withArticles, setWithArticles] = useState(isSamples);
  const goes = withArticles && articles > 0;
  return (
    <Dialog
      title={`Delete “${name}”?`}
      onClose={onKeep}
      footer={
        <>
          <button type="button" className="button" onClick={onKeep}>
            Cancel
          </button>
          <button type="button" className="button primary" data-first-focus onClick={() => onDelete(goes)}>
            {goes ? `Delete it and ${count(articles, 'article')}` : 'Delete the collection'}
          </button>
        </>
      }
    >
      <p>
        {goes
          ? 'Its articles leave the library, also where they are in another collection. Undo brings everything back.'
          : 'Its articles stay in the library. Undo brings the collection back.'}
      </p>
      {articles > 0 && (
        <label className="collection-within">
          <input type="checkbox" checked={withArticles} onChange={(event) => setWithArticles(event.target.checked)} />
          Also remove its {count(articles, 'article')} from the library
        </label>
      )}
    </Dialog>
  );
}
