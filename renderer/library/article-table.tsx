import { type RefObject, useEffect, useRef } from 'react';
import type { ArticleSummary } from '../../shared/article.ts';
import type { Collection } from '../../shared/collection.ts';
import { readableDate } from '../../shared/dates.ts';
import type { LibraryRow } from '../../shared/library.ts';
import { type Order, orderAfterClick, type SortColumn } from '../../shared/library-view.ts';
import { count } from '../ui/count.ts';
import { SignedOff } from '../ui/signed-off.tsx';
import type { ListWindow } from '../ui/use-window.ts';
import { Progress } from '../ui/verdict.tsx';
import { WindowedRows } from '../ui/windowed-rows.tsx';

const COLUMNS: readonly { readonly column: SortColumn; readonly label: string }[] = [
  { column: 'title', label: 'Article' },
  { column: 'published', label: 'Published' },
  { column: 'progress', label: 'Review' },
  { column: 'later', label: 'Later articles' },
];

interface ArticleTableProps {
  /** All that the table holds, in its order. */
  ids: readonly string[];
  /** What has been read of them. */
  rows: ReadonlyMap<string, LibraryRow>;
  /** Those that are named beside their articles. */
  collections: readonly Collection[];
  selected: ReadonlySet<string>;
  scroller: RefObject<HTMLDivElement | null>;
  sight: ListWindow;
  currentId: string | null;
  order: Order;
  onOrder: (order: Order) => void;
  onCurrent: (articleId: string) => void;
  onSelect: (articleId: string) => void;
  onOpen: (articleId: string) => void;
  onDescribe: (article: ArticleSummary) => void;
  onRemove: (article: ArticleSummary) => void;
}

/** The library as a table that sorts by its headings; only the rows in sight are drawn. */
export function ArticleTable(props: ArticleTableProps) {
  const { ids, rows, scroller, sight, currentId, order } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const isDrawn = sight.rows.some(({ index }) => ids[index] === currentId);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an article that is drawn later is led to then
  useEffect(() => {
    focusRow(body.current, currentId);
  }, [currentId, isDrawn]);

  // A list that was read again must not leave the keyboard nowhere, nor take it from a field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs whenever the list is another
  useEffect(() => {
    if (document.activeElement === document.body) focusRow(body.current, currentId);
  }, [ids]);

  return (
    <div className="article-table" ref={scroller}>
      <table aria-rowcount={ids.length + 1}>
        <colgroup>
          <col className="col-select" />
          <col />
          <col className="col-date" />
          <col className="col-progress" />
          <col className="col-later" />
          <col className="col-actions" />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col">
              <span className="visually-hidden">Selected</span>
            </th>
            {COLUMNS.map(({ column, label }) => (
              <th key={column} scope="col" aria-sort={order.column === column ? order.direction : undefined}>
                <button type="button" onClick={() => props.onOrder(orderAfterClick(order, column))}>
                  {label}
                  <span aria-hidden="true">
                    {order.column === column ? (order.direction === 'ascending' ? '↑' : '↓') : ''}
                  </span>
                </button>
              </th>
            ))}
            <th scope="col">
              <span className="visually-hidden">Actions</span>
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          <WindowedRows
            ids={ids}
            sight={sight}
            columns={6}
            currentId={currentId}
            onRow={props.onOpen}
            cells={(id) => <Cells id={id} article={rows.get(id)} {...props} />}
          />
        </tbody>
      </table>
    </div>
  );
}

type CellsProps = Pick<
  ArticleTableProps,
  'collections' | 'selected' | 'onCurrent' | 'onSelect' | 'onOpen' | 'onDescribe' | 'onRemove'
> & {
  id: string;
  /** Undefined while it is being read; the row is there, and can be gone to, all the same. */
  article: LibraryRow | undefined;
};

function Cells({ id, article, collections, selected, onCurrent, onSelect, onOpen, onDescribe, onRemove }: CellsProps) {
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the box must not open the article; keys reach the box itself */}
      <td className="row-select" onClick={(event) => event.stopPropagation()}>
        <input
          type="checkbox"
          aria-label={`Select “${article?.title ?? '…'}”`}
          checked={selected.has(id)}
          onChange={() => onSelect(id)}
        />
      </td>
      <th scope="row">
        <button
          type="button"
          className="row-title"
          onFocus={() => onCurrent(id)}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(id);
          }}
        >
          {article?.title ?? '…'}
        </button>
        <span className="row-source">{article ? sourceOf(article, collections) : '\u00a0'}</span>
      </th>
      <td className="row-date">{article && readableDate(article.publishedOn)}</td>
      <td className="row-progress">
        {article && <Review article={article} />}
        {article?.signOff && <SignedOff signOff={article.signOff} named />}
      </td>
      <td className="row-later">{article && (article.laterArticles === 0 ? 'none yet' : article.laterArticles)}</td>
      <td className="row-actions">
        {article && (
          <>
            <button
              type="button"
              className="button quiet small"
              aria-label={`Edit the details of ${article.title}`}
              onClick={(event) => {
                event.stopPropagation();
                onDescribe(article);
              }}
            >
              Details
            </button>
            <button
              type="button"
              className="button quiet small"
              aria-label={`Remove ${article.title}`}
              onClick={(event) => {
                event.stopPropagation();
                onRemove(article);
              }}
            >
              Remove
            </button>
          </>
        )}
      </td>
    </>
  );
}

function sourceOf(article: LibraryRow, collections: readonly Collection[]): string {
  const { outlet, byline, earlierVersions } = article;
  const names = collections.filter(({ id }) => article.collections.includes(id)).map(({ name }) => name);
  const versions = earlierVersions > 0 && count(earlierVersions, 'earlier version');
  return [outlet, byline, versions, names.length > 0 && `in ${names.join(', ')}`].filter(Boolean).join(' · ');
}

function focusRow(body: HTMLTableSectionElement | null, articleId: string | null): void {
  if (articleId === null) return;
  const row = [...(body?.rows ?? [])].find((candidate) => candidate.dataset.articleId === articleId);
  row?.querySelector<HTMLElement>('.row-title')?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}

function Review({ article }: { article: ArticleSummary }) {
  if (article.analysis === 'reading') return <span className="soft">Stet is reading it…</span>;
  if (article.analysis === 'waiting') return <span className="soft">Waiting to be read</span>;
  if (article.analysis === 'failed' && article.claims === 0) {
    return <span className="soft">Could not be read for claims; you can mark them by hand</span>;
  }
  if (article.claims === 0) return <span className="soft">No claims found</span>;
  return (
    <>
      <Progress counts={article} />
      <span className="soft">
        {article.suggested > 0 ? `${count(article.suggested, 'suggestion')} waiting` : '\u00a0'}
      </span>
    </>
  );
}
