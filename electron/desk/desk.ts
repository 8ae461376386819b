import { resolve } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { Answer } from '../../shared/channel.ts';
import { contract, type ProcedureName } from '../../shared/contract/index.ts';
import { dayOf } from '../../shared/dates.ts';
import { Failure, failureData } from '../../shared/failure.ts';
import type { MenuCommand } from '../../shared/job.ts';
import { joined } from '../../shared/joined.ts';
import { ChangeLog, changeProcedures } from './changes.ts';
import type { DeskContext, DeskOptions } from './context.ts';
import type { Handlers } from './handlers.ts';
import { Jobs, jobProcedures } from './jobs/jobs.ts';
import { aboutProcedures } from './services/about.ts';
import { Analysis, analysisProcedures } from './services/analysis.ts';
import { openingProcedures } from './services/as-of.ts';
import { Attending, attendingProcedures } from './services/attending.ts';
import { BackingUp } from './services/backing-up.ts';
import { Collecting, collectionProcedures } from './services/collecting.ts';
import { draftProcedures } from './services/drafts.ts';
import { Editing, historyProcedures } from './services/editing.ts';
import { figureProcedures } from './services/figures.ts';
import { HouseStyles, houseStyleProcedures } from './services/house-styles.ts';
import { Importing, importProcedures } from './services/importing.ts';
import { decisionProcedures } from './services/judged-pairs.ts';
import { libraryProcedures } from './services/library.ts';
import { LineByLine, partProcedures } from './services/line-by-line.ts';
import { LookingThrough } from './services/looking-through.ts';
import { madeReady } from './services/making-ready.ts';
import { originalProcedures } from './services/originals.ts';
import { Outputs } from './services/outputs.ts';
import { ReadingBack, readBackProcedures } from './services/reading-back.ts';
import { readingPlaceProcedures } from './services/reading-places.ts';
import { Reporting, reportProcedures } from './services/reporting.ts';
import { manyReportsProcedures } from './services/reporting-many.ts';
import { Restoring, restoringProcedures } from './services/restoring.ts';
import { Reviewing, reviewProcedures } from './services/reviewing.ts';
import { Searching, searchProcedures } from './services/searching.ts';
import { SecondChecking, secondCheckProcedures } from './services/second-checking.ts';
import { asideProcedures, SettingAside } from './services/setting-aside.ts';
import { SettingsInForce, settingsProcedures } from './services/settings.ts';
import { workspaceProcedures } from './services/workspace.ts';
import { hasArticles } from './store/articles.ts';
import { forbidWriting } from './store/database.ts';
import { rememberDamage } from './store/known-damage.ts';
import { type OpenedWorkspace, openWorkspace } from './store/open.ts';
import { readSettings } from './store/settings.ts';
import { HOW_TO_MEND, workspaceFailure } from './store/workspace-failure.ts';
import { holdWorkspace } from './store/workspace-lock.ts';
import type { MadeReady } from './worker/tasks.ts';
import { PATIENCE, Workers } from './worker/workers.ts';

export type { DeskOptions } from './context.ts';
export type { Dialogs } from './dialogs.ts';
export { FaultLog } from './faults/fault-log.ts';
export { isSameFile } from './same-file.ts';
export { backupInWords, mayBeRescued, Rescuing, rescuedInWords } from './services/rescuing.ts';
export { endProgram } from './worker/left-behind.ts';

/**
 * Opens the workspace and everything that works on it.
 * @throws Failure when the workspace cannot be opened (see {@link openWorkspace}).
 */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  return new Desk(options, await madeReady(options));
}

/** What Stet does, without a window: it answers every procedure of the contract. */
export class Desk {
  readonly #ctx: DeskContext;
  readonly #handlers: Handlers<ProcedureName>;
  /** Comparing in the background; for those who must wait until it is done. */
  readonly analysis: Analysis;
  /** Reports as data, for those who show them without writing a file. */
  readonly reporting: Reporting;
  readonly settings: SettingsInForce;
  /** In whose words reports are written. */
  readonly houseStyles: HouseStyles;
  /** Backups, which are made while the workspace is open. */
  readonly backingUp: BackingUp;
  readonly #importing: Importing;
  readonly #readingBack: ReadingBack;
  readonly #lookingThrough: LookingThrough;
  #closing: Promise<void> | null = null;

  /** @param ready what was found when the workspace was made ready to be opened; null where that was not needed. */
  constructor(options: DeskOptions, ready: MadeReady | null) {
    const ctx = contextOf(options, ready);
    this.#ctx = ctx;
    this.analysis = new Analysis(ctx);
    this.reporting = new Reporting(ctx);
    this.settings = new SettingsInForce(ctx);
    this.houseStyles = new HouseStyles(ctx);
    this.backingUp = new BackingUp(ctx);
    const editing = new Editing(ctx, (articleIds) => this.analysis.request(articleIds));
    this.#readingBack = new ReadingBack(ctx, editing, this.analysis);
    this.#importing = new Importing(ctx, this.analysis, editing, this.#readingBack);
    this.#lookingThrough = new LookingThrough(ctx);
    this.#handlers = this.#join(editing);
    if (ctx.isReadOnly) return;
    this.analysis.resume();
    this.backingUp.start();
    this.#lookingThrough.start();
  }

  /**
   * Carries out one procedure. Input and name come from a window and are not trusted.
   * @returns the result or a failure, as data; never throws.
   */
  async call(name: string, rawInput: unknown): Promise<Answer<unknown>> {
    try {
      if (this.#closing !== null) throw new Failure('cancelled', 'Stet is closing.');
      if (!Object.hasOwn(this.#handlers, name)) throw new Failure('bad-input', `Stet does not know “${name}”.`);
      const procedure = name as ProcedureName;
      const read = contract[procedure].input.safeParse(rawInput);
      if (!read.success) {
        throw new Failure(
          'bad-input',
          `This cannot be done: ${read.error.issues[0]?.message ?? 'the input is not valid'}.`,
        );
      }
      const handler = this.#handlers[procedure] as (input: unknown) => unknown;
      return { ok: true, value: await handler(read.data) };
    } catch (error) {
      const known = workspaceFailure(error, this.#ctx.options.workspacePath);
      if (known === null) console.error(error);
      this.#ctx.noteFault(String(name).slice(0, 60), error);
      return { ok: false, failure: failureData(known ?? error) };
    }
  }

  /** Hands a menu's choice to the window. */
  command(command: MenuCommand): void {
    this.#ctx.changes.note([], [], command);
  }

  /** Stops all work and closes the workspace. What was being compared goes on at the next start. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#ctx.jobs.cancelAll();
    this.#ctx.changes.release();
    this.#lookingThrough.close();
    await this.analysis.settled();
    await this.#importing.close();
    await Promise.all([this.backingUp.close(), this.#ctx.worker.close()]);
    this.#ctx.closeWorkspace();
  }

  /** Every service answers its own procedures; the compiler sees to it that each has one answer and only one. */
  #join(editing: Editing): Handlers<ProcedureName> {
    const ctx = this.#ctx;
    const { analysis } = this;
    const importing = this.#importing;
    const collecting = new Collecting(ctx, editing);
    const reviewing = new Reviewing(ctx, editing, analysis);
    return joined(
      workspaceProcedures(ctx, importing, collecting),
      restoringProcedures(new Restoring(ctx, this.backingUp)),
      settingsProcedures(this.settings),
      libraryProcedures(ctx),
      originalProcedures(ctx),
      collectionProcedures(collecting),
      importProcedures(importing, collecting),
      readBackProcedures(this.#readingBack),
      searchProcedures(new Searching(ctx)),
      openingProcedures(ctx, reviewing, analysis),
      reviewProcedures(reviewing),
      partProcedures(new LineByLine(ctx, editing)),
      asideProcedures(new SettingAside(ctx, editing)),
      secondCheckProcedures(new SecondChecking(ctx, editing)),
      attendingProcedures(new Attending(ctx, editing)),
      figureProcedures(ctx),
      historyProcedures(editing),
      reportProcedures(this.reporting),
      manyReportsProcedures(ctx, this.reporting),
      houseStyleProcedures(this.houseStyles),
      decisionProcedures(ctx),
      analysisProcedures(analysis),
      draftProcedures(ctx),
      readingPlaceProcedures(ctx),
      jobProcedures(ctx.jobs),
      changeProcedures(ctx.changes),
      aboutProcedures(ctx),
    );
  }
}

/** Opens a workspace that no other program has open, and keeps it from others until it is closed. */
function openAlone(path: string, { userName, lookedAtHere }: DeskOptions): OpenedWorkspace {
  // Before it is looked at, for that may bring it to a new version; a new one has no folder yet.
  const before = holdWorkspace(path, userName);
  try {
    const opened = openWorkspace(path, lookedAtHere);
    // What is only read is a copy.
    if (opened.isReadOnly) before?.release();
    const lock = opened.isReadOnly ? null : (before ?? holdWorkspace(path, userName));
    return {
      ...opened,
      close: () => {
        opened.close();
        lock?.release();
      },
    };
  } catch (error) {
    before?.release();
    throw error;
  }
}

function contextOf(options: DeskOptions, ready: MadeReady | null): DeskContext {
  const workspacePath = resolve(options.workspacePath);
  const opened = openAlone(workspacePath, options);
  const { db } = opened;
  let { isReadOnly, damage } = opened;
  const warnings = [...new Set([...(ready?.warnings ?? []), ...opened.warnings])];
  const now = () => new Date().toISOString();
  const noteFault = (where: string, thrown: unknown) => {
    const known = workspaceFailure(thrown, workspacePath);
    if (known === null || known.code === 'internal') options.faults?.note(where, known?.cause ?? thrown);
  };
  const jobs = new Jobs(
    () => {
      changes.note(['jobs']);
      return changes.revision;
    },
    uuidv7,
    now,
    (error) => {
      noteFault('a job', error);
      return workspaceFailure(error, workspacePath) ?? error;
    },
  );
  const changes = new ChangeLog((after) => jobs.since(after));
  const warn = (sentence: string) => {
    warnings.push(sentence);
    changes.note(['settings']);
  };
  return {
    options: { ...options, workspacePath },
    dialogs: options.dialogs,
    db,
    get isReadOnly() {
      return isReadOnly;
    },
    get damage() {
      return damage;
    },
    isLookedThrough: opened.isLookedThrough || ready?.isLookedThrough === true,
    foundDamaged: (found) => {
      isReadOnly = true;
      damage = found;
      rememberDamage(workspacePath);
      forbidWriting(db, `“${workspacePath}” is damaged, so this was not done. ${HOW_TO_MEND}`);
      jobs.cancelAll();
      warn(`${found} ${HOW_TO_MEND}`);
    },
    closeWorkspace: opened.close,
    outputs: new Outputs(db, workspacePath),
    jobs,
    changes,
    worker: new Workers(
      options.workerUrl,
      { workspacePath: db.name, resourcesPath: options.resourcesPath },
      options.patience ?? PATIENCE,
      () => hasArticles(db),
      warn,
    ),
    warnings,
    noteFault,
    warn,
    newId: uuidv7,
    now,
    today: () => dayOf(now()),
    checker: () => readSettings(db).checker || options.userName,
  };
}
