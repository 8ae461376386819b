import { app } from 'electron';
import { endProgram } from '../desk/desk.ts';

/** How long closing may take, in milliseconds; every edit is on disk already. */
const PATIENCE = 4000;

/** Has all workspaces closed before the program ends. Quit events do not wait, so the first one is held back. */
export function closeBeforeQuit(close: () => Promise<void>): void {
  let closed = false;
  let closing = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    if (closing) return;
    closing = true;
    void Promise.race([close(), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
      .catch(() => undefined)
      .then(() =>
        endProgram(() => {
          closed = true;
          app.quit();
        }),
      );
  });
}
