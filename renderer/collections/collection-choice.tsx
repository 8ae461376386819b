import { useRef } from 'react';
import { useCollections } from '../desk/queries.ts';
import './collections.css';

interface CollectionChoiceProps {
  /** Null for all articles. */
  value: string | null;
  onChoose: (collectionId: string | null) => void;
}

/** Which collection’s articles a list shows; nothing where there are no collections. */
export function CollectionChoice({ value, onChoose }: CollectionChoiceProps) {
  const collections = useCollections().data ?? [];
  const byPointer = useRef(false);
  if (collections.length === 0) return null;
  return (
    <select
      className="input collection-choice"
      aria-label="Collection"
      value={value ?? ''}
      onPointerDown={() => {
        byPointer.current = true;
      }}
      onKeyDown={(event) => {
        byPointer.current = false;
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
      onChange={(event) => {
        // Whoever chose with the mouse goes on in the list; with arrow keys one choice follows another.
        if (byPointer.current) event.currentTarget.blur();
        onChoose(event.target.value === '' ? null : event.target.value);
      }}
    >
      <option value="">All collections</option>
      {collections.map(({ id, name, articles }) => (
        <option key={id} value={id}>
          {name} ({articles})
        </option>
      ))}
    </select>
  );
}
