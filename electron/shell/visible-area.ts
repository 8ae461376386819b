/** A rectangle on the screen, in pixels. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How much of a window, in pixels each way, must lie on a display for a person to get hold of it. */
const GRIP = 120;

/** Whether enough of a window's upper part, where its title bar is, lies on one of the displays. */
export function canBeSeen(window: Area, displays: readonly Area[]): boolean {
  return displays.some((display) => {
    const across = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
    const below = display.y + display.height - window.y;
    return across >= GRIP && below >= GRIP && window.y >= display.y;
  });
}
