import { useState } from 'react';
import type { Collection } from '../../shared/collection.ts';
import { desk } from '../desk/call.ts';
import { caughtUp } from '../desk/change-feed.ts';
import { useCollections, useCollectionsHolding } from '../desk/queries.ts';
import { count } from '../ui/count.ts';
import { Picker, type PickerOption } from '../ui/picker.tsx';
import { useTeller } from '../ui/toasts.tsx';

const NEW = 'new';

interface CollectDialogProps {
  articleIds: readonly string[];
  /** What the articles are called in the field: “Tram” or “3 articles”. */
  named: string;
  onUndo: () => void;
  onClose: () => void;
}

/** Puts articles into a collection, old or new, or takes them out of one in which all of them are. */
export function CollectDialog({ articleIds, named, onUndo, onClose }: CollectDialogProps) {
  const teller = useTeller();
  const [query, setQuery] = useState('');
  const collections = useCollections().data ?? [];
  const holding = useCollectionsHolding(articleIds).data;
  const inside = new Map(holding?.map(({ collectionId, articles }) => [collectionId, articles]));
  const typed = query.replace(/\s+/g, ' ').trim();
  const wanted = typed.toLocaleLowerCase();
  const shown = collections.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  const isNew = typed !== '' && collections.every(({ name }) => name.toLocaleLowerCase() !== wanted);

  const isInside = (id: string) => inside.get(id) === articleIds.length;
  // Enter in haste must not take out: that takes an arrow key first.
  const start = shown.find(({ id }) => !isInside(id))?.id ?? (isNew ? NEW : null);

  async function turn(work: () => Promise<string>): Promise<void> {
    onClose();
    try {
      const said = await work();
      await caughtUp();
      teller.tell(said, { label: 'Undo', run: onUndo });
    } catch (thrown) {
      teller.fail(thrown);
    }
  }

  async function put(name: string): Promise<string> {
    await desk('collection.put', { name, articleIds: [...articleIds] });
    return `Added ${named} to “${name}”.`;
  }

  async function takeOut({ id, name }: Collection): Promise<string> {
    await desk('collection.takeOut', { collectionId: id, articleIds: [...articleIds] });
    return `Took ${named} out of “${name}”.`;
  }

  function choose(id: string): void {
    const collection = shown.find((each) => each.id === id);
    if (collection === undefined) void turn(() => put(typed));
    else if (isInside(id)) void turn(() => takeOut(collection));
    else void turn(() => put(collection.name));
  }

  const options: PickerOption[] = shown.map((collection) => ({
    id: collection.id,
    content: <Choice collection={collection} inside={inside.get(collection.id) ?? 0} of={articleIds.length} />,
  }));
  const create = { id: NEW, content: <span className="picker-text">New collection “{typed}”</span> };
  return (
    <Picker
      label={`Collections of ${named}`}
      placeholder="Find a collection, or type the name of a new one"
      query={query}
      groups={[
        { id: 'there', heading: 'Collections', options },
        { id: 'make', heading: 'New', options: isNew ? [create] : [] },
      ]}
      startAt={start}
      status={count(options.length, 'collection')}
      empty="No collections yet. Type a name to make one."
      footer="Enter adds. To take out of a collection, go to it with the arrow keys first; what is taken out stays in the library."
      onQuery={setQuery}
      onChoose={choose}
      onClose={onClose}
    />
  );
}

function Choice({ collection, inside, of }: { collection: Collection; inside: number; of: number }) {
  const state = inside === 0 ? '' : inside === of ? 'in it: take out' : `${inside} of ${of} in it`;
  return (
    <>
      <span aria-hidden="true">{inside === 0 ? '○' : inside === of ? '●' : '◐'}</span>
      <span className="picker-text">{collection.name}</span>
      <span className="picker-facts">{state === '' ? count(collection.articles, 'article') : state}</span>
    </>
  );
}
