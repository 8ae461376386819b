import { Worker } from 'node:worker_threads';
import { Failure, type FailureCode } from '../../../shared/failure.ts';
import { workspaceFailure } from '../store/workspace-failure.ts';
import { leaveBehind } from './left-behind.ts';
import type { Dispatch, Order, TaskName, Tasks, WorkerSettings } from './tasks.ts';

interface Pending {
  /** What the thread is told to begin it. */
  readonly order: Order;
  /** What the task works on, as the editor knows it. */
  readonly subject: string;
  resolve(value: unknown): void;
  reject(error: Failure): void;
  onPart(part: unknown): void;
  onProgress(done: number, total: number): void;
}

export interface TaskControl<Name extends TaskName> {
  readonly signal?: AbortSignal;
  /** The file or the article, for the sentence that tells that it took too long. */
  readonly subject?: string;
  onPart?(part: Tasks[Name]['part']): void;
  onProgress?(done: number, total: number): void;
}

/** How long a thread is given to end by itself when the desk closes, in milliseconds. */
const TO_CLOSE_MS = 3000;

/**
 * The desk's end of a worker thread: starts it when first needed, hands out tasks, starts it anew if it dies, and ends it
 * where it says nothing for too long. The task that it hung over fails with a sentence; those behind it are begun again.
 */
export class WorkerClient {
  readonly #url: URL;
  readonly #settings: WorkerSettings;
  readonly #onWarning: (sentence: string) => void;
  readonly #longestSilenceMs: number;
  readonly #mayBeEnded: boolean;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #silence: NodeJS.Timeout | undefined;
  #closed = false;
  #lastId = 0;

  /**
   * @param longestSilenceMs a thread that has work and says nothing for so long hangs.
   * @param mayBeEnded false where the thread can be inside a model's native code: ending it there from outside would take
   *   the whole program down, so that one which hangs is left behind.
   */
  constructor(
    url: URL,
    settings: WorkerSettings,
    longestSilenceMs: number,
    mayBeEnded: boolean,
    onWarning: (sentence: string) => void = () => undefined,
  ) {
    this.#url = url;
    this.#settings = settings;
    this.#longestSilenceMs = longestSilenceMs;
    this.#mayBeEnded = mayBeEnded;
    this.#onWarning = onWarning;
  }

  /**
   * Runs one task on the worker thread.
   * @throws Failure the task's own, `cancelled` when the signal aborts, `took-too-long` when the thread hung over it, or
   *   `internal` when the thread dies.
   */
  run<Name extends TaskName>(
    task: Name,
    input: Tasks[Name]['input'],
    control: TaskControl<Name> = {},
  ): Promise<Tasks[Name]['result']> {
    const { signal, subject = 'This' } = control;
    if (signal?.aborted || this.#closed) return Promise.reject(cancelled());
    const id = ++this.#lastId;
    const worker = this.#running();
    return new Promise<Tasks[Name]['result']>((resolve, reject) => {
      const order = { kind: 'start', id, task, input } as Order;
      const onAbort = () => {
        this.#worker?.postMessage({ kind: 'cancel', id } satisfies Order);
        settle();
        reject(cancelled());
      };
      const settle = () => {
        this.#pending.delete(id);
        this.#listen();
        signal?.removeEventListener('abort', onAbort);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#pending.set(id, {
        order,
        subject,
        resolve: (value) => {
          settle();
          resolve(value as Tasks[Name]['result']);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
        onPart: (part) => control.onPart?.(part as Tasks[Name]['part']),
        onProgress: (done, total) => control.onProgress?.(done, total),
      });
      worker.postMessage(order);
      if (this.#silence === undefined) this.#listen();
    });
  }

  /** Has the thread open what the next task will need. */
  prepare(): void {
    if (!this.#closed) this.#running().postMessage({ kind: 'prepare' } satisfies Order);
  }

  /**
   * Lets the thread finish what it has in hand and end by itself. One that does not end in time is ended, or left behind.
   */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#silence);
    const worker = this.#worker;
    if (worker === null) return;
    let waiting: NodeJS.Timeout | undefined;
    const hasEnded = new Promise<boolean>((resolve) => {
      worker.once('exit', () => resolve(true));
      waiting = setTimeout(resolve, TO_CLOSE_MS, false);
    });
    worker.postMessage({ kind: 'close' } satisfies Order);
    if (!(await hasEnded)) this.#leave(worker);
    clearTimeout(waiting);
  }

  /** Waits anew for a word from the thread, as long as it has work. */
  #listen(): void {
    clearTimeout(this.#silence);
    this.#silence =
      this.#pending.size === 0 || this.#closed ? undefined : setTimeout(() => this.#hangs(), this.#longestSilenceMs);
  }

  /** The thread hangs over the oldest task: that one fails, the thread is ended, the others go to a new one. */
  #hangs(): void {
    const worker = this.#worker;
    this.#worker = null;
    if (worker !== null) this.#leave(worker);
    const [[, oldest] = []] = this.#pending;
    oldest?.reject(tookTooLong(oldest.subject));
    for (const { order } of this.#pending.values()) this.#running().postMessage(order);
    this.#listen();
  }

  #leave(worker: Worker): void {
    if (this.#mayBeEnded) void worker.terminate();
    else leaveBehind(worker);
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#url, { workerData: this.#settings });
    worker.on('message', (dispatch: Dispatch) => {
      if (this.#worker === worker) this.#receive(dispatch);
    });
    worker.on('error', (error) => this.#lost(worker, error));
    worker.on('exit', () => this.#lost(worker, null));
    this.#worker = worker;
    return worker;
  }

  #receive(dispatch: Dispatch): void {
    this.#listen();
    if (dispatch.kind === 'warning') {
      this.#onWarning(dispatch.sentence);
      return;
    }
    const pending = this.#pending.get(dispatch.id);
    if (pending === undefined) return;
    switch (dispatch.kind) {
      case 'progress':
        pending.onProgress(dispatch.done, dispatch.total);
        break;
      case 'part':
        try {
          pending.onPart(dispatch.part);
        } catch (error) {
          this.#worker?.postMessage({ kind: 'cancel', id: dispatch.id } satisfies Order);
          pending.reject(workspaceFailure(error, this.#settings.workspacePath) ?? broken(error));
        }
        break;
      case 'done':
        pending.resolve(dispatch.value);
        break;
      case 'failed':
        pending.reject(
          new Failure(dispatch.failure.code as FailureCode, dispatch.failure.sentence, {
            cause: dispatch.fault && Object.assign(new Error(), dispatch.fault),
          }),
        );
        break;
    }
  }

  #lost(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const pending of [...this.#pending.values()]) pending.reject(broken(error));
  }
}

function tookTooLong(subject: string): Failure {
  return new Failure('took-too-long', `${subject} took too long and was given up. Nothing already stored was changed.`);
}

function cancelled(): Failure {
  return new Failure('cancelled', 'This was cancelled.');
}

function broken(cause: unknown): Failure {
  return new Failure(
    'internal',
    'The part of Stet that reads and compares articles stopped. Nothing already stored was changed.',
    {
      cause,
    },
  );
}
