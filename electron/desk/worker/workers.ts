import type { TaskName, Tasks, WorkerSettings } from './tasks.ts';
import { type TaskControl, WorkerClient } from './worker-client.ts';

/** How long a thread that has work may say nothing, in milliseconds. */
export interface Patience {
  /** Reading one file, or one article: nothing honest takes so long. */
  readonly reading: number;
  /** Comparing one claim, or one batch of sentences, the opening of the models included. */
  readonly comparing: number;
  /** Looking at one table of a workspace, all of which a slow disk must read. */
  readonly looking: number;
}

export const PATIENCE: Patience = { reading: 30_000, comparing: 120_000, looking: 600_000 };

/** What is done with a whole workspace. */
const WHOLE_WORKSPACES: ReadonlySet<TaskName> = new Set(['ready', 'inspect', 'checkLedger', 'recover']);

/**
 * Three worker threads on the same script, each started when first needed: one reads files and articles and never opens a
 * model, so that it can be ended at any moment when a file makes it hang; one holds the models; one looks at whole
 * workspaces, which is not to keep a file waiting.
 */
export class Workers {
  readonly #reading: WorkerClient;
  readonly #comparing: WorkerClient;
  readonly #looking: WorkerClient;
  readonly #hasArticles: () => boolean;
  #isPrepared = false;

  /** @param hasArticles whether the library holds an article that a new one would be compared with. */
  constructor(
    url: URL,
    settings: WorkerSettings,
    patience: Patience,
    hasArticles: () => boolean,
    onWarning: (sentence: string) => void,
  ) {
    this.#hasArticles = hasArticles;
    this.#reading = new WorkerClient(url, settings, patience.reading, true, onWarning);
    this.#comparing = new WorkerClient(url, settings, patience.comparing, false, onWarning);
    this.#looking = new WorkerClient(url, settings, patience.looking, true, onWarning);
  }

  /** Runs one task on the thread that it belongs to. @throws Failure see {@link WorkerClient.run}. */
  run<Name extends TaskName>(
    task: Name,
    input: Tasks[Name]['input'],
    control: TaskControl<Name> = {},
  ): Promise<Tasks[Name]['result']> {
    // What is brought in is compared next: the models are opened while the editor describes it.
    if (task === 'parse' && !this.#isPrepared && this.#hasArticles()) {
      this.#isPrepared = true;
      this.#comparing.prepare();
    }
    return this.#threadFor(task).run(task, input, control);
  }

  #threadFor(task: TaskName): WorkerClient {
    if (task === 'embed' || task === 'suggest') return this.#comparing;
    return WHOLE_WORKSPACES.has(task) ? this.#looking : this.#reading;
  }

  /** Resolves when all threads have ended, or have had their time to. */
  async close(): Promise<void> {
    await Promise.all([this.#reading.close(), this.#comparing.close(), this.#looking.close()]);
  }
}
