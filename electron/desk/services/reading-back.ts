import type { ArticleText } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import type { ReadBackArticle, ReadBackPreview } from '../../../shared/read-back.ts';
import { shortened } from '../../../shared/shortened.ts';
import type { DeskContext } from '../context.ts';
import { languageOf } from '../engine/article/language.ts';
import type { Reading } from '../engine/article/reading.ts';
import { engine } from '../engine/engine.ts';
import type { Handlers } from '../handlers.ts';
import { cleanCharacters } from '../importers/canonical-text.ts';
import { MAX_TEXT_LENGTH } from '../importers/longest-text.ts';
import type { ReportFile } from '../importers/reports/report-file.ts';
import { articleText, insertArticle } from '../store/articles.ts';
import { insertClaim } from '../store/claims.ts';
import { inTransaction } from '../store/database.ts';
import { digestOf } from '../store/digest.ts';
import type { Edit } from '../store/edits.ts';
import { insertPassages } from '../store/passages.ts';
import { countWords } from '../worker/count-words.ts';
import type { Analysis } from './analysis.ts';
import { anchoredClaims, paragraphsOf } from './anchored-claims.ts';
import type { Editing } from './editing.ts';
import { planReading, type ReadingPlan } from './plan-reading.ts';
import { type FoundArticle, reportedArticle } from './reported-article.ts';
import { bearingOn } from './to-compare-again.ts';

/** A report that was recognised among what was brought in and waits for the editor's word. */
interface WaitingReport {
  readonly fileName: string;
  readonly sha256: string;
  readonly file: ReportFile;
}

/** Brings reports that were handed on into the workspace that holds the same article. */
export class ReadingBack {
  readonly #ctx: DeskContext;
  readonly #editing: Editing;
  readonly #analysis: Analysis;
  readonly #waiting = new Map<string, WaitingReport>();

  constructor(ctx: DeskContext, editing: Editing, analysis: Analysis) {
    this.#ctx = ctx;
    this.#editing = editing;
    this.#analysis = analysis;
  }

  /**
   * Keeps a file until the editor has decided, if it is a report.
   * @returns whether it is one.
   * @throws Failure naming the file where it is a damaged one.
   */
  async keep(draftId: string, fileName: string, bytes: Uint8Array): Promise<boolean> {
    const file = await this.#ctx.worker.run('report', { fileName, bytes }, { subject: `“${fileName}”` });
    if (file !== null) this.#waiting.set(draftId, { fileName, sha256: digestOf(bytes), file });
    return file !== null;
  }

  /** @param draftIds null for all of them. */
  forget(draftIds: readonly string[] | null): void {
    if (draftIds === null) this.#waiting.clear();
    else for (const id of draftIds) this.#waiting.delete(id);
  }

  /** Says what reading a report back would do; nothing is written. @throws Failure `not-found`. */
  preview(draftId: string): ReadBackPreview {
    const report = this.#report(draftId);
    const found = reportedArticle(this.#ctx.db, report.file);
    if (typeof found !== 'string') return told(report, placeOf(found), this.#plan(report, found));
    const carried = carriedArticle(report, this.#ctx.newId());
    if (carried === null) return told(report, { state: 'absent', why: found }, null);
    const { title, publishedOn } = carried;
    return told(report, { state: 'carried', title, publishedOn }, this.#planCarried(report, carried, false));
  }

  /**
   * Reads a report back, as one edit or not at all.
   * @param importArticle brings the article in with the text that the report carries, where it is not in the library.
   * @returns the article and what was done. @throws Failure `not-found` where the article is not there, in a sentence.
   */
  async readBack(
    draftId: string,
    importArticle: boolean,
  ): Promise<{ readonly articleId: string; readonly done: ReadBackPreview }> {
    const { db, newId } = this.#ctx;
    const report = this.#report(draftId);
    const missing = reportedArticle(db, report.file);
    const carried = typeof missing === 'string' ? carriedArticle(report, newId()) : null;
    if (typeof missing === 'string' && (carried === null || !importArticle)) throw new Failure('not-found', missing);
    const reading =
      carried === null ? null : await this.#ctx.worker.run('read', carried, { subject: `“${carried.title}”` });
    let edit: Omit<Edit, 'sequence'> | null = null;
    const result = inTransaction(db, () => {
      // Meanwhile the article may have come in or gone.
      const found = reportedArticle(db, report.file);
      if (typeof found === 'string' && (carried === null || reading === null)) throw new Failure('not-found', found);
      if (typeof found === 'string') this.#store(report, carried as ArticleText, reading as Reading);
      const article = typeof found === 'string' ? articleText(db, (carried as ArticleText).id) : found.article;
      const plan = typeof found === 'string' ? this.#planCarried(report, article, true) : this.#plan(report, found);
      if (plan.steps.length > 0) {
        edit = editOf(report, article, plan);
        this.#editing.write(edit, () => plan.create());
      }
      const place: ReadBackArticle = typeof found === 'string' ? placeOf({ article, by: 'file' }) : placeOf(found);
      return { article, isNew: typeof found === 'string', plan, done: told(report, place, plan) };
    });
    this.forget([draftId]);
    const { article, isNew, plan, done } = result;
    if (isNew) this.#ctx.changes.note(['articles', 'collections']);
    if (edit !== null) this.#editing.announce(edit);
    if (isNew) this.#analysis.request(bearingOn(db, [article]));
    else if (plan.addsClaims) this.#analysis.request([article.id]);
    return { articleId: article.id, done };
  }

  #report(draftId: string): WaitingReport {
    const report = this.#waiting.get(draftId);
    if (report === undefined)
      throw new Failure('not-found', 'This report is no longer waiting. Please import the file again.');
    return report;
  }

  #plan({ fileName, file }: WaitingReport, { article, claims }: FoundArticle): ReadingPlan {
    return planReading(this.#ctx, { article, fileName, file, claims, isHere: true });
  }

  #planCarried({ fileName, file }: WaitingReport, article: ArticleText, isHere: boolean): ReadingPlan {
    const claims = anchoredClaims(article, file.article.text, file.claims);
    return planReading(this.#ctx, { article, fileName, file, claims, isHere });
  }

  #store({ fileName }: WaitingReport, article: ArticleText, reading: Reading): void {
    const { db, newId, now } = this.#ctx;
    const { id, text } = article;
    insertArticle(db, {
      ...article,
      fileName,
      importedAt: now(),
      words: countWords(text),
      engine: engine.version,
      bytes: new TextEncoder().encode(text),
    });
    insertPassages(db, id, text, reading.passages);
    for (const claim of reading.claims)
      insertClaim(db, { ...claim, id: newId(), articleId: id, origin: 'engine', engine: engine.version });
  }
}

function editOf(
  { fileName, sha256 }: WaitingReport,
  { id, title }: ArticleText,
  { steps, weighed }: ReadingPlan,
): Omit<Edit, 'sequence'> {
  return {
    sentence: `Import the report “${shortened(fileName, 60)}” on “${title}”`,
    articleId: id,
    claimId: null,
    change: {
      entity: 'reading',
      id,
      report: fileName,
      sha256,
      weighed,
      steps,
      before: { isRead: false },
      after: { isRead: true },
    },
  };
}

function told({ fileName, file }: WaitingReport, article: ReadBackArticle, plan: ReadingPlan | null): ReadBackPreview {
  return { fileName, kind: file.kind, article, items: plan?.items ?? [], notes: file.notes };
}

function placeOf({ article, by }: Pick<FoundArticle, 'article' | 'by'>): ReadBackArticle {
  const { id, title, publishedOn } = article;
  return { state: 'found', articleId: id, title, publishedOn, by };
}

/** The article as a report carries it, with the text as its file; null where it carries none that Stet could keep. */
function carriedArticle({ fileName, file: { article } }: WaitingReport, id: string): ArticleText | null {
  const { text, title, publishedOn, byline, outlet, sourceUrl } = article;
  if (text === null || title === null || title.trim() === '' || publishedOn === null) return null;
  if (!/\p{L}/u.test(text) || text.length > MAX_TEXT_LENGTH || cleanCharacters(text).trim() !== text) return null;
  const [first, ...rest] = paragraphsOf(text);
  const isTitle = first !== undefined && text.slice(first.start, first.end) === title;
  return {
    id,
    title,
    publishedOn,
    byline,
    outlet,
    sourceUrl,
    format: 'text',
    fileName,
    sha256: digestOf(text),
    importedAt: '',
    language: languageOf(text),
    text,
    blocks: isTitle ? [{ ...first, kind: 'heading', level: 1 }, ...rest] : paragraphsOf(text),
  };
}

export function readBackProcedures(readingBack: ReadingBack): Handlers<'report.preview' | 'report.readBack'> {
  return {
    'report.preview': ({ draftId }) => readingBack.preview(draftId),
    'report.readBack': ({ draftId, importArticle }) => readingBack.readBack(draftId, importArticle),
  };
}
