import type { Changes } from '../../shared/job.ts';
import { desk } from './call.ts';

const PAUSE_AFTER_FAILURE_MS = 2000;

/** What has been heard and shown. One for the window. */
let heard = -1;
let reading: Promise<unknown> = Promise.resolve();
const waiting = new Set<() => void>();

/**
 * Follows what happens at the desk by long poll, one call at a time: the only way in which the window learns that what
 * it holds is out of date. A call that fails is asked again after a pause; nothing is lost, for the desk answers by
 * revision.
 * @param apply takes in what changed; answers once what is on screen has been read again.
 * @returns a function that stops following.
 */
export function followChanges(apply: (changes: Changes) => Promise<unknown>): () => void {
  let stopped = false;
  heard = -1;

  async function follow(): Promise<void> {
    while (!stopped) {
      try {
        const changes = await desk('changes.next', { after: heard });
        if (stopped) return;
        reading = Promise.all([reading, apply(changes)]);
        heard = changes.revision;
        for (const wake of [...waiting]) wake();
      } catch {
        await new Promise((resume) => setTimeout(resume, PAUSE_AFTER_FAILURE_MS));
      }
    }
  }

  void follow();
  return () => {
    stopped = true;
  };
}

/**
 * Waits until the window shows everything that the desk had done when this was called, for those who lead the editor
 * to what an edit has just made.
 * @throws Failure when the desk does not answer.
 */
export async function caughtUp(): Promise<void> {
  const { revision } = await desk('changes.next', { after: -1 });
  await new Promise<void>((resolve) => {
    const look = () => {
      if (heard < revision) return;
      waiting.delete(look);
      resolve();
    };
    waiting.add(look);
    look();
  });
  await reading;
}
