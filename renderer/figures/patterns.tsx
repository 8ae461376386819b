import { Fragment, type ReactElement } from 'react';
import { CLAIM_MARK_NAMES, CLAIM_MARKS, type ClaimMark } from '../../shared/claim-mark.ts';

/** How each mark is filled: with a pattern of its own, or, where there is none, as the stylesheet says. */
const PATTERNS: Readonly<Record<ClaimMark, ReactElement | null>> = {
  confirmed: null,
  outdated: (
    <pattern id="figure-outdated" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <g className="outdated">
        <rect className="figure-ground" width="8" height="8" />
        <path className="figure-stroke" d="M2 0v8M5 0v8" />
      </g>
    </pattern>
  ),
  speculative: (
    <pattern id="figure-speculative" width="7" height="7" patternUnits="userSpaceOnUse">
      <g className="speculative">
        <rect className="figure-ground" width="7" height="7" />
        <circle className="figure-dot" cx="3.5" cy="3.5" r="1.5" />
      </g>
    </pattern>
  ),
  'set-aside': (
    <pattern id="figure-set-aside" width="6" height="6" patternUnits="userSpaceOnUse">
      <g className="set-aside">
        <rect className="figure-ground" width="6" height="6" />
        <path className="figure-stroke" d="M0 3h6" />
      </g>
    </pattern>
  ),
  undecided: null,
};

/** Whether what stands on a mark's filling can be read without a ground of its own. */
export function isPlain(mark: ClaimMark): boolean {
  return PATTERNS[mark] === null;
}

/**
 * The fillings of bars and columns: solid, double stripes, dots and hollow, like the lines under the claims in an
 * article. They stand once in the page, for every chart.
 */
export function Patterns() {
  return (
    <svg className="figure-patterns" aria-hidden="true" width="0" height="0" focusable="false">
      <defs>
        {CLAIM_MARKS.map((mark) => (
          <Fragment key={mark}>{PATTERNS[mark]}</Fragment>
        ))}
      </defs>
    </svg>
  );
}

interface FillingProps {
  mark: ClaimMark;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A rectangle that is filled as its mark says; all in pixels. */
export function Filling({ mark, x, y, width, height }: FillingProps) {
  const inset = Math.min(0.5, width / 4);
  return (
    <rect
      className={`filling ${mark}`}
      x={x + inset}
      y={y + 0.5}
      width={Math.max(width - 2 * inset, 0.5)}
      height={Math.max(height - 1, 0.5)}
      {...(!isPlain(mark) ? { fill: `url(#figure-${mark})` } : {})}
    />
  );
}

/** A mark as it is drawn, with its glyph and word. */
export function LegendMark({ mark }: { mark: ClaimMark }) {
  return (
    <span className={`legend-mark ${mark}`}>
      <svg aria-hidden="true" width="22" height="14" focusable="false">
        <Filling mark={mark} x={0} y={0} width={22} height={14} />
      </svg>
      <span className="glyph" aria-hidden="true">
        {CLAIM_MARK_NAMES[mark].glyph}
      </span>
      {CLAIM_MARK_NAMES[mark].word}
    </span>
  );
}
