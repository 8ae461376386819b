import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { dayOf } from '../../../shared/dates.ts';
import { Failure, type FailureCode } from '../../../shared/failure.ts';
import type { DeskOptions } from '../context.ts';
import { backupsOf } from '../store/backup-files.ts';
import { type Contents, contentsOf } from '../store/inspection.ts';
import { freeName, putInPlace } from '../store/put-in-place.ts';
import { restoreBackup } from '../store/restore-backup.ts';
import { keptBackupFolder } from '../store/settings.ts';
import { holdWorkspace } from '../store/workspace-lock.ts';
import { PATIENCE, Workers } from '../worker/workers.ts';

/** A backup that can be counted. Every page of it was looked at when it was made, and is again when it is restored. */
export interface UsableBackup extends Contents {
  readonly path: string;
  /** ISO 8601 instant, UTC. */
  readonly madeAt: string;
}

/** What a workspace that could not be opened was replaced by. */
export interface Rescued extends Contents {
  /** Where the file is that could not be opened. */
  readonly kept: string;
  /** What the ledger recorded and is gone or changed, a sentence each. */
  readonly missing: readonly string[];
}

/** Whether a file that was refused for this reason may hold work that can be got back. */
export function mayBeRescued(path: string, code: FailureCode): boolean {
  const isOwn = code === 'damaged-workspace' || (code === 'not-a-workspace' && path.endsWith('.stet'));
  return isOwn && existsSync(path);
}

/** “The newest backup is from 27 November 2026 at 15:03 and holds 120 articles and 3,400 verdicts.” */
export function backupInWords(backup: UsableBackup | null): string {
  if (backup === null) return 'There is no backup of it.';
  const when = new Date(backup.madeAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
  return `The newest backup is from ${when} and holds ${inWords(backup)}.`;
}

/** What was put in the place of a workspace, and where that one is now. */
export function rescuedInWords({ kept, missing, ...contents }: Rescued): string {
  const gone =
    missing.length === 0
      ? ''
      : ` ${missing.length} ${missing.length === 1 ? 'entry' : 'entries'} of its ledger ${missing.length === 1 ? 'is' : 'are'} missing or changed; Help → Check Workspace names them.`;
  return `Your workspace now holds ${inWords(contents)}.${gone} The damaged file is kept as “${basename(kept)}”.`;
}

function inWords({ articles, verdicts }: Contents): string {
  const counted = (number: number | null, noun: string) =>
    `${(number ?? 0).toLocaleString('en-GB')} ${number === 1 ? noun : `${noun}s`}`;
  return `${counted(articles, 'article')} and ${counted(verdicts, 'verdict')}`;
}

/** What can be done for a workspace that cannot be opened, not even for reading: no desk has it then. */
export class Rescuing {
  readonly #options: Pick<DeskOptions, 'workspacePath' | 'workerUrl' | 'resourcesPath' | 'userName'>;
  readonly #bad = new Set<string>();

  constructor(options: Pick<DeskOptions, 'workspacePath' | 'workerUrl' | 'resourcesPath' | 'userName'>) {
    this.#options = options;
  }

  /** The newest backup that holds articles and was not found damaged here; null where there is none. */
  newestBackup(): UsableBackup | null {
    const { workspacePath } = this.#options;
    for (const { path, madeAt } of backupsOf(workspacePath, keptBackupFolder(workspacePath))) {
      const contents = this.#bad.has(path) ? null : contentsWhereSound(path);
      if (contents?.articles) return { path, madeAt: new Date(madeAt).toISOString(), ...contents };
    }
    return null;
  }

  /** Puts a backup in the place of the workspace, which is kept. @throws Failure as `restoreBackup` does. */
  restore({ path: backup }: UsableBackup): Promise<Rescued> {
    return this.#replace('restored', async (made, workers) => {
      try {
        const contents = await restoreBackup(backup, made, (path) =>
          workers.run('inspect', { path, depth: 'whole' }, { subject: `Looking at “${basename(path)}”` }),
        );
        return { ...contents, missing: [] };
      } catch (error) {
        this.#bad.add(backup);
        throw error;
      }
    });
  }

  /** Puts what can be read of the workspace in its place; itself it is kept. @throws Failure as `recover` does. */
  recover(): Promise<Rescued> {
    const { workspacePath } = this.#options;
    return this.#replace('recovered', (made, workers) =>
      workers.run('recover', { path: workspacePath, to: made }, { subject: 'Recovering' }),
    );
  }

  async #replace(
    how: string,
    make: (path: string, workers: Workers) => Promise<Contents & { readonly missing: readonly string[] }>,
  ): Promise<Rescued> {
    const { workspacePath, workerUrl, resourcesPath, userName } = this.#options;
    const day = dayOf(new Date());
    const lock = holdWorkspace(workspacePath, userName);
    const workers = new Workers(
      workerUrl,
      { workspacePath, resourcesPath },
      PATIENCE,
      () => false,
      () => undefined,
    );
    try {
      const made = freeName(workspacePath, `${how} ${day}`);
      const { articles, claims, verdicts, missing } = await make(made, workers);
      return { articles, claims, verdicts, missing, kept: inPlace(made, workspacePath, day) };
    } finally {
      await workers.close();
      lock?.release();
    }
  }
}

function inPlace(made: string, path: string, day: string): string {
  try {
    return putInPlace(made, path, day);
  } catch (cause) {
    throw new Failure(
      'cannot-write',
      `“${basename(made)}” was made beside “${path}” and is whole, but could not take its place (${(cause as Error).message}). Choose Open Another to work in it.`,
      { cause },
    );
  }
}

function contentsWhereSound(path: string): Contents | null {
  try {
    return contentsOf(path);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}
