import { basename, resolve } from 'node:path';
import { dayOf } from '../../../shared/dates.ts';
import type { DeskOptions } from '../context.ts';
import { isSlowToOpen } from '../store/slow-to-open.ts';
import { holdWorkspace } from '../store/workspace-lock.ts';
import type { MadeReady } from '../worker/tasks.ts';
import { PATIENCE, Workers } from '../worker/workers.ts';

/**
 * Has a thread do to a workspace what would take long when it is opened, and tells `options.onOpening` how far it is. What
 * is aborted by `options.signal` leaves it as it was.
 * @returns what is known of it then; null where it is soon open, and nothing was done.
 * @throws Failure as the opening of it would; `cancelled`.
 */
export async function madeReady(options: DeskOptions): Promise<MadeReady | null> {
  const { workerUrl, resourcesPath, userName, lookedAtHere, onOpening, signal } = options;
  const path = resolve(options.workspacePath);
  if (!isSlowToOpen(path, lookedAtHere)) return null;
  const lock = holdWorkspace(path, userName);
  const workers = new Workers(
    workerUrl,
    { workspacePath: path, resourcesPath },
    PATIENCE,
    () => false,
    () => undefined,
  );
  try {
    return await workers.run(
      'ready',
      { path, today: dayOf(new Date()) },
      { subject: `Opening “${basename(path)}”`, onPart: (step) => onOpening?.(step), ...(signal && { signal }) },
    );
  } finally {
    // Before anybody else may have it: the thread puts it back as it was where it is to stop.
    await workers.close();
    lock?.release();
  }
}
