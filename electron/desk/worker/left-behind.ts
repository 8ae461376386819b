import type { Worker } from 'node:worker_threads';

/** Threads that were left inside a model’s native code and have not ended yet. */
const inside = new Set<Promise<unknown>>();

/** How long a program that ends waits for them, in milliseconds. Its windows are closed by then, and all is on disk. */
const PATIENCE_MS = 10_000;

/** Leaves a thread to end by itself: ended inside a model’s native code, it would take the program down with an abort. */
export function leaveBehind(worker: Worker): void {
  worker.unref();
  const ended = new Promise((resolve) => worker.once('exit', resolve)).finally(() => inside.delete(ended));
  inside.add(ended);
}

/**
 * Ends the program once no thread is inside a model’s native code any more. One that does not come out of it in time has
 * the system end the program as it is: on the usual way threads are ended first.
 */
export async function endProgram(end: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS, 'late');
  });
  const found = inside.size === 0 ? 'ended' : await Promise.race([Promise.all(inside), late]);
  clearTimeout(timer);
  if (found === 'late') process.kill(process.pid, 'SIGKILL');
  else end();
}
