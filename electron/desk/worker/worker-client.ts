import { Worker } from 'node:worker_threads';
import { Failure, type FailureCode } from '../../../shared/failure.ts';
import type { Dispatch, Order, TaskName, Tasks, WorkerSettings } from './tasks.ts';

interface Pending {
  resolve(value: unknown): void;
  reject(error: Failure): void;
  onPart(part: unknown): void;
  onProgress(done: number, total: number): void;
}

export interface TaskControl<Name extends TaskName> {
  readonly signal?: AbortSignal;
  onPart?(part: Tasks[Name]['part']): void;
  onProgress?(done: number, total: number): void;
}

/** The desk's end of the worker thread: starts it when first needed, hands out tasks, and starts it anew if it dies. */
export class WorkerClient {
  readonly #url: URL;
  readonly #settings: WorkerSettings;
  readonly #onWarning: (sentence: string) => void;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #closed = false;
  #lastId = 0;

  constructor(url: URL, settings: WorkerSettings, onWarning: (sentence: string) => void) {
    this.#url = url;
    this.#settings = settings;
    this.#onWarning = onWarning;
  }

  /**
   * Runs one task on the worker thread.
   * @throws Failure the task's own, `cancelled` when the signal aborts, or `internal` when the thread dies.
   */
  run<Name extends TaskName>(
    task: Name,
    input: Tasks[Name]['input'],
    control: TaskControl<Name> = {},
  ): Promise<Tasks[Name]['result']> {
    const { signal } = control;
    if (signal?.aborted || this.#closed) return Promise.reject(cancelled());
    const id = ++this.#lastId;
    const worker = this.#running();
    return new Promise<Tasks[Name]['result']>((resolve, reject) => {
      const onAbort = () => {
        worker.postMessage({ kind: 'cancel', id } satisfies Order);
        settle();
        reject(cancelled());
      };
      const settle = () => {
        this.#pending.delete(id);
        signal?.removeEventListener('abort', onAbort);
      };
      signal?.addEventListener('abort', onAbort, { once: true });
      this.#pending.set(id, {
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
      worker.postMessage({ kind: 'start', id, task, input } as Order);
    });
  }

  /**
   * Lets the thread finish what it has in hand and end by itself: ending it from outside while the model's native code
   * runs would take the whole program down.
   */
  async close(): Promise<void> {
    this.#closed = true;
    const worker = this.#worker;
    if (worker === null) return;
    const ended = new Promise<void>((resolve) => {
      worker.once('exit', () => resolve());
    });
    worker.postMessage({ kind: 'close' } satisfies Order);
    await ended;
  }

  #running(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(this.#url, { workerData: this.#settings });
    worker.on('message', (dispatch: Dispatch) => this.#receive(dispatch));
    worker.on('error', (error) => this.#lost(worker, error));
    worker.on('exit', () => this.#lost(worker, null));
    this.#worker = worker;
    return worker;
  }

  #receive(dispatch: Dispatch): void {
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
          pending.reject(error instanceof Failure ? error : broken(error));
        }
        break;
      case 'done':
        pending.resolve(dispatch.value);
        break;
      case 'failed':
        pending.reject(new Failure(dispatch.failure.code as FailureCode, dispatch.failure.sentence));
        break;
    }
  }

  #lost(worker: Worker, error: unknown): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const pending of [...this.#pending.values()]) pending.reject(broken(error));
  }
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
