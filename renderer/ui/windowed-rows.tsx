import type { ReactNode } from 'react';
import { Gap } from './gap.tsx';
import type { ListWindow } from './use-window.ts';

interface WindowedRowsProps {
  /** Of all rows, in their order. */
  ids: readonly string[];
  /** Which of them are drawn. */
  sight: ListWindow;
  columns: number;
  currentId: string | null;
  onRow?: (id: string) => void;
  cells: (id: string) => ReactNode;
}

/** The rows in sight of a table's body, with room for those that are not drawn; its head is the first row of all. */
export function WindowedRows({ ids, sight, columns, currentId, onRow, cells }: WindowedRowsProps) {
  return (
    <>
      {sight.rows.flatMap(({ index, gap }) => {
        const id = ids[index];
        if (id === undefined) return [];
        return [
          gap > 0 && <Gap key={`before ${id}`} height={gap} columns={columns} />,
          <tr
            key={id}
            ref={sight.measure}
            data-index={index}
            data-article-id={id}
            aria-rowindex={index + 2}
            className={id === currentId ? 'current' : ''}
            onClick={onRow && (() => onRow(id))}
          >
            {cells(id)}
          </tr>,
        ];
      })}
      {sight.rest > 0 && <Gap height={sight.rest} columns={columns} />}
    </>
  );
}
