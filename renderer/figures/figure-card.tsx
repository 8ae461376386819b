import type { ReactNode } from 'react';
import type { ChartName } from './figures-view.ts';

interface FigureCardProps {
  chart: ChartName;
  title: string;
  isTable: boolean;
  onTurn: (chart: ChartName) => void;
  /** Shown at the head of the picture. */
  legend?: ReactNode;
  children: ReactNode;
}

/** One figure with its heading, and the way from picture to table and back. */
export function FigureCard({ chart, title, isTable, onTurn, legend, children }: FigureCardProps) {
  return (
    <section className={`figure-card figure-${chart}`} aria-labelledby={`figure-${chart}-title`}>
      <header>
        <h2 id={`figure-${chart}-title`}>{title}</h2>
        {legend && !isTable && (
          <div className="figure-legend" aria-hidden="true">
            {legend}
          </div>
        )}
        <button
          type="button"
          className="button quiet small as-table"
          aria-pressed={isTable}
          aria-describedby={`figure-${chart}-title`}
          onClick={() => onTurn(chart)}
        >
          As a table
        </button>
      </header>
      {children}
    </section>
  );
}
