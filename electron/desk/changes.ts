import type { Changes, ChangeTopic, Job, MenuCommand } from '../../shared/job.ts';
import type { Handlers } from './handlers.ts';

/** Choices of the menu that no window has taken up yet; older ones are no longer meant. */
const MOST_COMMANDS = 100;

/**
 * When each thing last changed, so that a window can ask “what is new since revision n?” and misses nothing, however
 * long it was away. A question with nothing to answer yet waits; this is how the desk speaks to a window over a bridge
 * that only knows calls.
 */
export class ChangeLog {
  #revision = 0;
  readonly #topics = new Map<ChangeTopic, number>();
  readonly #articles = new Map<string, number>();
  #commands: { readonly revision: number; readonly command: MenuCommand }[] = [];
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
    for (const topic of topics) this.#topics.set(topic, this.#revision);
    for (const articleId of articleIds) this.#articles.set(articleId, this.#revision);
    if (command !== null) {
      this.#commands.push({ revision: this.#revision, command });
      this.#commands = this.#commands.slice(-MOST_COMMANDS);
    }
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

  /** A window that has just opened (`after` is -1) holds nothing that could be out of date. */
  #since(after: number): Changes {
    const newer = <Key>(changed: ReadonlyMap<Key, number>): Key[] =>
      after < 0 ? [] : [...changed].filter(([, revision]) => revision > after).map(([key]) => key);
    return {
      revision: this.#revision,
      topics: newer(this.#topics),
      articleIds: newer(this.#articles),
      jobs: this.#jobs(after),
      commands: this.#commands.filter(({ revision }) => after >= 0 && revision > after).map(({ command }) => command),
    };
  }
}

export function changeProcedures(changes: ChangeLog): Handlers<'changes.next'> {
  return { 'changes.next': ({ after }) => changes.next(after) };
}
