import { useEffect, useRef, useState } from 'react';
import type { ArticleSummary } from '../../shared/article.ts';
import type { LibraryView } from '../../shared/library-view.ts';
import { desk } from '../desk/call.ts';
import { useLibraryOrder } from '../desk/queries.ts';
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
  const { filter, order } = view;
  const library = useLibraryOrder(view);
  const teller = useTeller();
  const filterField = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const [currentId, setCurrentId] = useState(comingFrom);
  useEffect(() => setCurrentId(comingFrom), [comingFrom]);
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
  const rows = useRows('library', ids, sight.sight, readRows, ({ id }) => id);

  const go = (index: number) => {
    const id = ids[Math.max(0, Math.min(ids.length - 1, index))];
    if (id !== undefined) setCurrentId(id);
  };

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

  const withCurrent = (act: (article: ArticleSummary) => void) => () => {
    const article = currentId === null || currentIndex < 0 ? undefined : rows.get(currentId);
    if (article) act(article);
  };

  useCommands('library', {
    'row.next': () => go(currentIndex + 1),
    'row.previous': () => go(currentIndex - 1),
    'row.open': () => currentId !== null && currentIndex >= 0 && onOpen(currentId),
    'row.remove': withCurrent((article) => void remove(article)),
    'row.describe': withCurrent(setDescribing),
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
        <span className="soft">{count(library.data.articles, 'article')}</span>
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
        <InboxLink onInbox={onInbox} />
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
        <p className="no-match">No article matches “{filter}”. Press Esc in the filter to see all.</p>
      ) : (
        <ArticleTable
          {...{ ids, rows, scroller, sight }}
          currentId={currentId}
          order={order}
          onOrder={(changed) => onView({ ...view, order: changed })}
          onCurrent={setCurrentId}
          onOpen={onOpen}
          onDescribe={setDescribing}
          onRemove={(article) => void remove(article)}
        />
      )}
      {describing && <DescribeDialog article={describing} onClose={() => setDescribing(null)} />}
    </main>
  );
}
