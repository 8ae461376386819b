/** A rectangle of the window, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** From the edge of the window, and from the strip below everything. */
const MARGIN = 16;
const STRIP = 34;
const STEP = 8;

/**
 * Where a message can stand so that it covers none of the obstacles: as low as may be, in the middle before the sides.
 * Where there is no such place, where the one that is covered most is covered least.
 */
export function clearSpot(
  size: Pick<Box, 'width' | 'height'>,
  viewport: Pick<Box, 'width' | 'height'>,
  obstacles: readonly Box[],
): Pick<Box, 'left' | 'top'> {
  const lefts = [(viewport.width - size.width) / 2, viewport.width - size.width - MARGIN, MARGIN].map((left) =>
    Math.max(0, left),
  );
  let best = { left: lefts[0] ?? 0, top: Math.max(0, viewport.height - STRIP - size.height), covered: 2 };
  for (let top = best.top; top >= 0; top -= STEP) {
    for (const left of lefts) {
      const covered = Math.max(0, ...obstacles.map((obstacle) => shareCovered(obstacle, { left, top, ...size })));
      if (covered < best.covered) best = { left, top, covered };
      if (covered === 0) return { left, top };
    }
  }
  return { left: best.left, top: best.top };
}

/** How much of a box another one covers, 0 to 1. */
export function shareCovered(box: Box, by: Box): number {
  const width = Math.min(box.left + box.width, by.left + by.width) - Math.max(box.left, by.left);
  const height = Math.min(box.top + box.height, by.top + by.height) - Math.max(box.top, by.top);
  return width <= 0 || height <= 0 ? 0 : (width * height) / (box.width * box.height);
}
