import { mayBeLater, type PartialDate } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import type { DeskContext } from '../context.ts';
import { engine } from '../engine/engine.ts';
import type { Handlers } from '../handlers.ts';
import type { JobControl } from '../jobs/jobs.ts';
import { analysisOf, articlesToAnalyse, articleText, liveArticles, setAnalysis } from '../store/articles.ts';
import { inTransaction } from '../store/database.ts';
import { putEmbeddings } from '../store/embeddings.ts';
import { replaceFoundEvidence } from '../store/evidence.ts';
import { putReadings } from '../store/pair-readings.ts';
import { needsRereading, takeOverDates } from '../store/rereading.ts';
import { putSuggestion } from '../store/suggestions.ts';
import type { EmbeddingPart, ReadingsPart, SuggestionPart } from '../worker/tasks.ts';

/** How much longer it usually takes to compare an article than to read it, so that the progress goes evenly. */
const READING = 1;
const COMPARING = 3;

/** How often, in milliseconds, what has been compared so far is kept and shown. */
const SHOWN_EVERY_MS = 400;

interface Step {
  /** In the weight of steps, before this one and of all. */
  readonly done: number;
  readonly total: number;
  /** The article's own passages have their vectors. */
  readonly isRead: boolean;
}

/**
 * Compares the claims of the library with what was published later, in the background, one article at a time. Which
 * articles wait is kept in the workspace, so the work goes on after a restart.
 */
export class Analysis {
  readonly #ctx: DeskContext;
  #running: Promise<void> | null = null;
  /** The article that an editor has open; it is compared before the others that wait. */
  #preferred: string | null = null;

  constructor(ctx: DeskContext) {
    this.#ctx = ctx;
  }

  /** Has the given articles compared (again); answers at once. */
  request(articleIds: readonly string[]): void {
    const { db } = this.#ctx;
    inTransaction(db, () => {
      for (const id of articleIds) setAnalysis(db, id, 'waiting');
    });
    this.resume();
  }

  /** Has an article that waits compared before the others. */
  prefer(articleId: string): void {
    this.#preferred = articleId;
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
      const embedded = new Set<string>();
      let done = 0; // in the weight of steps
      for (;;) {
        const waiting = articlesToAnalyse(db);
        if (waiting.length === 0) return;
        const unread = waiting.filter((id) => !embedded.has(id));
        const total = done + waiting.length * COMPARING + unread.length * READING;
        const next = this.#comparable(waiting, unread);
        if (next !== null) {
          await this.#compare(next, control, { done, total, isRead: embedded.has(next) });
          done += embedded.has(next) ? COMPARING : COMPARING + READING;
          embedded.add(next);
        } else {
          const id = unread[0] as string;
          embedded.add(id);
          await this.#orFail(id, async () => {
            await this.#reread(id, control, done, total);
            await this.#embed(id, control, done, total);
          });
          done += READING;
        }
      }
    });
  }

  /**
   * The next article all of whose later articles have vectors, first of all the one that an editor has open. Its own
   * vectors are needed by older ones alone, so that it need not wait for them. Null where vectors must come first.
   */
  #comparable(waiting: readonly string[], unread: readonly string[]): string | null {
    const day = new Map(liveArticles(this.#ctx.db).map((article) => [article.id, article.publishedOn]));
    const isReady = (id: string) =>
      unread.every((other) => other === id || !mayBeLater(day.get(other) as PartialDate, day.get(id) as PartialDate));
    const preferred = waiting.find((id) => id === this.#preferred);
    if (preferred !== undefined) return isReady(preferred) ? preferred : null;
    return waiting.find(isReady) ?? null;
  }

  /** Reads an article's dates anew where its day of publication was changed. */
  async #reread(articleId: string, control: JobControl, done: number, total: number): Promise<void> {
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

  async #embed(articleId: string, control: JobControl, done: number, total: number): Promise<void> {
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
  }

  /** Compares an article with later ones, and gives its own passages their vectors afterwards where it has none. */
  async #compare(articleId: string, control: JobControl, { done, total, isRead }: Step): Promise<void> {
    const { db, worker, changes } = this.#ctx;
    setAnalysis(db, articleId, 'reading');
    let found: SuggestionPart[] = [];
    let shownAt = 0; // the first claim at once
    const keep = () => {
      inTransaction(db, () => {
        for (const part of found) this.#keepSuggestion(part);
      });
      found = [];
      shownAt = Date.now();
      changes.note([], [articleId]);
    };
    const isCompared = await this.#orFail(articleId, async () => {
      if (!isRead) await this.#reread(articleId, control, done, total);
      control.progress(done, total, `Comparing “${articleText(db, articleId).title}” with later articles`);
      await worker.run(
        'suggest',
        { articleId, asOf: null },
        {
          signal: control.signal,
          subject: `“${articleText(db, articleId).title}”`,
          onProgress: (compared, all) => control.progress(done + (COMPARING * compared) / Math.max(all, 1), total),
          onPart: (part) => {
            if (part.kind === 'readings') this.#keepReadings(part);
            else if (part.kind === 'embeddings') this.#keepEmbeddings(part);
            else {
              found.push(part);
              // An editor who waits sees the first claims compared while the others still are.
              if (Date.now() - shownAt >= SHOWN_EVERY_MS) keep();
            }
          },
        },
      );
      keep();
      if (!isRead) await this.#embed(articleId, control, done + COMPARING, total);
    });
    if (!isCompared) return;
    // A request that came while this ran stays a request.
    if (analysisOf(db, articleId) === 'reading') setAnalysis(db, articleId, 'ready');
    changes.note(['library'], [articleId]);
  }

  /** Whether the work on an article was done. Where it fails, the article says so and the others go on. */
  async #orFail(articleId: string, work: () => Promise<void>): Promise<boolean> {
    const { db, changes } = this.#ctx;
    try {
      await work();
      return true;
    } catch (error) {
      const cancelled = error instanceof Failure && error.code === 'cancelled';
      setAnalysis(db, articleId, cancelled ? 'waiting' : 'failed');
      this.#ctx.noteFault('comparing an article', error);
      changes.note(['library'], [articleId]);
      if (cancelled) throw error;
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
