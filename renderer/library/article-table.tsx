import { useEffect, useRef } from 'react';
import type { ArticleSummary } from '../../shared/article.ts';
import { readableDate } from '../../shared/dates.ts';
import { count } from '../ui/count.ts';
import { SignedOff } from '../ui/signed-off.tsx';
import { Progress } from '../ui/verdict.tsx';
import { type Order, orderAfterClick, type SortColumn } from './order.ts';

const COLUMNS: readonly { readonly column: SortColumn; readonly label: string }[] = [
  { column: 'title', label: 'Article' },
  { column: 'published', label: 'Published' },
  { column: 'progress', label: 'Review' },
  { column: 'later', label: 'Later articles' },
];

interface ArticleTableProps {
  articles: readonly ArticleSummary[];
  currentId: string | null;
  order: Order;
  onOrder: (order: Order) => void;
  onCurrent: (articleId: string) => void;
  onOpen: (articleId: string) => void;
  onDescribe: (article: ArticleSummary) => void;
  onRemove: (article: ArticleSummary) => void;
}

/** The library as a table that sorts by its headings. */
export function ArticleTable(props: ArticleTableProps) {
  const { articles, currentId, order } = props;
  const body = useRef<HTMLTableSectionElement>(null);

  useEffect(() => {
    focusRow(body.current, currentId);
  }, [currentId]);

  // A list that was read again must not leave the keyboard nowhere, nor take it from a field.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs whenever the list is another
  useEffect(() => {
    if (document.activeElement === document.body) focusRow(body.current, currentId);
  }, [articles]);

  return (
    <div className="article-table">
      <table>
        <thead>
          <tr>
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
          {articles.map((article) => (
            <tr
              key={article.id}
              data-article-id={article.id}
              className={article.id === currentId ? 'current' : ''}
              onClick={() => props.onOpen(article.id)}
            >
              <th scope="row">
                <button
                  type="button"
                  className="row-title"
                  onFocus={() => props.onCurrent(article.id)}
                  onClick={(event) => {
                    event.stopPropagation();
                    props.onOpen(article.id);
                  }}
                >
                  {article.title}
                </button>
                <span className="row-source">
                  {[
                    article.outlet,
                    article.byline,
                    article.earlierVersions > 0 && count(article.earlierVersions, 'earlier version'),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </th>
              <td className="row-date">{readableDate(article.publishedOn)}</td>
              <td className="row-progress">
                <Review article={article} />
                {article.signOff && <SignedOff signOff={article.signOff} named />}
              </td>
              <td className="row-later">{article.laterArticles === 0 ? 'none yet' : article.laterArticles}</td>
              <td className="row-actions">
                <button
                  type="button"
                  className="button quiet small"
                  aria-label={`Edit the details of ${article.title}`}
                  onClick={(event) => {
                    event.stopPropagation();
                    props.onDescribe(article);
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
                    props.onRemove(article);
                  }}
                >
                  Remove
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
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
