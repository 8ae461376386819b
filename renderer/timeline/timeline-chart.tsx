import { useMemo, useRef, useState } from 'react';
import { MARK_NAMES } from '../../shared/claim-words.ts';
import type { PartialDate } from '../../shared/dates.ts';
import { ASIDE_GLYPH } from '../../shared/set-aside.ts';
import { useWidth } from '../ui/use-width.ts';
import { type Lane, spokenEvent, type TimelineEvent } from './events.ts';
import { eventToward, type PlacedEvent, placeEvents } from './layout.ts';
import { type Scale, scaleOver, stretchOf, ticksOf } from './scale.ts';

const LANE_WORDS: Readonly<Record<Lane, string>> = {
  article: 'Published',
  evidence: 'Evidence',
  verdicts: 'Verdicts',
  checks: 'Checks',
};
const OUTCOME_GLYPHS = { agrees: '=', disagrees: '≠' } as const;
/** Pixels: a mark, a row of a lane, and the line of dates above. */
const SIZE = 24;
const ROW = 27;
const AXIS = 22;
const LABELS = 78;

interface TimelineChartProps {
  events: readonly TimelineEvent[];
  /** The end of this day, month or year is drawn as a line; what came later is paler. */
  asOf: PartialDate | null;
  today: PartialDate;
  selectedId: string | null;
  onSelect: (event: TimelineEvent) => void;
}

/**
 * Events on a line of time, one lane for each kind. The picture is for the eye; the same events are a list of buttons
 * laid over it, which the arrow keys walk and screen readers read.
 */
export function TimelineChart({ events, asOf, today, selectedId, onSelect }: TimelineChartProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame) - LABELS;
  const [focusedId, setFocusedId] = useState<string | null>(null);

  const { scale, lanes } = useMemo(() => {
    const dates = [...events.map(({ date }) => date), today, ...(asOf === null ? [] : [asOf])];
    const over = scaleOver(dates, Math.max(width, 1));
    return { scale: over, lanes: placeEvents(events, over, SIZE) };
  }, [events, today, asOf, width]);

  let top = AXIS;
  const tops = lanes.map(({ rows }) => {
    const own = top;
    top += rows * ROW + 6;
    return own;
  });
  const stopId = [focusedId, selectedId].find((id) => events.some((event) => event.id === id)) ?? events[0]?.id;
  const isLater = (event: TimelineEvent) => asOf !== null && stretchOf(event.date).from >= stretchOf(asOf).to;

  const walk = (event: React.KeyboardEvent, id: string) => {
    const next = eventToward(lanes, id, event.key);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    frame.current?.querySelector<HTMLElement>(`[data-event-id="${CSS.escape(next)}"]`)?.focus();
  };

  return (
    <div ref={frame} className="timeline-chart" style={{ height: top }}>
      {lanes.map(({ lane }, at) => (
        <span key={lane} className="timeline-lane" style={{ top: tops[at], height: ROW }} aria-hidden="true">
          {LANE_WORDS[lane]}
        </span>
      ))}
      {width > 0 && (
        <>
          <svg
            className="timeline-picture"
            aria-hidden="true"
            width={width}
            height={top}
            style={{ left: LABELS }}
            focusable="false"
          >
            <Grid scale={scale} width={width} height={top} today={today} asOf={asOf} />
            {lanes.flatMap(({ lane, events: placed }, at) =>
              placed.map((item) => (
                <Shape
                  key={item.event.id}
                  item={item}
                  lane={lane}
                  y={(tops[at] as number) + item.row * ROW + ROW / 2}
                  later={isLater(item.event)}
                  selected={item.event.id === selectedId}
                />
              )),
            )}
          </svg>
          <ol className="timeline-events" style={{ left: LABELS }} aria-label="Events, oldest first">
            {events.map((event) => {
              const lane = lanes.findIndex((candidate) => candidate.lane === event.lane);
              const item = lanes[lane]?.events.find((candidate) => candidate.event.id === event.id);
              if (!item) return null;
              return (
                <li key={event.id}>
                  <button
                    type="button"
                    data-event-id={event.id}
                    tabIndex={event.id === stopId ? 0 : -1}
                    aria-pressed={event.id === selectedId}
                    title={spokenEvent(event)}
                    style={{
                      left: item.length === 0 ? item.x - SIZE / 2 : item.x,
                      top: (tops[lane] as number) + item.row * ROW + (ROW - SIZE) / 2,
                      width: Math.max(item.length, SIZE),
                      height: SIZE,
                    }}
                    onFocus={() => setFocusedId(event.id)}
                    onKeyDown={(pressed) => walk(pressed, event.id)}
                    onClick={() => onSelect(event)}
                  >
                    <span className="visually-hidden">
                      {spokenEvent(event)}
                      {isLater(event) && ', after the chosen day'}
                    </span>
                  </button>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </div>
  );
}

interface GridProps {
  scale: Scale;
  width: number;
  height: number;
  today: PartialDate;
  asOf: PartialDate | null;
}

function Grid({ scale, width, height, today, asOf }: GridProps) {
  const now = scale.x(stretchOf(today).from + 0.5);
  const until = asOf === null ? null : Math.min(scale.x(stretchOf(asOf).to), width);
  return (
    <>
      {ticksOf(scale, width).map(({ day, label }) => (
        <g key={day}>
          <line className="timeline-grid" x1={scale.x(day)} x2={scale.x(day)} y1={AXIS - 4} y2={height} />
          {scale.x(day) < width - 40 && (
            <text className="timeline-date" x={scale.x(day)} y={12}>
              {label}
            </text>
          )}
        </g>
      ))}
      <line className="timeline-today" x1={now} x2={now} y1={AXIS - 4} y2={height} />
      {until !== null && (
        <>
          <rect className="timeline-beyond" x={until} y={AXIS - 4} width={Math.max(width - until, 0)} height={height} />
          <line className="timeline-as-of" x1={until} x2={until} y1={2} y2={height} />
        </>
      )}
    </>
  );
}

interface ShapeProps {
  item: PlacedEvent;
  lane: Lane;
  y: number;
  later: boolean;
  selected: boolean;
}

/** A day is a disc, a month or a year a bar; verdicts and second checks show their glyphs, everything else how many claims it concerns. */
function Shape({ item: { event, x, length }, lane, y, later, selected }: ShapeProps) {
  const glyph = glyphOf(event);
  const middle = length === 0 ? x : x + length / 2;
  return (
    <g
      className={`timeline-shape ${lane} ${event.mark ?? event.outcome ?? ''}${later ? ' later' : ''}${selected ? ' selected' : ''}`}
    >
      {length === 0 ? <circle cx={x} cy={y} r={10} /> : <rect x={x} y={y - 9} width={length} height={18} rx={3} />}
      <text x={middle} y={y + 4.2}>
        {glyph}
      </text>
      {(event.mark !== null || event.outcome !== null) && event.claims.length > 1 && (
        <text className="timeline-count" x={middle + 13} y={y + 4}>
          {event.claims.length}
        </text>
      )}
    </g>
  );
}

function glyphOf({ mark, outcome, claims }: TimelineEvent): string {
  if (mark === 'set-aside') return ASIDE_GLYPH;
  if (mark !== null) return MARK_NAMES[mark].glyph;
  if (outcome !== null) return OUTCOME_GLYPHS[outcome];
  return claims.length > 0 ? String(claims.length) : '';
}
