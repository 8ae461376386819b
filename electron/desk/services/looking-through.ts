import { Failure, failureData } from '../../../shared/failure.ts';
import type { DeskContext } from '../context.ts';

/** The window and its first answers go before, on a slow computer too. */
const BEGINS_AFTER_MS = 10_000;

/**
 * Looks at every page of a workspace that was too large to be looked at before it was open, once, beside the work. Where
 * it is damaged nothing more is saved in it, and the editor is told.
 */
export class LookingThrough {
  readonly #ctx: DeskContext;
  readonly #ending = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(ctx: DeskContext) {
    this.#ctx = ctx;
  }

  start(): void {
    if (this.#ctx.isLookedThrough) return;
    this.#timer = setTimeout(() => void this.#look().catch((error: unknown) => this.#tell(error)), BEGINS_AFTER_MS);
    this.#timer.unref();
  }

  /** Gives the look up. */
  close(): void {
    clearTimeout(this.#timer);
    this.#ending.abort();
  }

  async #look(): Promise<void> {
    const { db, worker, options } = this.#ctx;
    const { problems } = await worker.run(
      'inspect',
      { path: db.name, depth: 'quick' },
      { signal: this.#ending.signal, subject: 'Looking at the workspace' },
    );
    if (problems.length === 0) return;
    this.#ctx.foundDamaged(
      `“${options.workspacePath}” is damaged. Stet found that while it was open, and saves nothing more in it. What you saved before was written to the file.`,
    );
  }

  #tell(error: unknown): void {
    if (error instanceof Failure && error.code === 'cancelled') return;
    this.#ctx.noteFault('looking at the workspace', error);
    this.#ctx.warn(`Whether the workspace is sound could not be looked at. ${failureData(error).sentence}`);
  }
}
