import { Failure, failureData } from '../../../shared/failure.ts';
import type { Job, JobKind } from '../../../shared/job.ts';
import type { Handlers } from '../handlers.ts';

interface Entry {
  job: Job;
  readonly controller: AbortController;
  /** The log's revision at which it ended; 0 while it has not. */
  endedAt: number;
}

/** What a running job may do: say how far it is, and see whether it should stop. */
export interface JobControl {
  readonly signal: AbortSignal;
  progress(done: number, total: number, sentence?: string): void;
}

const KEPT_ENDED = 20;

/** The long work that is going on, for the window's strip: progress, cancel, and how each piece ended. */
export class Jobs {
  readonly #entries: Entry[] = [];
  readonly #changed: () => number;
  readonly #newId: () => string;
  readonly #now: () => string;
  readonly #explained: (error: unknown) => unknown;

  /**
   * @param changed tells the change log and answers with its new revision.
   * @param explained an error as a Failure, where something is known of it.
   */
  constructor(changed: () => number, newId: () => string, now: () => string, explained: (error: unknown) => unknown) {
    this.#explained = explained;
    this.#now = now;
    this.#changed = changed;
    this.#newId = newId;
  }

  /** Running jobs, and those that ended after revision `after`. */
  since(after: number): Job[] {
    return this.#entries
      .filter((entry) => entry.endedAt === 0 || (after >= 0 && entry.endedAt > after))
      .map((entry) => entry.job);
  }

  /** Runs `work` as a job and hands its result or failure on. */
  async run<T>(kind: JobKind, sentence: string, total: number, work: (control: JobControl) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const job: Job = {
      id: this.#newId(),
      kind,
      sentence,
      done: 0,
      total,
      state: 'running',
      startedAt: this.#now(),
      failure: null,
    };
    const entry: Entry = { job, controller, endedAt: 0 };
    this.#entries.push(entry);
    this.#changed();
    const change = (part: Partial<Job>) => {
      entry.job = { ...entry.job, ...part };
      return this.#changed();
    };
    const end = (part: Partial<Job>) => {
      entry.endedAt = change(part);
      this.#forgetOld();
    };
    try {
      const result = await work({
        signal: controller.signal,
        progress: (done, newTotal, newSentence) =>
          void change({ done, total: newTotal, ...(newSentence === undefined ? {} : { sentence: newSentence }) }),
      });
      end({ state: 'finished', done: entry.job.total });
      return result;
    } catch (error) {
      const cancelled = controller.signal.aborted || (error instanceof Failure && error.code === 'cancelled');
      end(
        cancelled ? { state: 'cancelled' } : { state: 'failed', failure: failureData(this.#explained(error)).sentence },
      );
      throw error;
    }
  }

  cancel(jobId: string): void {
    this.#entries.find((entry) => entry.job.id === jobId)?.controller.abort();
  }

  cancelAll(): void {
    for (const entry of this.#entries) entry.controller.abort();
  }

  #forgetOld(): void {
    const ended = this.#entries.filter((entry) => entry.endedAt !== 0);
    for (const entry of ended.slice(0, Math.max(0, ended.length - KEPT_ENDED))) {
      this.#entries.splice(this.#entries.indexOf(entry), 1);
    }
  }
}

export function jobProcedures(jobs: Jobs): Handlers<'jobs.cancel'> {
  return {
    'jobs.cancel': ({ jobId }) => {
      jobs.cancel(jobId);
      return null;
    },
  };
}
