import type { PartialDate } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import type { DeskContext } from '../context.ts';
import { engine } from '../engine/engine.ts';
import type { Handlers } from '../handlers.ts';
import type { JobControl } from '../jobs/jobs.ts';
import { analysisOf, articlesToAnalyse, articleText, dayOfEach, setAnalysis } from '../store/articles.ts';
import { inTransaction } from '../store/database.ts';
import { putEmbeddings } from '../store/embeddings.ts';
import { addFoundEvidence, replaceFoundEvidence } from '../store/evidence.ts';
import { putReadings } from '../store/pair-readings.ts';
import { needsRereading, takeOverDates } from '../store/rereading.ts';
import { putSuggestion } from '../store/suggestions.ts';
import type { EmbeddingPart, ReadingsPart, SuggestionPart } from '../worker/tasks.ts';
import { comparableBeside, laterLikeliestFirst } from './reading-order.ts';
import type { Dated } from './to-compare-again.ts';

/** How much longer it usually takes to compare an article than to read it, so that the progress goes evenly. */
const READING = 1;
const COMPARING = 3;

/** How often, in milliseconds, what has been compared so far is kept and shown. */
const SHOWN_EVERY_MS = 400;

/** So few later articles are read before an article that is open is compared; else it gets a first look before. */
const FEW_UNREAD = 5;
/** A first look is made again when so many more later articles are read than before, and twice as many. */
const WORTH_ANOTHER_LOOK = 50;

/** What is done next: an article is read, looked at before its later articles are read, or compared with all of them. */
interface Step {
  readonly kind: 'read' | 'look' | 'compare';
  readonly id: string;
}

/** In the weight of steps, before this one and of all. */
interface Weight {
  readonly done: number;
  readonly total: number;
}

/**
 * Compares the claims of the library with what was published later, in the background, one article at a time. Which
 * articles wait is kept in the workspace, so the work goes on after a restart. The article that an editor has open goes
 * first: while later articles have no vectors yet it is looked at with what there is, and it waits on until it was
 * compared with all of them.
 */
export class Analysis {
  readonly #ctx: DeskContext;
  #running: Promise<void> | null = null;
  /** The article that an editor has open; it is compared before the others that wait. */
  #preferred: string | null = null;
  /** What is done now, and what stops it where an editor opens an article that waits. */
  #step: { readonly id: string; readonly giveWay: AbortController } | null = null;
  /** Articles whose passages have their vectors, as far as this session knows. */
  readonly #read = new Set<string>();
  /** Of articles that got a first look, how many of their later articles had been read by then. */
  readonly #looks = new Map<string, number>();
  /** The days of the articles, and the order in which those later than the preferred one are read; till something changes. */
  #days = new Map<string, PartialDate>();
  #laterOnes: { readonly of: string; readonly ids: readonly string[] } | null = null;

  constructor(ctx: DeskContext) {
    this.#ctx = ctx;
  }

  /** Has the given articles compared (again); answers at once. */
  request(articleIds: readonly string[]): void {
    const { db } = this.#ctx;
    inTransaction(db, () => {
      for (const id of articleIds) setAnalysis(db, id, 'waiting');
    });
    for (const id of articleIds) if (needsRereading(db, id)) this.#read.delete(id);
    this.#days = new Map();
    this.#laterOnes = null;
    this.resume();
  }

  /** Has an article that waits compared before the others, and at once. */
  prefer(articleId: string): void {
    if (articleId === this.#preferred) return;
    this.#preferred = articleId;
    if (this.#step !== null && this.#step.id !== articleId && analysisOf(this.#ctx.db, articleId) === 'waiting')
      this.#step.giveWay.abort();
  }

  /** How many later articles had been read when an article that still waits was looked at; null where it was not. */
  readSoFar(articleId: string): number | null {
    const state = analysisOf(this.#ctx.db, articleId);
    return state === 'waiting' || state === 'reading' ? (this.#looks.get(articleId) ?? null) : null;
  }

  /** Goes on with whatever waits. */
  resume(): void {
    if (this.#running !== null || articlesToAnalyse(this.#ctx.db).length === 0) return;
    this.#running = this.#work()
      .catch(() => undefined) // the job itself says how it ended
      .finally(() => {
        this.#running = null;
      });
  }

  /** Resolves when nothing is being compared any more. `onProgress` hears of each step. */
  async settled(onProgress?: (sentence: string) => void): Promise<void> {
    let said = '';
    const listen = setInterval(() => {
      const sentence = this.#ctx.jobs.since(-1).at(-1)?.sentence ?? '';
      if (sentence !== '' && sentence !== said) onProgress?.(sentence);
      said = sentence;
    }, 100);
    try {
      while (this.#running !== null) await this.#running;
    } finally {
      clearInterval(listen);
    }
  }

  #work(): Promise<void> {
    const { db, jobs } = this.#ctx;
    return jobs.run('analysis', 'Comparing articles', 1, async (control) => {
      let done = 0; // in the weight of steps
      for (;;) {
        const waiting = articlesToAnalyse(db);
        if (waiting.length === 0) return;
        const unread = this.#unreadAmong(waiting);
        const step = this.#next(waiting, unread);
        const weight = { done, total: done + waiting.length * COMPARING + unread.length * READING };
        if (await this.#carryOut(step, weight, control)) done += this.#weightOf(step, unread);
      }
    });
  }

  #unreadAmong(waiting: readonly string[]): string[] {
    return waiting.filter((id) => !this.#read.has(id));
  }

  #weightOf({ kind, id }: Step, unread: readonly string[]): number {
    if (kind === 'look') return 0;
    return (kind === 'compare' ? COMPARING : 0) + (unread.includes(id) ? READING : 0);
  }

  /**
   * The article that an editor has open goes before the others: first what it is compared with is read, those that are
   * likeliest to matter first. Else the next article all of whose later articles have vectors; its own are needed by older
   * ones alone, so that it need not wait for them.
   */
  #next(waiting: readonly string[], unread: readonly string[]): Step {
    const preferred = waiting.find((id) => id === this.#preferred);
    if (preferred !== undefined) {
      const later = this.#laterThan(preferred);
      const isUnread = new Set(unread);
      const needed = later.filter((id) => isUnread.has(id));
      if (needed.length === 0) return { kind: 'compare', id: preferred };
      if (needed.length > FEW_UNREAD && this.#isWorthALook(preferred, later.length - needed.length))
        return { kind: 'look', id: preferred };
      return { kind: 'read', id: needed[0] as string };
    }
    const dated = this.#dated(waiting);
    const isComparable = comparableBeside(this.#dated(unread));
    const next = dated.find(isComparable);
    return next === undefined ? { kind: 'read', id: unread[0] as string } : { kind: 'compare', id: next.id };
  }

  #laterThan(articleId: string): readonly string[] {
    if (this.#laterOnes?.of !== articleId)
      this.#laterOnes = { of: articleId, ids: laterLikeliestFirst(this.#ctx.db, articleId) };
    return this.#laterOnes.ids;
  }

  #isWorthALook(articleId: string, read: number): boolean {
    const before = this.#looks.get(articleId);
    return before === undefined || read >= Math.max(2 * before, before + WORTH_ANOTHER_LOOK);
  }

  #dated(ids: readonly string[]): Dated[] {
    if (ids.some((id) => !this.#days.has(id)))
      this.#days = new Map(dayOfEach(this.#ctx.db, ids).map(({ id, publishedOn }) => [id, publishedOn]));
    return ids.flatMap((id) => {
      const publishedOn = this.#days.get(id);
      return publishedOn === undefined ? [] : { id, publishedOn };
    });
  }

  /** Whether a step was done. One that gave way to another article, or failed, was not. */
  async #carryOut({ kind, id }: Step, weight: Weight, control: JobControl): Promise<boolean> {
    const giveWay = new AbortController();
    this.#step = { id, giveWay };
    const stopping = { ...control, signal: AbortSignal.any([control.signal, giveWay.signal]) };
    try {
      return await this.#orFail(id, control.signal, async () => {
        if (kind === 'look') await this.#look(id, stopping, weight);
        else if (kind === 'compare') await this.#compare(id, stopping, weight);
        else await this.#readArticle(id, stopping, weight);
      });
    } finally {
      this.#step = null;
    }
  }

  /** Gives an article's passages their vectors, and its dates anew where its day of publication was changed. */
  async #readArticle(articleId: string, control: JobControl, weight: Weight): Promise<void> {
    await this.#reread(articleId, control, weight);
    await this.#embed(articleId, control, weight);
  }

  async #reread(articleId: string, control: JobControl, { done, total }: Weight): Promise<void> {
    const { db, worker } = this.#ctx;
    const article = articleText(db, articleId);
    control.progress(done, total, `Reading “${article.title}”`);
    if (!needsRereading(db, articleId)) return;
    const reading = await worker.run('read', article, {
      signal: control.signal,
      subject: `“${article.title}”`,
    });
    inTransaction(db, () => takeOverDates(db, articleId, article.publishedOn, reading));
  }

  async #embed(articleId: string, control: JobControl, { done, total }: Weight): Promise<void> {
    await this.#ctx.worker.run(
      'embed',
      { articleId },
      {
        signal: control.signal,
        subject: `“${articleText(this.#ctx.db, articleId).title}”`,
        onPart: (part) => this.#keepEmbeddings(part),
        onProgress: (read, all) => control.progress(done + (READING * read) / Math.max(all, 1), total),
      },
    );
    // A day that was changed meanwhile has its dates read anew first.
    if (!needsRereading(this.#ctx.db, articleId)) this.#read.add(articleId);
  }

  /** Compares an article with later ones, and gives its own passages their vectors afterwards where it has none. */
  async #compare(articleId: string, control: JobControl, { done, total }: Weight): Promise<void> {
    const { db, changes } = this.#ctx;
    setAnalysis(db, articleId, 'reading');
    const isRead = this.#read.has(articleId);
    if (!isRead) await this.#reread(articleId, control, { done, total });
    control.progress(done, total, `Comparing “${articleText(db, articleId).title}” with later articles`);
    await this.#suggest(
      articleId,
      [],
      control,
      (part) => this.#keepSuggestion(part),
      (share) => control.progress(done + COMPARING * share, total),
    );
    this.#looks.delete(articleId);
    if (!isRead) await this.#embed(articleId, control, { done: done + COMPARING, total });
    // A request that came while this ran stays a request.
    if (analysisOf(db, articleId) === 'reading') setAnalysis(db, articleId, 'ready');
    changes.note(['library'], [articleId]);
  }

  /**
   * Shows what can be found for an article before all later ones are read. It takes nothing away that was found before,
   * and the article waits on.
   */
  async #look(articleId: string, control: JobControl, { done, total }: Weight): Promise<void> {
    const { db, changes } = this.#ctx;
    const isUnread = new Set(this.#unreadAmong(articlesToAnalyse(db)));
    control.progress(done, total, `Taking a first look at “${articleText(db, articleId).title}”`);
    const before = this.#looks.get(articleId);
    // Whoever sees the first claims sees what they were compared with.
    const later = this.#laterThan(articleId);
    const unread = later.filter((id) => isUnread.has(id));
    this.#looks.set(articleId, later.length - unread.length);
    try {
      const { read } = await this.#suggest(articleId, unread, control, (part) => this.#addSuggestion(part));
      this.#looks.set(articleId, read);
    } catch (error) {
      if (before === undefined) this.#looks.delete(articleId);
      else this.#looks.set(articleId, before);
      throw error;
    }
    changes.note(['library'], [articleId]);
  }

  /** Has the claims of an article compared; an editor who waits sees the first of them while the others still are. */
  async #suggest(
    articleId: string,
    unread: readonly string[],
    control: JobControl,
    store: (part: SuggestionPart) => void,
    onShare?: (share: number) => void,
  ) {
    const { db, worker, changes } = this.#ctx;
    let found: SuggestionPart[] = [];
    let shownAt = 0; // the first claim at once
    const keep = () => {
      inTransaction(db, () => {
        for (const part of found) store(part);
      });
      found = [];
      shownAt = Date.now();
      changes.note([], [articleId]);
    };
    const counts = await worker.run(
      'suggest',
      { articleId, asOf: null, unread },
      {
        signal: control.signal,
        subject: `“${articleText(db, articleId).title}”`,
        onProgress: (compared, all) => onShare?.(compared / Math.max(all, 1)),
        onPart: (part) => {
          if (part.kind === 'readings') this.#keepReadings(part);
          else if (part.kind === 'embeddings') this.#keepEmbeddings(part);
          else {
            found.push(part);
            if (Date.now() - shownAt >= SHOWN_EVERY_MS) keep();
          }
        },
      },
    );
    keep();
    return counts;
  }

  /**
   * Whether the work on an article was done. Where it fails, the article says so and the others go on; where it gave way
   * to another article, it waits.
   */
  async #orFail(articleId: string, stop: AbortSignal, work: () => Promise<void>): Promise<boolean> {
    const { db, changes } = this.#ctx;
    try {
      await work();
      return true;
    } catch (error) {
      const cancelled = error instanceof Failure && error.code === 'cancelled';
      const gaveWay = cancelled && !stop.aborted && this.#step?.giveWay.signal.aborted === true;
      setAnalysis(db, articleId, cancelled ? 'waiting' : 'failed');
      if (!gaveWay) this.#ctx.noteFault('comparing an article', error);
      changes.note(['library'], [articleId]);
      if (cancelled && !gaveWay) throw error;
      return false;
    }
  }

  #keepEmbeddings(part: EmbeddingPart): void {
    const { db } = this.#ctx;
    inTransaction(db, () => putEmbeddings(db, part.model, part.embeddings));
  }

  #keepReadings(part: ReadingsPart): void {
    const { db } = this.#ctx;
    inTransaction(db, () => putReadings(db, part.model, part.readings));
  }

  #keepSuggestion(part: SuggestionPart): void {
    const { db, now, newId } = this.#ctx;
    replaceFoundEvidence(db, part.claimId, part.evidence, engine.version, now(), newId);
    putSuggestion(db, part.claimId, part.suggestion, now());
  }

  /** What a first look found beside what stands. */
  #addSuggestion(part: SuggestionPart): void {
    const { db, now, newId } = this.#ctx;
    addFoundEvidence(db, part.claimId, part.evidence, engine.version, now(), newId);
    if (part.suggestion !== null) putSuggestion(db, part.claimId, part.suggestion, now());
  }
}

export function analysisProcedures(analysis: Analysis): Handlers<'analysis.resume' | 'article.compareAgain'> {
  return {
    'analysis.resume': () => {
      analysis.resume();
      return null;
    },
    'article.compareAgain': ({ articleIds }) => {
      analysis.request(articleIds);
      return null;
    },
  };
}
