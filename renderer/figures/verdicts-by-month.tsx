import { VERDICT_VALUES } from '../../shared/claim.ts';
import { monthOf, readableDate } from '../../shared/dates.ts';
import type { MonthFigures } from '../../shared/figures.ts';
import { totalOf } from '../../shared/verdict-counts.ts';
import { VerdictKeys } from '../keys/verdict-keys.tsx';
import { VerdictWord } from '../ui/verdict.tsx';
import { MonthChart } from './month-chart.tsx';
import { monthColumns } from './month-columns.ts';

/** The verdicts given in each month: as columns, or as a table. */
export function VerdictsByMonth({ months, isTable }: { months: readonly MonthFigures[]; isTable: boolean }) {
  if (months.length === 0) {
    return (
      <div className="figure-lesson">
        <p>No verdict has been given yet.</p>
        <p>
          Open an article and decide its claims with <VerdictKeys />. Each verdict counts here in the month in which it
          was given.
        </p>
      </div>
    );
  }
  const sum = (of: (figures: MonthFigures) => number) => months.reduce((so, figures) => so + of(figures), 0);
  return (
    <>
      {!isTable && <MonthChart columns={monthColumns(months, monthOf(new Date()))} />}
      <div className={isTable ? 'figure-table' : 'visually-hidden'}>
        <table>
          <caption className="visually-hidden">Verdicts given in each month</caption>
          <thead>
            <tr>
              <th scope="col">Month</th>
              {VERDICT_VALUES.map((value) => (
                <th key={value} scope="col">
                  <VerdictWord mark={value} />
                </th>
              ))}
              <th scope="col">Given</th>
              <th scope="col">Since superseded</th>
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map(({ month, given, replaced }) => (
              <tr key={month}>
                <th scope="row">{readableDate(month)}</th>
                {VERDICT_VALUES.map((value) => (
                  <td key={value}>{given[value]}</td>
                ))}
                <td>{totalOf(given)}</td>
                <td>{totalOf(replaced)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All</th>
              {VERDICT_VALUES.map((value) => (
                <td key={value}>{sum(({ given }) => given[value])}</td>
              ))}
              <td>{sum(({ given }) => totalOf(given))}</td>
              <td>{sum(({ replaced }) => totalOf(replaced))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
