import { useEffect, useRef } from 'react';
import type { AuditLine, RiskLevel } from '../../shared/audit.ts';
import { readableDate } from '../../shared/dates.ts';
import { Progress } from '../ui/verdict.tsx';

const LEVELS: Readonly<Record<RiskLevel, { readonly glyph: string; readonly word: string }>> = {
  high: { glyph: '▲', word: 'High' },
  middle: { glyph: '◆', word: 'Medium' },
  low: { glyph: '▽', word: 'Low' },
};

interface AuditTableProps {
  lines: readonly AuditLine[];
  currentId: string | null;
  selected: ReadonlySet<string>;
  onCurrent: (articleId: string) => void;
  onSelect: (articleId: string) => void;
  onOpen: (articleId: string) => void;
}

/** Articles with their risk and what it comes from. */
export function AuditTable({ lines, currentId, selected, onCurrent, onSelect, onOpen }: AuditTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that is current keeps the keyboard, also when the lines are others
  useEffect(() => {
    const row = [...(body.current?.rows ?? [])].find((each) => each.dataset.articleId === currentId);
    if (document.activeElement === document.body || body.current?.contains(document.activeElement))
      row?.querySelector<HTMLElement>('.row-title')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [currentId, lines.length]);

  return (
    <div className="audit-table">
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Selected</span>
            </th>
            <th scope="col">Risk</th>
            <th scope="col">Article</th>
            <th scope="col">Why</th>
            <th scope="col">Review</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {lines.map(({ article, risk }) => (
            <tr key={article.id} data-article-id={article.id} className={article.id === currentId ? 'current' : ''}>
              <td>
                <input
                  type="checkbox"
                  aria-label={`Select “${article.title}”`}
                  checked={selected.has(article.id)}
                  onChange={() => onSelect(article.id)}
                />
              </td>
              <td className={`risk ${risk.level}`}>
                <span aria-hidden="true">{LEVELS[risk.level].glyph}</span> {LEVELS[risk.level].word}
              </td>
              <th scope="row">
                <button
                  type="button"
                  className="row-title"
                  onFocus={() => onCurrent(article.id)}
                  onClick={() => onOpen(article.id)}
                >
                  {article.title}
                </button>
                <span className="row-source">
                  {[article.outlet, readableDate(article.publishedOn)].filter(Boolean).join(' · ')}
                </span>
              </th>
              <td>
                {risk.because.length === 0 ? (
                  <span className="soft">no sign of it</span>
                ) : (
                  <ul className="because">
                    {risk.because.map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                )}
              </td>
              <td className="row-progress">
                {article.claims === 0 ? <span className="soft">no claims</span> : <Progress counts={article} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
