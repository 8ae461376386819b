import type { Changes } from '../../shared/job.ts';
import { desk } from './call.ts';

const PAUSE_AFTER_FAILURE_MS = 2000;

/**
 * Follows what happens at the desk by long poll, one call at a time.
 * A call that fails is asked again after a pause; nothing is lost, for the desk answers by revision.
 * @returns a function that stops following.
 */
export function followChanges(apply: (changes: Changes) => void): () => void {
  let stopped = false;

  async function follow(): Promise<void> {
    let after = -1;
    while (!stopped) {
      try {
        const changes = await desk('changes.next', { after });
        if (stopped) return;
        after = changes.revision;
        apply(changes);
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
