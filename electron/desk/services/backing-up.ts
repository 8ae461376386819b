import { mkdirSync, rmSync, statSync } from 'node:fs';
import { Failure, failureData } from '../../../shared/failure.ts';
import type { DeskContext } from '../context.ts';
import { hasArticles } from '../store/articles.ts';
import { backupFolder, backupPath, backupsOf, writtenAt } from '../store/backup-files.ts';
import { inspect } from '../store/inspection.ts';
import { copySoundly } from '../store/sound-copy.ts';
import { thinned } from '../store/thinned.ts';

const MINUTE_MS = 60_000;
/** What was written is in a backup after so long at the latest, as long as Stet is open. */
const HOUR_MS = 60 * MINUTE_MS;
const ASKED_EVERY_MS = 5 * MINUTE_MS;
/** Up to so many bytes a copy is looked at sooner than a thread is started for it. */
const LOOKED_AT_HERE = 32 * 1024 * 1024;

/** Makes backups of the workspace while it is open, an hour apart where something was written, and thins out old ones. */
export class BackingUp {
  readonly #ctx: DeskContext;
  readonly #timers: NodeJS.Timeout[] = [];
  #running: Promise<void> | null = null;
  #closed = false;

  constructor(ctx: DeskContext) {
    this.#ctx = ctx;
  }

  /** Begins a minute after the workspace was opened: the editor’s first work goes before. */
  start(): void {
    const ask = () => void this.backUpWhereDue();
    this.#timers.push(setTimeout(ask, MINUTE_MS).unref(), setInterval(ask, ASKED_EVERY_MS).unref());
  }

  /**
   * Makes a backup where one is due. What goes wrong is told to the editor once, and tried again the next time.
   * @returns once it is there, or is not needed.
   */
  backUpWhereDue(): Promise<void> {
    if (this.#closed) return Promise.resolve();
    this.#running ??= this.#backUp()
      .catch((error: unknown) => this.#tell(error))
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }

  /** Gives up the backup that is being made, if one is; nothing half-written is left. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#running;
  }

  async #backUp(): Promise<void> {
    const { db, options, worker } = this.#ctx;
    const { workspacePath } = options;
    const now = Date.parse(this.#ctx.now());
    const newest = backupsOf(workspacePath)[0]?.madeAt ?? null;
    if (!hasArticles(db) || !isDue(newest, writtenAt(workspacePath), now)) return;
    mkdirSync(backupFolder(workspacePath), { recursive: true });
    await copySoundly(
      db,
      backupPath(workspacePath, now),
      (path) =>
        statSync(path).size <= LOOKED_AT_HERE
          ? inspect(path)
          : worker.run('inspect', { path }, { subject: 'Looking at a backup' }),
      () => !this.#closed,
    );
    const all = backupsOf(workspacePath);
    const needless = new Set(
      thinned(
        all.map(({ madeAt }) => madeAt),
        now,
      ),
    );
    for (const { path, madeAt } of all) if (needless.has(madeAt)) rmSync(path, { force: true });
  }

  #tell(error: unknown): void {
    if (error instanceof Failure && error.code === 'cancelled') return;
    const sentence = `No backup could be made. ${failureData(error).sentence}`;
    if (!this.#ctx.warnings.includes(sentence)) this.#ctx.warn(sentence);
  }
}

/** Whether something was written since the newest backup, and that one is an hour old. Instants in milliseconds. */
export function isDue(newest: number | null, written: number, now: number): boolean {
  if (newest === null) return true;
  // One from the future says nothing: a clock was wrong.
  return newest > now || (written > newest && now - newest >= HOUR_MS);
}
