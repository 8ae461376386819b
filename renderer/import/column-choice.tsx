import { useId, useState } from 'react';
import { COLUMNS, type Column, type Columns, type TableColumns } from '../../shared/archives.ts';

const LABELS: Readonly<Record<Column, string>> = {
  text: 'Text',
  title: 'Title',
  byline: 'Byline',
  outlet: 'Outlet',
  published: 'Published',
  changed: 'Last update',
  sourceUrl: 'Web address',
  status: 'Status (drafts are left out)',
};

interface ColumnChoiceProps {
  fileName: string;
  table: TableColumns;
  onChoose: (columns: Columns) => void;
}

/** Which column of a table holds what, as Stet took it by the columns’ names, to be put right. */
export function ColumnChoice({ fileName, table, onChoose }: ColumnChoiceProps) {
  const [columns, setColumns] = useState<Columns>(table.chosen);
  const id = useId();
  function choose(column: Column, name: string): void {
    const { [column]: _, ...others } = columns;
    setColumns(name === '' ? others : { ...others, [column]: name });
  }
  const isNew = COLUMNS.some((column) => columns[column] !== table.chosen[column]);
  return (
    <details className="column-choice" open={table.chosen.text === undefined}>
      <summary>Columns of “{fileName}”</summary>
      <div className="column-fields">
        {COLUMNS.map((column) => (
          <div key={column} className="field">
            <label htmlFor={`${id}-${column}`}>{LABELS[column]}</label>
            <select
              id={`${id}-${column}`}
              className="input"
              value={columns[column] ?? ''}
              onChange={(event) => choose(column, event.target.value)}
            >
              <option value="">{column === 'text' ? 'Choose a column' : 'None'}</option>
              {table.names.map((name) => (
                <option key={name} value={name}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        ))}
      </div>
      <button
        type="button"
        className="button small"
        disabled={!isNew || columns.text === undefined}
        onClick={() => onChoose(columns)}
      >
        Read by these columns
      </button>
    </details>
  );
}
