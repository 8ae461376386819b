import { join, resolve } from 'node:path';
import { uuidv7 } from 'uuidv7';
import type { Answer } from '../../shared/channel.ts';
import { contract, type Output, type ProcedureName, type ReadInput } from '../../shared/contract.ts';
import type { PartialDate } from '../../shared/dates.ts';
import type { SavedDecisions } from '../../shared/decision.ts';
import { Failure, failureData } from '../../shared/failure.ts';
import type { ImportDraft } from '../../shared/import.ts';
import type { MenuCommand } from '../../shared/job.ts';
import type { Report, ReportFormat } from '../../shared/report.ts';
import type { Settings } from '../../shared/settings.ts';
import { ChangeLog } from './changes.ts';
import type { DeskContext, DeskOptions } from './context.ts';
import { engine } from './engine/index.ts';
import { Jobs } from './jobs/jobs.ts';
import { WorkerClient } from './jobs/worker-client.ts';
import { Analysis } from './services/analysis.ts';
import { reviewAsOf } from './services/as-of.ts';
import { Attending } from './services/attending.ts';
import { composeDecisions, saveDecisions } from './services/decisions.ts';
import { Editing } from './services/editing.ts';
import { figures } from './services/figures.ts';
import { Importing } from './services/importing.ts';
import { LineByLine } from './services/line-by-line.ts';
import { Reporting } from './services/reporting.ts';
import { writeReports } from './services/reporting-many.ts';
import { Reviewing } from './services/reviewing.ts';
import { loadSamples } from './services/samples.ts';
import { Searching } from './services/searching.ts';
import { SecondChecking } from './services/second-checking.ts';
import { articlesToAnalyse, articleText, liveArticles } from './store/articles.ts';
import { inTransaction } from './store/database.ts';
import { allDrafts, keepDraft } from './store/drafts.ts';
import { librarySummaries } from './store/library.ts';
import { openWorkspace } from './store/open.ts';
import { readSettings, writeSettings } from './store/settings.ts';

export type { DeskOptions } from './context.ts';

/** The procedures that need a window's dialogs belong to the shell; all others are the desk's. */
export type DeskProcedure = Exclude<
  ProcedureName,
  'import.pick' | 'report.save' | 'reports.saveAll' | 'decisions.save'
>;

type Services = { [Name in DeskProcedure]: (input: ReadInput<Name>) => Output<Name> | Promise<Output<Name>> };

/**
 * Opens the workspace and everything that works on it.
 * @throws Failure when the workspace cannot be opened (see {@link openWorkspace}).
 */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  return new Desk(options);
}

/** What Stet does, without a window: one service for each procedure of the contract. */
export class Desk {
  readonly #ctx: DeskContext;
  readonly #analysis: Analysis;
  readonly #importing: Importing;
  readonly #reporting: Reporting;
  readonly #services: Services;
  #onSettings: ((settings: Settings) => void) | null = null;
  readonly #goesOnComparing: number;
  #closing: Promise<void> | null = null;

  constructor(options: DeskOptions) {
    const workspacePath = resolve(options.workspacePath);
    const { db, warnings } = openWorkspace(workspacePath);
    const now = () => new Date().toISOString();
    const jobs = new Jobs(
      () => {
        changes.note(['jobs']);
        return changes.revision;
      },
      uuidv7,
      now,
    );
    const changes = new ChangeLog((after) => jobs.since(after));
    const warn = (sentence: string) => {
      this.#ctx.warnings.push(sentence);
      changes.note(['settings']);
    };
    const ctx: DeskContext = {
      options: { ...options, workspacePath },
      db,
      jobs,
      changes,
      worker: new WorkerClient(options.workerUrl, { workspacePath, resourcesPath: options.resourcesPath }, warn),
      warnings: [...warnings],
      newId: uuidv7,
      now,
      checker: () => readSettings(db).checker || options.userName,
    };
    this.#ctx = ctx;
    this.#analysis = new Analysis(ctx);
    const editing = new Editing(ctx, () => this.#compareAll());
    this.#importing = new Importing(ctx, this.#analysis, editing);
    this.#reporting = new Reporting(ctx);
    const reviewing = new Reviewing(ctx, editing, this.#analysis);
    this.#services = this.#wire(editing, reviewing);
    this.#goesOnComparing = articlesToAnalyse(db).length;
    this.#analysis.resume();
  }

  /**
   * Carries out one procedure. Input and name come from a window and are not trusted.
   * @returns the result or a failure, as data; never throws.
   */
  async call(name: string, rawInput: unknown): Promise<Answer<unknown>> {
    try {
      if (this.#closing !== null) throw new Failure('cancelled', 'Stet is closing.');
      if (!Object.hasOwn(this.#services, name)) throw new Failure('bad-input', `Stet does not know “${name}”.`);
      const procedure = name as DeskProcedure;
      const read = contract[procedure].input.safeParse(rawInput);
      if (!read.success) {
        throw new Failure(
          'bad-input',
          `This cannot be done: ${read.error.issues[0]?.message ?? 'the input is not valid'}.`,
        );
      }
      const service = this.#services[procedure] as (input: unknown) => unknown;
      return { ok: true, value: await service(read.data) };
    } catch (error) {
      if (!(error instanceof Failure)) console.error(error);
      return { ok: false, failure: failureData(error) };
    }
  }

  /** Reads files and folders that were picked in a dialog or named on the command line. */
  readFiles(paths: readonly string[]): Promise<ImportDraft[]> {
    return this.#importing.readPaths(paths);
  }

  /** The file name that a report's dialog proposes. */
  reportFileName(articleId: string, format: ReportFormat): string {
    return this.#reporting.fileName(articleId, format);
  }

  /** @throws Failure `cannot-write` naming the file. */
  writeReport(articleId: string, format: ReportFormat, asOf: PartialDate | null, path: string): Promise<void> {
    const sentence = `Writing the report on “${articleText(this.#ctx.db, articleId).title}”`;
    return this.#ctx.jobs.run('export', sentence, 1, () => this.#reporting.write(articleId, format, asOf, path));
  }

  /** Writes a report for each article into a folder. @returns how many; @throws Failure see {@link writeReports}. */
  writeReports(articleIds: readonly string[], format: ReportFormat, folder: string): Promise<number> {
    const articles = articleIds.map((id) => articleText(this.#ctx.db, id));
    return this.#ctx.jobs.run('export', 'Writing reports', articles.length, (control) =>
      writeReports(this.#reporting, articles, format, folder, control),
    );
  }

  /** @throws Failure when decisions may not be saved, or there are none. */
  expectDecisions(): void {
    composeDecisions(this.#ctx.db);
  }

  /** Saves the anonymised decisions for evaluation. @throws Failure as {@link expectDecisions}, or `cannot-write`. */
  writeDecisions(path: string): Promise<SavedDecisions> {
    return this.#ctx.jobs.run('export', 'Saving decisions for evaluation', 1, () => saveDecisions(this.#ctx.db, path));
  }

  composeReport(articleId: string, asOf: PartialDate | null): Promise<Report> {
    return this.#reporting.compose(articleId, asOf);
  }

  /** Has `apply` called with the settings now and whenever they change. */
  followSettings(apply: (settings: Settings) => void): void {
    this.#onSettings = apply;
    apply(readSettings(this.#ctx.db));
  }

  /** Hands a menu's choice to the window. */
  command(command: MenuCommand): void {
    this.#ctx.changes.note([], [], command);
  }

  /** Resolves when all comparing is done. `onProgress` hears of each step. */
  async settled(onProgress?: (sentence: string) => void): Promise<void> {
    let said = '';
    const listen = setInterval(() => {
      const sentence = this.#ctx.jobs.since(-1).at(-1)?.sentence ?? '';
      if (sentence !== '' && sentence !== said) onProgress?.(sentence);
      said = sentence;
    }, 100);
    try {
      await this.#analysis.idle();
    } finally {
      clearInterval(listen);
    }
  }

  /** Stops all work and closes the workspace. What was being compared goes on at the next start. */
  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  async #close(): Promise<void> {
    this.#ctx.jobs.cancelAll();
    this.#ctx.changes.release();
    await this.#analysis.idle();
    await this.#ctx.worker.close();
    this.#ctx.db.close();
  }

  /** An article was described anew, removed or brought back, which can concern every other one. */
  #compareAll(): void {
    this.#analysis.request(liveArticles(this.#ctx.db).map((article) => article.id));
  }

  #wire(editing: Editing, reviewing: Reviewing): Services {
    const { db, options, changes, jobs, warnings } = this.#ctx;
    const importing = this.#importing;
    const secondChecking = new SecondChecking(this.#ctx, editing);
    const attending = new Attending(this.#ctx, editing);
    const lineByLine = new LineByLine(this.#ctx, editing);
    const searching = new Searching(this.#ctx);
    return {
      'workspace.info': () => ({
        path: options.workspacePath,
        articles: liveArticles(db).length,
        appVersion: options.appVersion,
        engine: engine.version,
        warnings: [...warnings],
        userName: options.userName,
        goesOnComparing: this.#goesOnComparing,
      }),
      'workspace.loadSamples': async () => ({
        articleIds: await loadSamples(join(options.resourcesPath, 'samples'), importing),
      }),
      'settings.get': () => readSettings(db),
      'settings.set': (changed) => {
        const settings = inTransaction(db, () => writeSettings(db, changed));
        changes.note(['settings']);
        this.#onSettings?.(settings);
        return settings;
      },
      'library.list': () => librarySummaries(db),
      'article.text': ({ articleId }) => articleText(db, articleId),
      'article.describe': ({ articleId, description }) => reviewing.describe(articleId, description),
      'article.remove': ({ articleId }) => {
        reviewing.removeArticle(articleId);
        return null;
      },
      'import.read': ({ files }) => importing.readBytes(files),
      'import.paste': ({ text }) => importing.readPasted(text),
      'import.preview': ({ draftId, articleId }) => importing.preview(draftId, articleId),
      'import.accept': async ({ drafts }) => ({ articleIds: await importing.accept(drafts) }),
      'import.discard': ({ draftIds }) => {
        importing.discard(draftIds);
        return null;
      },
      'search.everything': ({ query }) => searching.everything(query),
      'review.open': ({ articleId, asOf }) => {
        const review = reviewing.open(articleId);
        this.#analysis.prefer(articleId);
        return asOf === null ? review : reviewAsOf(this.#ctx, review, asOf);
      },
      'claim.mark': ({ articleId, start, end }) => ({ claimId: reviewing.mark(articleId, { start, end }) }),
      'claim.respan': ({ claimId, start, end }) => {
        reviewing.respan(claimId, { start, end });
        return null;
      },
      'claim.remove': ({ claimId }) => {
        reviewing.removeClaim(claimId);
        return null;
      },
      'evidence.attach': ({ claimId, articleId, start, end, relation }) => ({
        evidenceId: reviewing.attach(claimId, articleId, { start, end }, relation),
      }),
      'evidence.detach': ({ evidenceId }) => {
        reviewing.detach(evidenceId);
        return null;
      },
      'evidence.search': ({ claimId, query }) => reviewing.search(claimId, query),
      'verdict.record': ({ claimId, ...verdict }) => {
        reviewing.decide(claimId, verdict);
        return null;
      },
      'part.tick': ({ claimId, start, end, state }) => {
        lineByLine.tick(claimId, { start, end }, state);
        return null;
      },
      'part.leaveRest': ({ articleId, claimId, reason }) => ({
        parts: lineByLine.leaveRest(articleId, claimId, reason),
      }),
      'check.record': ({ claimId, outcome, note }) => {
        secondChecking.record(claimId, outcome, note);
        return null;
      },
      'article.signOff': ({ articleId }) => {
        secondChecking.signOff(articleId);
        return null;
      },
      'article.withdrawSignOff': ({ articleId }) => {
        secondChecking.withdraw(articleId);
        return null;
      },
      'verdict.recordMany': ({ claimIds, value }) => {
        attending.decideMany(claimIds, value);
        return null;
      },
      'audit.list': () => attending.audit(),
      'figures.get': ({ words }) => figures(db, words),
      'audit.reopen': ({ articleIds }) => ({ claims: attending.reopen(articleIds) }),
      'article.compareAgain': ({ articleIds }) => {
        this.#analysis.request(articleIds);
        return null;
      },
      'inbox.list': ({ limit }) => attending.list(limit),
      'inbox.dismiss': ({ claimIds }) => {
        attending.dismiss(claimIds);
        return null;
      },
      'history.undo': () => editing.undo(),
      'history.redo': () => editing.redo(),
      'history.state': () => editing.state(),
      'draft.keep': ({ name, words }) => {
        keepDraft(db, { ...name, words }, this.#ctx.now());
        return null;
      },
      'drafts.list': () => allDrafts(db),
      'analysis.resume': () => {
        this.#analysis.resume();
        return null;
      },
      'jobs.cancel': ({ jobId }) => {
        jobs.cancel(jobId);
        return null;
      },
      'changes.next': ({ after }) => changes.next(after),
    };
  }
}
