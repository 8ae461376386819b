import type { PartialDate } from '../../shared/dates.ts';
import type { OpeningStep } from '../../shared/opening.ts';
import type { ChangeLog } from './changes.ts';
import type { Dialogs } from './dialogs.ts';
import type { FaultLog } from './faults/fault-log.ts';
import type { Jobs } from './jobs/jobs.ts';
import type { PrintPage } from './print-page.ts';
import type { Outputs } from './services/outputs.ts';
import type { WritableDatabase } from './store/database.ts';
import type { Patience, Workers } from './worker/workers.ts';

export interface DeskOptions {
  /** The workspace file; created when it is not there. */
  readonly workspacePath: string;
  /** The folder with models, samples and icons. */
  readonly resourcesPath: string;
  /** The built (or source) `worker/worker.ts`. */
  readonly workerUrl: URL;
  readonly appVersion: string;
  /** The person's name on this computer, proposed as the checker's. */
  readonly userName: string;
  /** How a person is asked for files. */
  readonly dialogs: Dialogs;
  /** Where faults are written down; left out where they are not. */
  readonly faults?: FaultLog;
  /** How a page becomes a PDF; left out, with a browser that is installed. */
  readonly printPage?: PrintPage;
  /** Opens another workspace in a window of its own; left out where there are no windows. */
  readonly openAnother?: (path: string) => Promise<void>;
  /** Hears how far a workspace is that takes its time to be opened; of any other, nothing. */
  readonly onOpening?: (step: OpeningStep) => void;
  /** Gives up such an opening; the workspace stays as it was. */
  readonly signal?: AbortSignal;
  /** How long the worker threads may say nothing; as long as is good for an editor unless a test is in a hurry. */
  readonly patience?: Patience;
  /** Up to so many bytes a workspace is looked at as a whole before it is open; what is good for an editor unless a test looks. */
  readonly lookedAtHere?: number;
}

/** What every service of the desk works with. */
export interface DeskContext {
  readonly options: DeskOptions;
  readonly dialogs: Dialogs;
  readonly db: WritableDatabase;
  /** Whether the workspace is open for reading alone; it becomes so when it is found damaged. */
  readonly isReadOnly: boolean;
  /** That it is damaged, in a sentence; null where it is not known to be. */
  readonly damage: string | null;
  /** Whether all of it was looked at when it was opened. */
  readonly isLookedThrough: boolean;
  /** From now on nothing is saved, and the editor is told. */
  foundDamaged(damage: string): void;
  closeWorkspace(): void;
  readonly outputs: Outputs;
  readonly worker: Workers;
  readonly jobs: Jobs;
  readonly changes: ChangeLog;
  /** Sentences about the workspace and the model, for `workspace.info`. */
  readonly warnings: string[];
  /** Writes down what no sentence of our own explains, for whoever looks for the fault. */
  noteFault(where: string, thrown: unknown): void;
  /** Tells the editor something of the workspace, in a sentence. */
  warn(sentence: string): void;
  /** A new globally unique, time-ordered identifier (UUID version 7, RFC 9562). */
  newId(): string;
  /** The instant now, ISO 8601 in UTC. Its day, like every day, is that of the editor's time zone: see `dayOf`. */
  now(): string;
  /** The day that it is now. */
  today(): PartialDate;
  /** The name that goes with an edit. */
  checker(): string;
}
