import { type BrowserWindow, dialog } from 'electron';

/** A page that is lost twice within so many milliseconds would be lost again. */
const TOO_SOON = 30_000;

/** Loads a window's page anew when its process is lost (it crashed, memory ran out): an empty window would remain. */
export function reloadWhenLost(window: BrowserWindow): void {
  let lastLoss = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const isLostAgain = Date.now() - lastLoss < TOO_SOON;
    lastLoss = Date.now();
    // Electron is still telling of the loss; the page can be loaded once it has done so.
    setImmediate(() => {
      if (window.isDestroyed()) return;
      if (isLostAgain) giveUp(window);
      else reload(window);
    });
  });
}

function reload(window: BrowserWindow): void {
  window.webContents.reload();
  void dialog.showMessageBox(window, {
    type: 'warning',
    message: 'The window stopped and was opened again.',
    detail: 'Every decision is saved, and what you were typing was kept as a draft.',
  });
}

function giveUp(window: BrowserWindow): void {
  dialog.showErrorBox(
    'Stet’s window has stopped',
    'It stopped twice in a row, so it was closed. Every decision is saved. Start Stet again.',
  );
  window.destroy();
}
