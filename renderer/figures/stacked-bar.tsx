import { CLAIM_MARK_NAMES, type ClaimCounts } from '../../shared/claim-mark.ts';
import { Filling, isPlain } from './patterns.tsx';
import { type Segment, segmentsOf } from './segments.ts';

interface StackedBarProps {
  figures: ClaimCounts;
  /** Pixels. */
  length: number;
  height: number;
}

/** Claims, by verdict, each part labelled where there is room; for the eye alone. */
export function StackedBar({ figures, length, height }: StackedBarProps) {
  return (
    <svg className="stacked-bar" aria-hidden="true" focusable="false" width={length} height={height}>
      {segmentsOf(figures, length).map((segment) => (
        <g key={segment.mark}>
          <Filling {...segment} y={0} height={height} />
          <SegmentLabel segment={segment} height={height} />
        </g>
      ))}
    </svg>
  );
}

function SegmentLabel({ segment: { mark, count, x, width }, height }: { segment: Segment; height: number }) {
  const number = count.toLocaleString('en-GB');
  const label = mark === 'undecided' ? number : `${CLAIM_MARK_NAMES[mark].glyph} ${number}`;
  const room = label.length * 7 + 8;
  if (width < room + 4) return null;
  const middle = x + width / 2;
  return (
    <>
      {!isPlain(mark) && (
        <rect
          className={`label-ground ${mark}`}
          x={middle - room / 2}
          y={height / 2 - 8}
          width={room}
          height={16}
          rx={3}
        />
      )}
      <text className={`segment-label ${mark}`} x={middle} y={height / 2 + 4}>
        {label}
      </text>
    </>
  );
}
