import { useEffect, useRef, useState } from 'react';
import type { ArticleSummary } from '../../shared/article.ts';
import type { LibraryView } from '../../shared/library-view.ts';
import { CollectDialog } from '../collections/collect-dialog.tsx';
import { CollectionChoice } from '../collections/collection-choice.tsx';
import { desk } from '../desk/call.ts';
import { useCollections, useLibraryOrder } from '../desk/queries.ts';
import { useRows } from '../desk/use-rows.ts';
import { NextStep } from '../first-use/next-step.tsx';
import { InboxLink } from '../inbox/inbox-link.tsx';
import { useCommands } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';
import { CalmFailure } from '../ui/calm-failure.tsx';
import { count } from '../ui/count.ts';
import { useTeller } from '../ui/toasts.tsx';
import { useWindow } from '../ui/use-window.ts';
import { ArticleTable } from './article-table.tsx';
import { DescribeDialog } from './describe-dialog.tsx';
import { EmptyLibrary } from './empty-library.tsx';
import './library.css';

const NONE: readonly string[] = [];
/** Pixels of a row with a short title, and of the table’s heading. */
const USUAL_ROW = 78;
const HEAD = 34;

const readRows = (articleIds: string[]) => desk('library.list', { articleIds });

interface LibraryProps {
  /** The article that the editor comes from, so that the list stands where it was left. */
  comingFrom: string | null;
  view: LibraryView;
  onView: (view: LibraryView) => void;
  onCollection: (collectionId: string | null) => void;
  onCollections: () => void;
  importing: boolean;
  onOpen: (articleId: string) => void;
  onImport: () => void;
  onPaste: () => void;
  onUndo: () => void;
  onInbox: () => void;
  onAudit: () => void;
  onFigures: () => void;
}

/** All articles of the workspace. */
export function Library(props: LibraryProps) {
  const { comingFrom, view, onView, importing, onOpen, onImport, onPaste, onUndo, onInbox, onAudit, onFigures } = props;
  const { onCollection, onCollections } = props;
  const { filter, order, collection } = view;
  const library = useLibraryOrder(view);
  const collections = useCollections().data;
  const teller = useTeller();
  const filterField = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [currentId, setCurrentId] = useState(comingFrom);
  useEffect(() => setCurrentId(comingFrom), [comingFrom]);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [collecting, setCollecting] = useState<{ articleIds: readonly string[]; named: string } | null>(null);
  const [describing, setDescribing] = useState<ArticleSummary | null>(null);

  const ids = library.data?.articleIds ?? NONE;
  // At the start nothing is in hand; the keyboard must be somewhere all the same.
  const firstId = ids[0] ?? null;
  useEffect(() => {
    if (currentId === null && firstId !== null && document.activeElement === document.body) setCurrentId(firstId);
  }, [currentId, firstId]);
  const currentIndex = currentId === null ? -1 : ids.indexOf(currentId);
  const sight = useWindow({
    ...{ scroller, count: ids.length, current: currentIndex, usual: USUAL_ROW, head: HEAD },
    keyOf: (index) => ids[index] as string,
  });
  const chosen = ids.filter((id) => selected.has(id));
  const rows = useRows('library', ids, sight.sight, readRows, ({ id }) => id);

  const go = (index: number) => {
    const id = ids[Math.max(0, Math.min(ids.length - 1, index))];
    if (id !== undefined) setCurrentId(id);
  };

  const jump = (to: number) => {
    go(to);
    sight.show(to);
  };

  function toggle(articleId: string): void {
    const changed = new Set(selected);
    if (!changed.delete(articleId)) changed.add(articleId);
    setSelected(changed);
  }

  const turnAll = () => setSelected(new Set(chosen.length === ids.length ? [] : ids));

  /** Asks for the collections of what is selected, or of the article in hand. */
  function collect(): void {
    const current = currentId === null ? undefined : rows.get(currentId);
    if (chosen.length > 0) setCollecting({ articleIds: chosen, named: count(chosen.length, 'article') });
    else if (current !== undefined && currentIndex >= 0)
      setCollecting({ articleIds: [current.id], named: `“${current.title}”` });
  }

  async function remove(article: ArticleSummary): Promise<void> {
    const index = ids.indexOf(article.id);
    try {
      await desk('article.remove', { articleId: article.id });
      setCurrentId(ids[index + 1] ?? ids[index - 1] ?? null);
      const said =
        article.earlierVersions === 0
          ? `Removed “${article.title}” from the library.`
          : `Removed “${article.title}”. Its earlier version is back in the library.`;
      teller.tell(said, { label: 'Undo', run: onUndo });
    } catch (thrown) {
      teller.fail(thrown);
    }
  }

  async function saveOriginal({ id }: ArticleSummary): Promise<void> {
    try {
      const { path } = await desk('article.saveOriginal', { articleId: id });
      if (path !== null) teller.tell(`Saved the original as ${path}.`);
    } catch (thrown) {
      teller.fail(thrown);
    }
  }

  const withCurrent = (act: (article: ArticleSummary) => void) => () => {
    const article = currentId === null || currentIndex < 0 ? undefined : rows.get(currentId);
    if (article) act(article);
  };

  useCommands('library', {
    'row.next': () => go(currentIndex + 1),
    'row.previous': () => go(currentIndex - 1),
    'row.first': () => jump(0),
    'row.last': () => jump(ids.length - 1),
    'row.open': () => currentId !== null && currentIndex >= 0 && onOpen(currentId),
    'row.remove': withCurrent((article) => void remove(article)),
    'row.describe': withCurrent(setDescribing),
    'row.saveOriginal': withCurrent((article) => void saveOriginal(article)),
    'row.select': () => currentId !== null && currentIndex >= 0 && toggle(currentId),
    'row.selectAll': turnAll,
    'row.collect': collect,
    'filter.write': () => filterField.current?.focus(),
    'find.open': () => filterField.current?.focus(),
  });

  if (library.isPending) return <main className="library" aria-busy="true" />;
  if (library.isError) {
    return (
      <CalmFailure title="The library could not be loaded" error={library.error}>
        <button type="button" className="button primary" onClick={() => void library.refetch()}>
          Try again
        </button>
      </CalmFailure>
    );
  }
  if (library.data.articles === 0)
    return <EmptyLibrary importing={importing} onSamples={setCurrentId} onImport={onImport} onPaste={onPaste} />;

  return (
    <main className="library">
      <div className="library-head">
        <h1>Library</h1>
        <span className="soft">
          {collection === null
            ? count(library.data.articles, 'article')
            : `${ids.length} of ${count(library.data.articles, 'article')}`}
        </span>
        <CollectionChoice value={collection} onChoose={onCollection} />
        <search className="library-filter">
          <label className="visually-hidden" htmlFor="library-filter">
            Filter by title, byline, outlet or date
          </label>
          <input
            id="library-filter"
            ref={filterField}
            type="search"
            className="input"
            placeholder="Filter by title, byline, outlet or date"
            value={filter}
            onChange={(event) => onView({ ...view, filter: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' && event.key !== 'Enter') return;
              if (event.key === 'Escape') onView({ ...view, filter: '' });
              event.currentTarget.blur();
              if (currentIndex < 0) go(0);
            }}
          />
        </search>
        <InboxLink collection={collection} onInbox={onInbox} />
        <button type="button" className="button" onClick={onAudit}>
          Audit <Keys command="audit.open" hidden />
        </button>
        <button type="button" className="button" onClick={onFigures}>
          Figures <Keys command="figures.open" hidden />
        </button>
        <button type="button" className="button" onClick={onPaste}>
          Paste text <Keys command="import.paste" hidden />
        </button>
        <button type="button" className="button primary" disabled={importing} onClick={onImport}>
          {importing ? 'Reading…' : 'Import articles'} <Keys command="import.pick" hidden />
        </button>
        <NextStep currentId={currentId} onOpen={onOpen} />
      </div>
      {ids.length === 0 ? (
        <NoMatch filter={filter} onAll={collection === null ? null : () => onCollection(null)} />
      ) : (
        <ArticleTable
          {...{ ids, rows, scroller, sight }}
          selected={selected}
          collections={collections?.filter(({ id }) => id !== collection) ?? []}
          currentId={currentId}
          onSelect={toggle}
          order={order}
          onOrder={(changed) => onView({ ...view, order: changed })}
          onCurrent={setCurrentId}
          onOpen={onOpen}
          onDescribe={setDescribing}
          onRemove={(article) => void remove(article)}
        />
      )}
      {chosen.length > 0 && (
        <footer className="library-actions">
          <span aria-live="polite">{count(chosen.length, 'article')} selected</span>
          <button type="button" className="button" onClick={turnAll}>
            {chosen.length === ids.length ? 'Select none' : 'Select all'}
          </button>
          <button type="button" className="button primary" onClick={collect}>
            Add to collection… <Keys command="row.collect" hidden />
          </button>
          <button type="button" className="button quiet" onClick={onCollections}>
            Edit collections <Keys command="collections.open" hidden />
          </button>
        </footer>
      )}
      {collecting && <CollectDialog {...collecting} onUndo={onUndo} onClose={() => setCollecting(null)} />}
      {describing && (
        <DescribeDialog
          article={describing}
          onSaveOriginal={() => void saveOriginal(describing)}
          onClose={() => setDescribing(null)}
        />
      )}
    </main>
  );
}

interface NoMatchProps {
  filter: string;
  /** Shows all collections; null where they are shown. */
  onAll: (() => void) | null;
}

function NoMatch({ filter, onAll }: NoMatchProps) {
  if (onAll === null)
    return <p className="no-match">No article matches “{filter}”. Press Esc in the filter to see all.</p>;
  return (
    <p className="no-match">
      {filter === '' ? 'No articles in this collection yet. ' : `No article in this collection matches “${filter}”. `}
      <button type="button" className="link" onClick={onAll}>
        Show all collections
      </button>
    </p>
  );
}
