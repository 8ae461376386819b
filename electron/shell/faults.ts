import { app, clipboard, dialog } from 'electron';
import type { FaultLog } from '../desk/desk.ts';

/** Where a fault that nobody has caught comes up: Node's process. */
type Uncaught = Pick<NodeJS.Process, 'on'>;

/**
 * Has every fault that nobody has caught, and every process of Electron's that is lost, written down. Of the first the
 * editor is told; the program goes on, as every decision is on disk already.
 */
export function watchFaults(log: FaultLog, uncaught: Uncaught = process): void {
  const tell = teller();
  uncaught.on('uncaughtException', (error) => tell(log.note('main', error)));
  uncaught.on('unhandledRejection', (reason) => tell(log.note('main, promise', reason)));
  app.on('render-process-gone', (_event, _contents, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.note(`window: ${reason}, ${exitCode}`, new Error());
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit' && reason !== 'killed') log.note(`${type}: ${reason}, ${exitCode}`, new Error());
  });
}

/** Tells of one fault at a time; those that come meanwhile are only written down. */
function teller(): (entry: string) => void {
  let isTelling = false;
  return (entry) => {
    console.error(entry);
    if (isTelling || !app.isReady()) return;
    isTelling = true;
    void dialog
      .showMessageBox({
        type: 'warning',
        message: 'Stet has met a fault and goes on.',
        detail:
          'Every decision is saved. If something looks wrong, close Stet and start it again. The details name places in the program, and nothing of your articles.',
        buttons: ['Go On', 'Copy Details'],
        defaultId: 0,
        cancelId: 0,
      })
      .then(async ({ response }) => {
        if (response === 1) await clipboard.writeText(entry);
      })
      .catch(console.error)
      .finally(() => {
        isTelling = false;
      });
  };
}
