import type { Article } from '../../../shared/article.ts';
import { checkInForce, openDisagreement } from '../../../shared/blockers.ts';
import type { ClaimUnderReview } from '../../../shared/claim.ts';
import { claimCounts, claimMarkOf } from '../../../shared/claim-mark.ts';
import { isOver, mayBeBy, type PartialDate } from '../../../shared/dates.ts';
import { FORMATS, type ReportFormat } from '../../../shared/formats.ts';
import type { Report, ReportClaim } from '../../../shared/report.ts';
import type { ReportChoices } from '../../../shared/report-choices.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import type { DeskContext } from '../context.ts';
import type { Destination } from '../dialogs.ts';
import { reportFile } from '../exporters/export-report.ts';
import type { Handlers } from '../handlers.ts';
import { articleText, liveArticles } from '../store/articles.ts';
import { houseStyle } from '../store/house-style.ts';
import { laterThan } from '../store/later.ts';
import { ledgerOf } from '../store/ledger/article-entries.ts';
import { signOffs } from '../store/sign-offs.ts';
import { claimsAsOf, signOffAsOf } from './as-of.ts';
import { printInBrowser } from './print-in-browser.ts';
import { reportCorrections } from './report-corrections.ts';
import { reviewLog } from './report-log.ts';
import { claimsUnderReview } from './reviewing.ts';

/** In code units, without what every report's name ends in. */
const LONGEST_NAME = 60;

/** Which report is to be written. */
export interface WantedReport {
  readonly articleId: string;
  readonly format: ReportFormat;
  /** Null for the review as it stands. */
  readonly asOf: PartialDate | null;
  readonly choices: ReportChoices;
}

/** Makes reports of a review, as it stands or as it would have stood at the end of an earlier day. */
export class Reporting {
  readonly #ctx: DeskContext;

  constructor(ctx: DeskContext) {
    this.#ctx = ctx;
  }

  /** A name for the file, from the article's title: `jessica-jones-fact-check.html`. */
  fileName(articleId: string, format: ReportFormat): string {
    const { title } = articleText(this.#ctx.db, articleId);
    const words = title
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-|-$/g, '');
    const slug = beginningOf(words, LONGEST_NAME).replace(/-$/, '');
    return `${slug === '' ? 'article' : slug}-fact-check${FORMATS[format].endings[0]}`;
  }

  /**
   * Asks where the report goes and writes it. @returns where it is; null where the dialog was cancelled.
   * @throws Failure `cannot-write` naming the file.
   */
  async save(
    articleId: string,
    format: ReportFormat,
    asOf: PartialDate | null,
    choices: ReportChoices,
  ): Promise<string | null> {
    const { db, dialogs, jobs } = this.#ctx;
    const { title } = articleText(db, articleId);
    const destination = await dialogs.savePath({
      title: 'Save the report',
      proposed: this.fileName(articleId, format),
      format,
    });
    if (destination === null) return null;
    const sentence = `Writing the report on “${title}”`;
    await jobs.run('export', sentence, 1, () => this.write({ articleId, format, asOf, choices }, destination));
    return destination.path;
  }

  /**
   * Writes a report, whole or not at all.
   * @returns what was written.
   * @throws Failure `cannot-write` naming the file.
   */
  async write({ articleId, format, asOf, choices }: WantedReport, to: Destination): Promise<Report> {
    const print = this.#ctx.options.printPage ?? printInBrowser;
    const report = await this.compose(articleId, asOf);
    const content = await reportFile(report, format, choices, (html) => print(html), houseStyle(this.#ctx.db));
    await this.#ctx.outputs.write(to, content, 'report');
    return report;
  }

  /** The report of an article; with `asOf`, only what was published and decided by the end of that day counts. */
  async compose(articleId: string, asOf: PartialDate | null): Promise<Report> {
    const { db, options, now, today, checker } = this.#ctx;
    const { text, blocks, ...article } = articleText(db, articleId);
    const day = asOf ?? today();
    const isPast = asOf !== null && isOver(asOf, today());
    const review = isPast ? await claimsAsOf(this.#ctx, articleId, asOf) : claimsUnderReview(db, articleId);
    const claims = review.map(inReport);
    const summary = claimCounts(review.map(claimMarkOf));
    const cited = new Set(claims.flatMap((claim) => claim.evidence.map((evidence) => evidence.articleId)));
    const sources = liveArticles(db)
      .filter(({ id }) => cited.has(id))
      .reverse()
      .map((source) => {
        const { id, ...rest } = described(source);
        return { articleId: id, ...rest };
      });
    const signOff = signOffs(db, [articleId]).get(articleId) ?? null;
    const checked = { ...described(article), text };
    const later = laterThan(db, article)
      .map((candidate) => candidate.article.publishedOn)
      .filter((publishedOn) => !isPast || mayBeBy(publishedOn, asOf));
    return {
      schema: 'stet-report/1',
      generatedAt: now(),
      asOf: day,
      app: { name: 'Stet', version: options.appVersion },
      checker: checker(),
      article: checked,
      checkedAgainst: { articles: later.length, from: later[0] ?? null, to: later.at(-1) ?? null },
      summary,
      claims,
      corrections: reportCorrections(checked, claims, sources),
      sources,
      signOff: isPast ? signOffAsOf(signOff, asOf) : signOff,
      log: reviewLog(db, articleId, isPast ? asOf : null),
      ledger: ledgerOf(db, articleId),
      layout: { format: article.format, blocks },
    };
  }
}

function inReport(claim: ClaimUnderReview): ReportClaim {
  const { suggestion } = claim;
  const checkedParts = claim.parts.flatMap(({ tick, ...part }) => (tick === null ? [] : [{ ...part, ...tick }]));
  return {
    id: claim.id,
    start: claim.start,
    end: claim.end,
    ...(claim.pages === undefined ? {} : { pages: claim.pages }),
    quote: claim.quote,
    kind: claim.kind,
    modality: claim.modality,
    hedges: claim.hedges.map((hedge) => hedge.words),
    verdict: verdictInReport(claim.verdict ?? undefined),
    ...disputedInReport(claim),
    ...(claim.aside === null ? {} : { setAside: claim.aside }),
    secondCheck: checkInReport(claim),
    ...(checkedParts.length === 0 ? {} : { checkedParts }),
    suggestion:
      suggestion === null
        ? null
        : { value: suggestion.value, confidence: suggestion.confidence, reasons: suggestion.reasons },
    evidence: claim.evidence.map((item) => ({
      articleId: item.articleId,
      articleTitle: item.articleTitle,
      publishedOn: item.publishedOn,
      start: item.start,
      end: item.end,
      ...(item.pages === undefined ? {} : { pages: item.pages }),
      quote: item.quote,
      relation: item.relation,
      ...(item.relationSet ? { relationSet: true as const } : {}),
      ...(item.decides ? { chosenToDecide: true as const } : {}),
      score: item.score,
      chosenBy: item.chosenBy,
    })),
  };
}

function checkInReport(claim: ClaimUnderReview): ReportClaim['secondCheck'] {
  const check = checkInForce(claim) ?? openDisagreement(claim);
  if (check === null) return null;
  const { outcome, note, checkedBy, checkedAt } = check;
  return { outcome, note, checkedBy, checkedAt };
}

/** The verdict that an open disagreement is on. */
function disputedInReport(claim: ClaimUnderReview): Pick<ReportClaim, 'disputed'> {
  const check = openDisagreement(claim);
  const verdict = verdictInReport(claim.history.find(({ id }) => id === check?.verdictId));
  return verdict === null ? {} : { disputed: verdict };
}

function verdictInReport(verdict: ClaimUnderReview['history'][number] | undefined): ReportClaim['verdict'] {
  if (verdict === undefined || verdict.value === null) return null;
  const { value, note, correction, fault, decidedBy, decidedAt } = verdict;
  return { value, note, correction, fault, decidedBy, decidedAt };
}

function described({ id, title, byline, outlet, publishedOn, sourceUrl, sha256 }: Article) {
  return { id, title, byline, outlet, publishedOn, sourceUrl, sha256 };
}

export function reportProcedures(reporting: Reporting): Handlers<'report.save'> {
  return {
    'report.save': async ({ articleId, format, asOf, choices }) => ({
      path: await reporting.save(articleId, format, asOf, choices),
    }),
  };
}
