import { type RefObject, useEffect, useRef } from 'react';
import type { AuditLine, RiskLevel } from '../../shared/audit.ts';
import { readableDate } from '../../shared/dates.ts';
import type { ListWindow } from '../ui/use-window.ts';
import { Progress } from '../ui/verdict.tsx';
import { WindowedRows } from '../ui/windowed-rows.tsx';

const LEVELS: Readonly<Record<RiskLevel, { readonly glyph: string; readonly word: string }>> = {
  high: { glyph: '▲', word: 'High' },
  middle: { glyph: '◆', word: 'Medium' },
  low: { glyph: '▽', word: 'Low' },
};

interface AuditTableProps {
  /** All that the table holds, in its order. */
  ids: readonly string[];
  /** What has been read of them. */
  lines: ReadonlyMap<string, AuditLine>;
  scroller: RefObject<HTMLDivElement | null>;
  sight: ListWindow;
  currentId: string | null;
  selected: ReadonlySet<string>;
  onCurrent: (articleId: string) => void;
  onSelect: (articleId: string) => void;
  onOpen: (articleId: string) => void;
}

/** Articles with their risk and what it comes from; only the lines in sight are drawn. */
export function AuditTable(props: AuditTableProps) {
  const { ids, lines, scroller, sight, currentId } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const isDrawn = sight.rows.some(({ index }) => ids[index] === currentId);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row that is current keeps the keyboard, also when the lines are others
  useEffect(() => {
    const row = [...(body.current?.rows ?? [])].find((each) => each.dataset.articleId === currentId);
    if (document.activeElement === document.body || body.current?.contains(document.activeElement))
      row?.querySelector<HTMLElement>('.row-title')?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  }, [currentId, isDrawn, ids.length]);

  return (
    <div className="audit-table" ref={scroller}>
      <table aria-rowcount={ids.length + 1}>
        <colgroup>
          <col className="col-select" />
          <col className="col-risk" />
          <col />
          <col className="col-why" />
          <col className="col-review" />
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
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
          <WindowedRows
            ids={ids}
            sight={sight}
            columns={5}
            currentId={currentId}
            cells={(id) => <Cells id={id} line={lines.get(id)} {...props} />}
          />
        </tbody>
      </table>
    </div>
  );
}

type CellsProps = Pick<AuditTableProps, 'selected' | 'onCurrent' | 'onSelect' | 'onOpen'> & {
  id: string;
  /** Undefined while it is being read; the row is there, and can be gone to, all the same. */
  line: AuditLine | undefined;
};

function Cells({ id, line, selected, onCurrent, onSelect, onOpen }: CellsProps) {
  return (
    <>
      <td>
        <input
          type="checkbox"
          aria-label={`Select “${line?.article.title ?? '…'}”`}
          checked={selected.has(id)}
          onChange={() => onSelect(id)}
        />
      </td>
      <td className={line && `risk ${line.risk.level}`}>
        {line && (
          <>
            <span aria-hidden="true">{LEVELS[line.risk.level].glyph}</span> {LEVELS[line.risk.level].word}
          </>
        )}
      </td>
      <th scope="row">
        <button type="button" className="row-title" onFocus={() => onCurrent(id)} onClick={() => onOpen(id)}>
          {line?.article.title ?? '…'}
        </button>
        <span className="row-source">
          {line && [line.article.outlet, readableDate(line.article.publishedOn)].filter(Boolean).join(' · ')}
        </span>
      </th>
      <td>{line && <Because words={line.risk.because} />}</td>
      <td className="row-progress">
        {line &&
          (line.article.claims === 0 ? <span className="soft">no claims</span> : <Progress counts={line.article} />)}
      </td>
    </>
  );
}

function Because({ words }: { words: readonly string[] }) {
  if (words.length === 0) return <span className="soft">no sign of it</span>;
  return (
    <ul className="because">
      {words.map((each) => (
        <li key={each}>{each}</li>
      ))}
    </ul>
  );
}
