import { useRef } from 'react';
import { marksTold } from '../../shared/claim-mark.ts';
import type { TotalFigures } from '../../shared/figures.ts';
import { totalOf } from '../../shared/verdict-counts.ts';
import { useWidth } from '../ui/use-width.ts';
import { VerdictWord } from '../ui/verdict.tsx';
import { articlesInWords, shareInWords } from './figure-words.ts';
import { LegendMark } from './patterns.tsx';
import { StackedBar } from './stacked-bar.tsx';

/** How many claims are decided, and how: in words, as one bar, or as a table. */
export function ReviewProgress({ total, isTable }: { total: TotalFigures; isTable: boolean }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const decided = totalOf(total);
  const marks = marksTold(total);
  const number = (of: number) => of.toLocaleString('en-GB');
  return (
    <>
      <p className="progress-said">
        <strong>{number(decided)}</strong> of <strong>{number(total.claims)}</strong>{' '}
        {total.claims === 1 ? 'claim' : 'claims'} decided{' '}
        <span className="soft">{shareInWords(decided, total.claims)}</span>
        {total['set-aside'] > 0 && <span>, {number(total['set-aside'])} set aside</span>}
      </p>
      <div ref={frame} className="progress-drawn" hidden={isTable} aria-hidden="true">
        {width > 0 && <StackedBar figures={total} length={width} height={34} />}
        <dl>
          {marks.map((mark) => (
            <div key={mark}>
              <dt>
                <LegendMark mark={mark} />
              </dt>
              <dd>{number(total[mark])}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={isTable ? 'figure-table' : 'visually-hidden'}>
        <table>
          <caption className="visually-hidden">Claims, by verdict</caption>
          <thead>
            <tr>
              <th scope="col">Verdict</th>
              <th scope="col">Claims</th>
              <th scope="col">Share</th>
            </tr>
          </thead>
          <tbody>
            {marks.map((mark) => (
              <tr key={mark}>
                <th scope="row">
                  <VerdictWord mark={mark} />
                </th>
                <td>{number(total[mark])}</td>
                <td>{shareInWords(total[mark], total.claims)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">All</th>
              <td>{number(total.claims)}</td>
              <td>100%</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="progress-articles">{articlesInWords(total)}</p>
    </>
  );
}
