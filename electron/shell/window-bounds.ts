import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { z } from 'zod';
import { type Area, canBeSeen } from './visible-area.ts';

export const SMALLEST = { width: 720, height: 480 } as const;
const FIRST = { width: 1280, height: 860 } as const;

const placeSchema = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(SMALLEST.width).max(20_000),
  height: z.int().min(SMALLEST.height).max(20_000),
  maximized: z.boolean(),
});
type Place = z.infer<typeof placeSchema>;

/** How far a window lies from the one that it opens over, in pixels each way, so that both are seen. */
const STEP = 32;

/**
 * Where a window opens: a step from one that is open, else where one was when it was last closed, if that can still be
 * seen, else in the middle.
 */
export function boundsToOpenWith(): { bounds: Partial<Area> & { width: number; height: number }; maximized: boolean } {
  const beside = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  if (beside !== undefined) {
    const { x, y, width, height } = beside.getNormalBounds();
    return { bounds: { x: x + STEP, y: y + STEP, width, height }, maximized: false };
  }
  const place = readPlace();
  const displays = screen.getAllDisplays().map((display) => display.workArea);
  if (place === null || !canBeSeen(place, displays)) return { bounds: FIRST, maximized: place?.maximized ?? false };
  const { maximized, ...bounds } = place;
  return { bounds, maximized };
}

/** Keeps the window's place when it closes. A place that cannot be kept is no reason to trouble the editor. */
export function rememberBounds(window: BrowserWindow): void {
  window.on('close', () => {
    const { x, y, width, height } = window.getNormalBounds();
    const place: Place = { x, y, width, height, maximized: window.isMaximized() };
    try {
      writeFileSync(placeFile(), JSON.stringify(place));
    } catch (error) {
      console.error(error);
    }
  });
}

function readPlace(): Place | null {
  try {
    return placeSchema.parse(JSON.parse(readFileSync(placeFile(), 'utf8')));
  } catch {
    // None kept yet, or one that makes no sense.
    return null;
  }
}

function placeFile(): string {
  return join(app.getPath('userData'), 'window.json');
}
