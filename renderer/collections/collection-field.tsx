import { useId } from 'react';
import { useCollections } from '../desk/queries.ts';
import './collections.css';

interface CollectionFieldProps {
  value: string;
  onChange: (name: string) => void;
}

/** The name of a collection, one that is there or a new one; empty for none. */
export function CollectionField({ value, onChange }: CollectionFieldProps) {
  const collections = useCollections().data ?? [];
  const id = useId();
  return (
    <div className="collection-field">
      <label htmlFor={id}>Add to collection</label>
      <input
        id={id}
        className="input"
        list={`${id}-there`}
        placeholder="None, or a new name"
        maxLength={80}
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={`${id}-there`}>
        {collections.map((collection) => (
          <option key={collection.id} value={collection.name} />
        ))}
      </datalist>
    </div>
  );
}
