import { useEffect, useMemo, useRef, useState } from 'react';
import type { ArticleSummary } from '../../shared/article.ts';
import { desk } from '../desk/call.ts';
import { useLibrary } from '../desk/queries.ts';
import { NextStep } from '../first-use/next-step.tsx';
import { InboxLink } from '../inbox/inbox-link.tsx';
import { useCommands } from '../keys/commands.tsx';
import { Keys } from '../keys/keys.tsx';
import { CalmFailure } from '../ui/calm-failure.tsx';
import { count } from '../ui/count.ts';
import { useTeller } from '../ui/toasts.tsx';
import { ArticleTable } from './article-table.tsx';
import { DescribeDialog } from './describe-dialog.tsx';
import { EmptyLibrary } from './empty-library.tsx';
import { filterArticles, type LibraryView, sortArticles } from './order.ts';
import './library.css';

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
  const library = useLibrary();
  const teller = useTeller();
  const filterField = useRef<HTMLInputElement>(null);
  const [currentId, setCurrentId] = useState(comingFrom);
  useEffect(() => setCurrentId(comingFrom), [comingFrom]);
  const [describing, setDescribing] = useState<ArticleSummary | null>(null);

  const articles = library.data;
  const shown = useMemo(() => sortArticles(filterArticles(articles ?? [], filter), order), [articles, filter, order]);
  // At the start nothing is in hand; the keyboard must be somewhere all the same.
  const firstId = shown[0]?.id ?? null;
  useEffect(() => {
    if (currentId === null && firstId !== null && document.activeElement === document.body) setCurrentId(firstId);
  }, [currentId, firstId]);
  const currentIndex = shown.findIndex((article) => article.id === currentId);

  const go = (index: number) => {
    const article = shown[Math.max(0, Math.min(shown.length - 1, index))];
    if (article) setCurrentId(article.id);
  };

  async function remove(article: ArticleSummary): Promise<void> {
    const index = shown.indexOf(article);
    try {
      await desk('article.remove', { articleId: article.id });
      setCurrentId((shown[index + 1] ?? shown[index - 1])?.id ?? null);
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
    const article = shown[currentIndex];
    if (article) act(article);
  };

  useCommands('library', {
    'row.next': () => go(currentIndex + 1),
    'row.previous': () => go(currentIndex - 1),
    'row.open': withCurrent((article) => onOpen(article.id)),
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
  if (library.data.length === 0)
    return <EmptyLibrary importing={importing} onSamples={setCurrentId} onImport={onImport} onPaste={onPaste} />;

  return (
    <main className="library">
      <div className="library-head">
        <h1>Library</h1>
        <span className="soft">{count(library.data.length, 'article')}</span>
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
        <NextStep articles={library.data} currentId={currentId} onOpen={onOpen} />
      </div>
      {shown.length === 0 ? (
        <p className="no-match">No article matches “{filter}”. Press Esc in the filter to see all.</p>
      ) : (
        <ArticleTable
          articles={shown}
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
