import { app } from 'electron';
import type { Desk } from '../desk/desk.ts';

/** How long the desk may take to close, in milliseconds; every edit is on disk already. */
const PATIENCE = 4000;

/** Lets the desk close its workspace before the program ends. Quit events do not wait, so the first one is held back. */
export function closeDeskBeforeQuit(desk: Desk): void {
  let closed = false;
  let closing = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    if (closing) return;
    closing = true;
    void Promise.race([desk.close(), new Promise((resolve) => setTimeout(resolve, PATIENCE))])
      .catch(() => undefined)
      .then(() => {
        closed = true;
        app.quit();
      });
  });
}
