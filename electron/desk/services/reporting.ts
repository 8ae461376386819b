import { basename } from 'node:path';
import type { Article } from '../../../shared/article.ts';
import { checkInForce, openDisagreement } from '../../../shared/blockers.ts';
import type { ClaimUnderReview, Evidence, Suggestion } from '../../../shared/claim.ts';
import { dayOf, firstDay, type PartialDate } from '../../../shared/dates.ts';
import { REPORT_FORMATS, type Report, type ReportClaim, type ReportFormat } from '../../../shared/report.ts';
import type { SignOff } from '../../../shared/sign-off.ts';
import type { DeskContext } from '../context.ts';
import { exportReport } from '../exporters/export-report.ts';
import type { SuggestionPart } from '../jobs/tasks.ts';
import { articleText, liveArticles } from '../store/articles.ts';
import { signOffs } from '../store/sign-offs.ts';
import { reportCorrections } from './report-corrections.ts';
import { claimsUnderReview } from './reviewing.ts';
import { writeWhole } from './whole-file.ts';

/** Makes reports of a review, as it stands or as it would have stood at the end of an earlier day. */
export class Reporting {
  readonly #ctx: DeskContext;

  constructor(ctx: DeskContext) {
    this.#ctx = ctx;
  }

  /** A name for the file, from the article's title: `jessica-jones-fact-check.html`. */
  fileName(articleId: string, format: ReportFormat): string {
    const { title } = articleText(this.#ctx.db, articleId);
    const slug = title
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 60);
    return `${slug === '' ? 'article' : slug}-fact-check${REPORT_FORMATS[format]}`;
  }

  /**
   * Writes a report, whole or not at all.
   * @throws Failure `cannot-write` naming the file.
   */
  async write(articleId: string, format: ReportFormat, asOf: PartialDate | null, path: string): Promise<void> {
    const content = exportReport(await this.compose(articleId, asOf), format);
    await writeWhole(path, content, `The report “${basename(path)}” cannot be written to that folder.`);
  }

  /** The report of an article; with `asOf`, only what was published and decided by the end of that day counts. */
  async compose(articleId: string, asOf: PartialDate | null): Promise<Report> {
    const { db, options, now, checker } = this.#ctx;
    const { text, blocks, ...article } = articleText(db, articleId);
    const today = dayOf(new Date(now()));
    const day = asOf ?? today;
    const review = claimsUnderReview(db, articleId);
    const claims = asOf === null || asOf >= today ? review.map(asItStands) : await this.#asOf(articleId, review, asOf);
    const count = (value: string) => claims.filter((claim) => claim.verdict?.value === value).length;
    const summary = {
      claims: claims.length,
      confirmed: count('confirmed'),
      outdated: count('outdated'),
      speculative: count('speculative'),
      undecided: claims.filter((claim) => claim.verdict === null).length,
    };
    const cited = new Set(claims.flatMap((claim) => claim.evidence.map((evidence) => evidence.articleId)));
    const sources = liveArticles(db)
      .filter(({ id }) => cited.has(id))
      .reverse()
      .map((source) => {
        const { id, ...rest } = described(source);
        return { articleId: id, ...rest };
      });
    const checked = { ...described(article), text };
    return {
      schema: 'stet-report/1',
      generatedAt: now(),
      asOf: day,
      app: { name: 'Stet', version: options.appVersion },
      checker: checker(),
      article: checked,
      summary,
      claims,
      corrections: reportCorrections(checked, claims, sources),
      sources,
      signOff: signOffAsOf(signOffs(db, [articleId]).get(articleId) ?? null, day, today),
      layout: { format: article.format, blocks },
    };
  }

  /** The review with the evidence, suggestions and verdicts of that day; suggestions are made anew and not kept. */
  async #asOf(articleId: string, review: readonly ClaimUnderReview[], asOf: PartialDate): Promise<ReportClaim[]> {
    const suggested = new Map<string, SuggestionPart>();
    await this.#ctx.worker.run(
      'suggest',
      { articleId, asOf, claimIds: null },
      { onPart: (part) => void (part.kind === 'suggestion' && suggested.set(part.claimId, part)) },
    );
    const sources = new Map(liveArticles(this.#ctx.db).map((source) => [source.id, source]));
    return review.map((claim) => {
      const part = suggested.get(claim.id);
      const byHand = claim.evidence.filter((item) => item.chosenBy === 'editor' && firstDay(item.publishedOn) <= asOf);
      const found = (part?.evidence ?? []).flatMap((item) => {
        const source = sources.get(item.articleId);
        if (source === undefined || byHand.some((own) => own.articleId === item.articleId && own.start === item.start))
          return [];
        return [
          {
            ...item,
            articleTitle: source.title,
            publishedOn: source.publishedOn,
            quote: articleText(this.#ctx.db, source.id).text.slice(item.start, item.end),
            chosenBy: 'engine' as const,
          },
        ];
      });
      const history = claim.history.filter((verdict) => dayOf(new Date(verdict.decidedAt)) <= asOf);
      return {
        ...inReport(claim, [...byHand, ...found], part?.suggestion ?? null),
        verdict: verdictInReport(history.at(-1)),
        secondCheck: checkInReport({ ...claim, history, verdict: history.at(-1) ?? null }, asOf),
      };
    });
  }
}

function asItStands(claim: ClaimUnderReview): ReportClaim {
  return {
    ...inReport(claim, claim.evidence, claim.suggestion),
    verdict: verdictInReport(claim.verdict ?? undefined),
    secondCheck: checkInReport(claim, null),
  };
}

type CitedPassage = Omit<Evidence, 'id' | 'claimId' | 'outlet'>;

function inReport(
  claim: ClaimUnderReview,
  evidence: readonly CitedPassage[],
  suggestion: Suggestion | null,
): Omit<ReportClaim, 'verdict' | 'secondCheck'> {
  return {
    id: claim.id,
    start: claim.start,
    end: claim.end,
    quote: claim.quote,
    kind: claim.kind,
    modality: claim.modality,
    hedges: claim.hedges.map((hedge) => hedge.words),
    suggestion:
      suggestion === null
        ? null
        : { value: suggestion.value, confidence: suggestion.confidence, reasons: suggestion.reasons },
    evidence: evidence.map((item) => ({
      articleId: item.articleId,
      articleTitle: item.articleTitle,
      publishedOn: item.publishedOn,
      start: item.start,
      end: item.end,
      quote: item.quote,
      relation: item.relation,
      score: item.score,
      chosenBy: item.chosenBy,
    })),
  };
}

function checkInReport(claim: ClaimUnderReview, asOf: PartialDate | null): ReportClaim['secondCheck'] {
  const check = checkInForce(claim) ?? openDisagreement(claim);
  if (check === null || (asOf !== null && dayOf(new Date(check.checkedAt)) > asOf)) return null;
  const { outcome, note, checkedBy, checkedAt } = check;
  return { outcome, note, checkedBy, checkedAt };
}

/** A report of an earlier day shows a sign-off only where it was given by then and still holds. */
function signOffAsOf(signOff: SignOff | null, day: PartialDate, today: PartialDate): SignOff | null {
  if (signOff === null || day >= today) return signOff;
  return signOff.valid && dayOf(new Date(signOff.signedAt)) <= day ? signOff : null;
}

function verdictInReport(verdict: ClaimUnderReview['history'][number] | undefined): ReportClaim['verdict'] {
  if (verdict === undefined || verdict.value === null) return null;
  const { value, note, correction, fault, decidedBy, decidedAt } = verdict;
  return { value, note, correction, fault, decidedBy, decidedAt };
}

function described({ id, title, byline, outlet, publishedOn, sourceUrl, sha256 }: Article) {
  return { id, title, byline, outlet, publishedOn, sourceUrl, sha256 };
}
