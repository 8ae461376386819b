import type { ClaimUnderReview, Evidence } from '../../../shared/claim.ts';
import { dayOf, isOver, mayBeBy, type PartialDate, readableDate } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Review } from '../../../shared/review.ts';
import type { SignOff } from '../../../shared/sign-off.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { liveArticles, textOf } from '../store/articles.ts';
import { claimsOf } from '../store/claims.ts';
import { inTransaction } from '../store/database.ts';
import { putEmbeddings } from '../store/embeddings.ts';
import { detachedPassages } from '../store/evidence.ts';
import { putReadings } from '../store/pair-readings.ts';
import { partLinesOf } from '../store/part-ticks.ts';
import { firstRelations, passageRoleLines } from '../store/passage-roles.ts';
import { citer, quoter } from '../store/quoter.ts';
import { asideInForce, asideLinesOf } from '../store/set-aside.ts';
import type { SuggestionPart } from '../worker/tasks.ts';
import type { Analysis } from './analysis.ts';
import { checkedParts } from './line-by-line.ts';
import type { Reviewing } from './reviewing.ts';
import { claimsUnderReview } from './reviewing.ts';

/**
 * The claims of an article as they would have stood at the end of `asOf` (of its last day, where it is a month or a
 * year): verdicts and ticks given by then, evidence published by then. Suggestions are made anew from what was published
 * by then and are not kept. Window and reports both show this.
 */
export async function claimsAsOf(
  ctx: DeskContext,
  articleId: string,
  asOf: PartialDate,
  signal?: AbortSignal,
): Promise<ClaimUnderReview[]> {
  const { db } = ctx;
  const suggested = await suggestionsAsOf(ctx, articleId, asOf, signal);
  const sources = new Map(liveArticles(db).map((source) => [source.id, source]));
  const quote = quoter(db);
  const cite = citer(db);
  const detached = detachedPassages(db, articleId);
  const first = firstRelations(db, articleId);
  const isThen = (instant: string) => mayBeBy(dayOf(instant), asOf);
  const roles = new Map(
    passageRoleLines(db, articleId)
      .filter(({ madeAt }) => isThen(madeAt))
      .map((line) => [line.evidenceId, line]),
  );
  /** A passage that stands at the claim now, as it stood then. */
  const asThen = (item: Evidence): Evidence => {
    const { relation = item.relation, relationSet = false, decides = false } = roles.get(item.id) ?? {};
    return { ...item, relation: relationSet ? relation : (first.get(item.id) ?? item.relation), relationSet, decides };
  };
  const lines = [...partLinesOf(db, articleId)].map(
    ([claimId, all]) => [claimId, all.filter(({ madeAt }) => isThen(madeAt))] as const,
  );
  const parts = checkedParts(textOf(db, articleId), claimsOf(db, articleId), new Map(lines));
  const asides = asideLinesOf(db, articleId);
  return claimsUnderReview(db, articleId).map((claim) => {
    const part = suggested.get(claim.id);
    const byHand = claim.evidence
      .filter((item) => mayBeBy(item.publishedOn, asOf))
      .map(asThen)
      .filter((item) => item.chosenBy === 'editor' || item.relationSet || item.decides);
    const found = (part?.evidence ?? []).flatMap((item): Evidence[] => {
      const source = sources.get(item.articleId);
      const isHere = (own: Evidence) => own.articleId === item.articleId && own.start === item.start;
      if (source === undefined || byHand.some(isHere)) return [];
      if (detached.has(`${claim.id} ${item.articleId} ${item.start}`)) return [];
      return [
        {
          ...item,
          id: claim.evidence.find(isHere)?.id ?? `${claim.id} ${item.articleId} ${item.start}`,
          claimId: claim.id,
          articleTitle: source.title,
          outlet: source.outlet,
          publishedOn: source.publishedOn,
          ...cite(source.id, item),
          quote: quote(source.id, item),
          chosenBy: 'engine',
          relationSet: false,
          decides: false,
        },
      ];
    });
    const history = claim.history.filter(({ madeAt }) => isThen(madeAt));
    const verdict = history.at(-1) ?? null;
    const aside = asides.get(claim.id)?.findLast(({ madeAt }) => isThen(madeAt)) ?? null;
    const { broughtBack: _now, ...own } = claim;
    return {
      ...own,
      evidence: [...byHand, ...found].toSorted((a, b) => Number(b.decides) - Number(a.decides)),
      suggestion: part?.suggestion ?? null,
      verdict,
      aside: asideInForce(aside, verdict, []),
      history,
      parts: parts.get(claim.id) ?? [],
      checks: claim.checks.filter(
        ({ checkedAt, verdictId }) => isThen(checkedAt) && history.some(({ id }) => id === verdictId),
      ),
    };
  });
}

/**
 * A review as it would have stood at the end of `asOf`.
 * @throws Failure `bad-input` when the article was not published by then.
 */
export async function reviewAsOf(
  ctx: DeskContext,
  review: Review,
  asOf: PartialDate,
  signal?: AbortSignal,
): Promise<Review> {
  const { article } = review;
  if (!mayBeBy(article.publishedOn, asOf)) {
    const published = readableDate(article.publishedOn);
    throw new Failure('bad-input', `This article was published later (${published}). Choose a later date.`);
  }
  if (!isOver(asOf, ctx.today())) return { ...review, asOf };
  const later = review.later.filter(({ publishedOn }) => mayBeBy(publishedOn, asOf));
  const claims = await claimsAsOf(ctx, article.id, asOf, signal);
  return { ...review, asOf, later, readSoFar: null, claims, signOff: signOffAsOf(review.signOff, asOf) };
}

/** A sign-off counts in the past only where it was given by then and still holds. */
export function signOffAsOf(signOff: SignOff | null, asOf: PartialDate): SignOff | null {
  const holds = signOff?.valid === true && mayBeBy(dayOf(signOff.signedAt), asOf);
  return holds ? signOff : null;
}

async function suggestionsAsOf(
  { db, worker }: DeskContext,
  articleId: string,
  asOf: PartialDate,
  signal: AbortSignal | undefined,
): Promise<Map<string, SuggestionPart>> {
  const suggested = new Map<string, SuggestionPart>();
  await worker.run(
    'suggest',
    { articleId, asOf, unread: [] },
    {
      ...(signal === undefined ? {} : { signal }),
      onPart: (part) => {
        if (part.kind === 'suggestion') suggested.set(part.claimId, part);
        else if (part.kind === 'readings') inTransaction(db, () => putReadings(db, part.model, part.readings));
        else inTransaction(db, () => putEmbeddings(db, part.model, part.embeddings));
      },
    },
  );
  return suggested;
}

/**
 * Opening a review also has its article compared before the others that wait. Of a past day there is one question at a
 * time: another one ends the work on it, the same one asked again waits for its answer.
 */
export function openingProcedures(ctx: DeskContext, reviewing: Reviewing, analysis: Analysis): Handlers<'review.open'> {
  let asked: { readonly question: string; readonly answer: Promise<Review>; end(): void } | null = null;
  return {
    'review.open': ({ articleId, asOf }) => {
      const review = reviewing.open(articleId);
      analysis.prefer(articleId);
      const question = `${articleId} ${asOf}`;
      if (asOf === null) return review;
      if (asked?.question === question) return asked.answer;
      asked?.end();
      const controller = new AbortController();
      const answer = reviewAsOf(ctx, review, asOf, controller.signal).finally(() => {
        if (asked?.answer === answer) asked = null;
      });
      asked = { question, answer, end: () => controller.abort() };
      return answer;
    },
  };
}
