import { mkdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { BackupList, Recovered, Restored } from '../../../shared/backups.ts';
import { dayOf } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import type { JobControl } from '../jobs/jobs.ts';
import { type BackupFile, backupFolder, backupsOf, ownBackupFolder } from '../store/backup-files.ts';
import { inTransaction } from '../store/database.ts';
import { type Contents, contentsOf } from '../store/inspection.ts';
import { restoreBackup } from '../store/restore-backup.ts';
import { readSettings, writeSettings } from '../store/settings.ts';
import { type BackingUp, lookAt } from './backing-up.ts';

/** What an editor does with backups: sees which there are, chooses where they go, and makes a new workspace out of one. */
export class Restoring {
  readonly #ctx: DeskContext;
  readonly #backingUp: BackingUp;
  /** The files that were made here; no other may be opened in a window of its own. */
  readonly #made = new Set<string>();

  constructor(ctx: DeskContext, backingUp: BackingUp) {
    this.#ctx = ctx;
    this.#backingUp = backingUp;
  }

  /** The backups, newest first. One that cannot be counted is damaged; every page is looked at when it is restored. */
  async list(): Promise<BackupList> {
    const chosen = this.#chosenFolder();
    const { workspacePath } = this.#ctx.options;
    const backups = [];
    for (const { path, madeAt } of this.#files()) {
      const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
      backups.push({
        name: basename(path),
        madeAt: new Date(madeAt).toISOString(),
        kilobytes: Math.ceil(size / 1024),
        ...contentsWhereSound(path),
      });
      await nextTurn();
    }
    return { folder: backupFolder(workspacePath, chosen), isChosen: chosen !== '', backups };
  }

  /**
   * Asks for a folder, within which the backups from now on get one of their own; those made before stay where they are.
   * @returns the list from now on; null where the dialog was cancelled.
   */
  async chooseFolder(): Promise<BackupList | null> {
    const { db, dialogs, options, changes } = this.#ctx;
    const picked = await dialogs.chooseFolder({ title: 'Choose a folder for backups', button: 'Keep backups here' });
    if (picked === null) return null;
    const folder = ownBackupFolder(options.workspacePath, picked);
    try {
      mkdirSync(folder, { recursive: true });
    } catch (cause) {
      throw new Failure('cannot-write', `“${picked}” may not be written to. Choose another folder.`, { cause });
    }
    inTransaction(db, () => writeSettings(db, { backupFolder: folder }));
    changes.note(['settings']);
    return this.list();
  }

  /**
   * Asks for a new file and makes a workspace of a backup there. What is open now stays as it is, and is backed up first.
   * @param name the backup's file name, as {@link list} gives it.
   * It is a job, which can be cancelled; no file is left then.
   * @returns what was made; null where the dialog was cancelled.
   * @throws Failure `not-found`; `cancelled`; and as `restoreBackup` does.
   */
  async restore(name: string): Promise<Restored | null> {
    const { dialogs, jobs, options } = this.#ctx;
    const backup = this.#files().find(({ path }) => basename(path) === name);
    if (backup === undefined) throw new Failure('not-found', `The backup “${name}” is no longer there.`);
    const to = await dialogs.savePath({
      title: 'Restore into a new file',
      proposed: besideWorkspace(options.workspacePath, `as of ${dayOf(new Date(backup.madeAt))}`),
      format: 'workspace',
    });
    if (to === null) return null;
    // How long the first of it takes is not known: there may be nothing to back up.
    const contents = await jobs.run('restore', 'Backing up the open workspace first', 0, async (control) => {
      await this.#backingUp.backUpNow();
      if (control.signal.aborted) throw new Failure('cancelled', 'This was cancelled.');
      return this.#restored(backup.path, to.path, control);
    });
    return this.#keep(to.path, contents);
  }

  /** Restores a backup, and tells how far that is: the backup is looked at, copied, and the copy is looked at. */
  #restored(backup: string, to: string, { signal, progress }: JobControl): Promise<Contents> {
    const tell = (partsBefore: number, share: number) => progress(partsBefore + share, 3, 'Restoring the backup');
    tell(0, 0);
    return restoreBackup(
      backup,
      to,
      (path) => lookAt(this.#ctx, path, { signal, onProgress: (share) => tell(path === backup ? 0 : 2, share) }),
      (copied) => {
        tell(1, copied);
        return !signal.aborted;
      },
    );
  }

  /**
   * Asks for a new file and takes over what can be read of the open workspace there, which stays as it is.
   * @returns what was made; null where the dialog was cancelled. @throws Failure as `recover` does.
   */
  async recover(): Promise<Recovered | null> {
    const { db, dialogs, options, worker } = this.#ctx;
    const to = await dialogs.savePath({
      title: 'Recover into a new file',
      proposed: besideWorkspace(options.workspacePath, 'recovered'),
      format: 'workspace',
    });
    if (to === null) return null;
    const input = { path: db.name, to: to.path };
    const { leftOut, missing, ...contents } = await worker.run('recover', input, { subject: 'Recovering' });
    return { ...this.#keep(to.path, contents), leftOut, missing };
  }

  /** Opens a workspace that was made here in a window of its own. */
  async openRestored(path: string): Promise<void> {
    const { openAnother } = this.#ctx.options;
    if (!this.#made.has(path) || openAnother === undefined)
      throw new Failure('not-found', `“${path}” cannot be opened from here.`);
    await openAnother(path);
  }

  #keep(path: string, { articles, claims, verdicts }: Contents): Restored {
    this.#made.add(path);
    return { path, articles, claims, verdicts, canBeOpened: this.#ctx.options.openAnother !== undefined };
  }

  #files(): BackupFile[] {
    return backupsOf(this.#ctx.options.workspacePath, this.#chosenFolder());
  }

  #chosenFolder(): string {
    return readSettings(this.#ctx.db).backupFolder;
  }
}

/** Nothing is known of a file that is no workspace any more. */
function contentsWhereSound(path: string): Contents {
  try {
    return contentsOf(path);
  } catch (error) {
    if (error instanceof Failure) return { articles: null, claims: null, verdicts: null };
    throw error;
  }
}

/** `case as of 2026-11-28.stet`, beside the workspace. */
function besideWorkspace(workspacePath: string, words: string): string {
  return join(dirname(workspacePath), `${basename(workspacePath, extname(workspacePath))} ${words}.stet`);
}

export function restoringProcedures(
  restoring: Restoring,
): Handlers<
  'workspace.recover' | 'backups.list' | 'backups.chooseFolder' | 'backups.restore' | 'backups.openRestored'
> {
  return {
    'workspace.recover': () => restoring.recover(),
    'backups.list': () => restoring.list(),
    'backups.chooseFolder': () => restoring.chooseFolder(),
    'backups.restore': ({ name }) => restoring.restore(name),
    'backups.openRestored': async ({ path }) => {
      await restoring.openRestored(path);
      return null;
    },
  };
}
