import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure, failureData } from '../../../shared/failure.ts';
import type { DeskContext } from '../context.ts';
import { hasArticles } from '../store/articles.ts';
import { backupFolder, backupPath, backupsOf, writtenAt } from '../store/backup-files.ts';
import { type Inspection, inspect, LOOKED_AT_HERE } from '../store/inspection.ts';
import { readSettings } from '../store/settings.ts';
import { copySoundly } from '../store/sound-copy.ts';
import { thinned } from '../store/thinned.ts';
import type { TaskControl } from '../worker/worker-client.ts';

/** Names of backups tell seconds apart. */
const SECOND_MS = 1000;
const MINUTE_MS = 60_000;
/** What was written is in a backup after so long at the latest, as long as Stet is open. */
const HOUR_MS = 60 * MINUTE_MS;
const ASKED_EVERY_MS = 5 * MINUTE_MS;

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
    if (this.#closed || this.#ctx.isReadOnly) return Promise.resolve();
    this.#running ??= this.#backUp()
      .catch((error: unknown) => this.#tell(error))
      .finally(() => {
        this.#running = null;
      });
    return this.#running;
  }

  /**
   * Makes a backup of all that was written since the last one, however young that is, where there is anything to lose;
   * what goes wrong is told as a warning.
   */
  async backUpNow(): Promise<void> {
    await this.#running;
    if (this.#closed || this.#ctx.isReadOnly) return;
    this.#running = this.#backUp(SECOND_MS)
      .catch((error: unknown) => this.#tell(error))
      .finally(() => {
        this.#running = null;
      });
    await this.#running;
  }

  /** Gives up the backup that is being made, if one is; nothing half-written is left. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    await this.#running;
  }

  async #backUp(apart = HOUR_MS): Promise<void> {
    const { db, options } = this.#ctx;
    const { workspacePath } = options;
    const now = Date.parse(this.#ctx.now());
    const chosen = readSettings(db).backupFolder;
    const newest = backupsOf(workspacePath, chosen)[0]?.madeAt ?? null;
    if (!hasArticles(db) || !isDue(newest, writtenAt(workspacePath), now, apart)) return;
    expectFolder(workspacePath, chosen);
    await copySoundly(
      db,
      backupPath(workspacePath, now, chosen),
      (path) => lookAt(this.#ctx, path),
      () => !this.#closed,
    );
    const all = backupsOf(workspacePath, chosen);
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

/**
 * Looks at every page of a workspace or of a copy of one: of a large one in a thread.
 * @param control can give that up, and hears the share that was looked at, 0 to 1. @throws Failure see `inspect`; `cancelled`.
 */
export function lookAt(
  { worker }: DeskContext,
  path: string,
  control: Pick<TaskControl<'inspect'>, 'signal' | 'onProgress'> = {},
): Inspection | Promise<Inspection> {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size <= LOOKED_AT_HERE
    ? inspect(path)
    : worker.run('inspect', { path, depth: 'whole' }, { subject: `Looking at “${basename(path)}”`, ...control });
}

/** The folder beside the workspace is made; one that the editor chose may be on a drive that is not connected. */
function expectFolder(workspacePath: string, chosen: string): void {
  if (chosen === '') mkdirSync(backupFolder(workspacePath), { recursive: true });
  else if (!existsSync(chosen))
    throw new Failure('cannot-write', `The folder that was chosen for backups, “${chosen}”, is not there.`);
}

/** Whether something was written since the newest backup, and that one is old enough. Instants in milliseconds. */
export function isDue(newest: number | null, written: number, now: number, apart = HOUR_MS): boolean {
  if (newest === null) return true;
  // One from the future says nothing: a clock was wrong.
  return newest > now || (written > newest && now - newest >= apart);
}
