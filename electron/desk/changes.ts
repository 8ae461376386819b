import type { Changes, ChangeTopic, Job, MenuCommand } from '../../shared/job.ts';
import type { Handlers } from './handlers.ts';

interface Entry {
  readonly revision: number;
  readonly topics: readonly ChangeTopic[];
  readonly articleIds: readonly string[];
  readonly command: MenuCommand | null;
}

const KEPT = 500;

/**
 * What changed, in order, so that a window can ask “what is new since revision n?”. A question with nothing to answer
 * yet waits; this is how the desk speaks to a window over a bridge that only knows calls.
 */
export class ChangeLog {
  #revision = 0;
  #entries: Entry[] = [];
  #wake = new Set<() => void>();
  readonly #jobs: (after: number) => Job[];
  readonly #patience: number;

  /** @param patience milliseconds after which a waiting question is answered with nothing. */
  constructor(jobs: (after: number) => Job[], patience = 25_000) {
    this.#jobs = jobs;
    this.#patience = patience;
  }

  get revision(): number {
    return this.#revision;
  }

  note(topics: readonly ChangeTopic[], articleIds: readonly string[] = [], command: MenuCommand | null = null): void {
    this.#revision += 1;
    this.#entries.push({ revision: this.#revision, topics, articleIds, command });
    if (this.#entries.length > KEPT) this.#entries.splice(0, this.#entries.length - KEPT);
    this.release();
  }

  /** Answers at once when something is newer than `after` (or `after` is -1), else as soon as something is. */
  async next(after: number): Promise<Changes> {
    if (after >= this.#revision) await this.#somethingNew();
    return this.#since(after);
  }

  /** Answers every waiting question now, with whatever there is. */
  release(): void {
    for (const wake of [...this.#wake]) wake();
  }

  #somethingNew(): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        this.#wake.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, this.#patience);
      timer.unref();
      this.#wake.add(wake);
    });
  }

  #since(after: number): Changes {
    const news = after < 0 ? [] : this.#entries.filter((entry) => entry.revision > after);
    return {
      revision: this.#revision,
      topics: [...new Set(news.flatMap((entry) => entry.topics))],
      articleIds: [...new Set(news.flatMap((entry) => entry.articleIds))],
      jobs: this.#jobs(after),
      commands: news.flatMap((entry) => (entry.command === null ? [] : [entry.command])),
    };
  }
}

export function changeProcedures(changes: ChangeLog): Handlers<'changes.next'> {
  return { 'changes.next': ({ after }) => changes.next(after) };
}
