import type { BrowserWindow } from 'electron';

/** Calls `end` whenever a window's page has ended: it was closed or loaded anew, or its process died. */
export function whenPageEnds(window: BrowserWindow, end: () => void): void {
  window.on('closed', end);
  window.webContents.on('render-process-gone', end);
  window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) end();
  });
}
