import { useLayoutEffect, useRef, useState } from 'react';
import { VERDICT_VALUES } from '../../shared/claim.ts';
import type { PartialDate } from '../../shared/dates.ts';
import { useWidth } from '../ui/use-width.ts';
import { monthInWords } from './figure-words.ts';
import { type MonthColumn, ruledAt } from './month-columns.ts';
import { Filling } from './patterns.tsx';

/** Pixels: the whole chart, what stands above and below the columns, the numbers at the left, a month's least width. */
const HEIGHT = 216;
const TOP = 18;
const FOOT = 38;
const LEFT = 34;
const NARROWEST = 9;
const WIDEST = 58;
/** A month wide enough for its name; and what a character of a number takes. */
const ROOM_FOR_NAME = 30;
const CHARACTER = 8;

/**
 * Verdicts given, as columns by month; below the line how many of them no longer stand. The whole is one control: the
 * arrow keys lead from month to month, and the month in hand is told in words.
 */
export function MonthChart({ columns }: { columns: readonly MonthColumn[] }) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [chosen, setChosen] = useState<PartialDate | null>(null);
  const lastGiven = columns.findLastIndex(({ total }) => total > 0);
  const found = columns.findIndex(({ month }) => month === chosen);
  const at = found < 0 ? lastGiven : found;
  const inHand = columns[at] as MonthColumn;

  const pitch = Math.max(NARROWEST, Math.min(WIDEST, (width - LEFT) / columns.length));
  const drawn = Math.max(width, LEFT + pitch * columns.length);
  const left = (index: number) => LEFT + pitch * index;

  // What is latest is what an editor looks for; a long history is scrolled back to.
  useLayoutEffect(() => {
    if (frame.current) frame.current.scrollLeft = drawn;
  }, [drawn]);

  function go(to: number): void {
    const next = Math.max(0, Math.min(columns.length - 1, to));
    setChosen((columns[next] as MonthColumn).month);
    const view = frame.current;
    if (view === null) return;
    if (left(next) - LEFT < view.scrollLeft) view.scrollLeft = left(next) - LEFT;
    else if (left(next + 1) > view.scrollLeft + view.clientWidth) view.scrollLeft = left(next + 1) - view.clientWidth;
  }

  function walk(event: React.KeyboardEvent): void {
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: columns.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    go(to);
  }

  return (
    <>
      <div
        ref={frame}
        className="month-chart"
        role="slider"
        tabIndex={0}
        aria-label="Month"
        aria-valuemin={1}
        aria-valuemax={columns.length}
        aria-valuenow={at + 1}
        aria-valuetext={monthInWords(inHand)}
        style={{ height: HEIGHT }}
        onKeyDown={walk}
        onPointerMove={(event) => {
          const index = Math.floor(
            (event.clientX - event.currentTarget.getBoundingClientRect().left + event.currentTarget.scrollLeft - LEFT) /
              pitch,
          );
          if (columns[index]) setChosen((columns[index] as MonthColumn).month);
        }}
      >
        {width > 0 && (
          <svg aria-hidden="true" focusable="false" width={drawn} height={HEIGHT}>
            <rect className="month-in-hand" x={left(at)} y={0} width={pitch} height={HEIGHT} rx={4} />
            <Columns columns={columns} pitch={pitch} left={left} right={drawn} />
          </svg>
        )}
      </div>
      <p className="month-said" aria-hidden="true">
        {monthInWords(inHand)}
      </p>
    </>
  );
}

interface ColumnsProps {
  columns: readonly MonthColumn[];
  pitch: number;
  left: (index: number) => number;
  right: number;
}

function Columns({ columns, pitch, left, right }: ColumnsProps) {
  const most = Math.max(1, ...columns.map(({ total }) => total));
  const mostReplaced = Math.max(0, ...columns.map(({ totalReplaced }) => totalReplaced));
  const below = mostReplaced > 0 ? 16 : 0;
  const unit = (HEIGHT - TOP - FOOT - below) / (most + mostReplaced);
  const ground = TOP + most * unit;
  const bar = Math.min(34, pitch * 0.72);
  const hasRoom = (label: string) => pitch >= label.length * CHARACTER;
  const numbered = hasRoom(String(most));
  const numberedBelow = hasRoom(`↺ ${mostReplaced}`);
  return (
    <>
      {ruledAt(most, 4).map((value) => (
        <g key={value}>
          <line
            className={value === 0 ? 'figure-ground-line' : 'figure-rule'}
            x1={LEFT - 6}
            x2={right}
            y1={ground - value * unit}
            y2={ground - value * unit}
          />
          <text className="figure-number end" x={LEFT - 10} y={ground - value * unit + 4}>
            {value}
          </text>
        </g>
      ))}
      {columns.map((column, index) => {
        const x = left(index) + (pitch - bar) / 2;
        const middle = left(index) + pitch / 2;
        let y = ground;
        return (
          <g key={column.month}>
            {VERDICT_VALUES.filter((value) => column.given[value] > 0).map((value) => {
              const height = column.given[value] * unit;
              y -= height;
              return <Filling key={value} mark={value} x={x} y={y} width={bar} height={height} />;
            })}
            {numbered && column.total > 0 && (
              <text className="figure-number total" x={middle} y={y - 5}>
                {column.total}
              </text>
            )}
            {column.totalReplaced > 0 && (
              <rect
                className="replaced"
                x={x + 0.5}
                y={ground + 2}
                width={Math.max(bar - 1, 1)}
                height={Math.max(column.totalReplaced * unit - 1, 2)}
              />
            )}
            {numberedBelow && column.totalReplaced > 0 && (
              <text className="figure-number" x={middle} y={ground + column.totalReplaced * unit + 15}>
                ↺ {column.totalReplaced}
              </text>
            )}
            <MonthName month={column.month} isFirst={index === 0} pitch={pitch} middle={middle} />
          </g>
        );
      })}
    </>
  );
}

interface MonthNameProps {
  month: PartialDate;
  isFirst: boolean;
  pitch: number;
  middle: number;
}

function MonthName({ month, isFirst, pitch, middle }: MonthNameProps) {
  const [year, number] = month.split('-') as [string, string];
  const isNewYear = number === '01';
  const name = new Date(Date.UTC(2000, Number(number) - 1)).toLocaleString('en-GB', {
    month: 'short',
    timeZone: 'UTC',
  });
  const named = pitch >= ROOM_FOR_NAME;
  // Where the months have no names the first year is left out if the next begins too close to it.
  const showYear = isNewYear || (isFirst && (named ? number !== '12' || pitch >= 40 : Number(number) <= 8));
  return (
    <>
      {isNewYear && (
        <line className="figure-rule" x1={middle - pitch / 2} x2={middle - pitch / 2} y1={TOP} y2={HEIGHT} />
      )}
      {named && (
        <text className="figure-number" x={middle} y={HEIGHT - 20}>
          {name}
        </text>
      )}
      {showYear && (
        <text className="figure-number year" x={middle - pitch / 2 + 4} y={HEIGHT - 5}>
          {year}
        </text>
      )}
    </>
  );
}
