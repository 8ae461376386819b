import { BrowserWindow } from 'electron';

/** One step of Electron's zoom level, which is the exponent of 1.2: about a tenth larger or smaller. */
const STEP = 0.5;
/** Levels between which the window can still be used: 58 % and 207 %. */
const LEAST = -3;
const MOST = 4;

/** Makes everything in the window larger (1), smaller (-1), or as large as it comes (0). */
export function zoomWindow(direction: 1 | -1 | 0): void {
  const contents = (BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0])?.webContents;
  if (!contents) return;
  const next = direction === 0 ? 0 : contents.zoomLevel + direction * STEP;
  contents.zoomLevel = Math.min(MOST, Math.max(LEAST, next));
}
