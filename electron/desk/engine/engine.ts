import type { ClaimDraft } from '../../../shared/claim.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import { ENGLISH } from '../../../shared/languages.ts';
import { sentencesOf } from '../../../shared/sentences.ts';
import { type Span, sharedLength } from '../../../shared/span.ts';
import { blocksOf } from './article/blocks.ts';
import { languageOf } from './article/language.ts';
import type { ArticleToRead, PassageDraft, Reading } from './article/reading.ts';
import { rolesOf } from './article/roles.ts';
import { wordsAlone } from './article/words-alone.ts';
import type { ClaimInContext } from './claims/claim-in-context.ts';
import { claimsIn, describeClaim } from './claims/detect.ts';
import { headlineClaim } from './claims/headline.ts';
import type { Candidate } from './comparing/candidate.ts';
import { pairInContext } from './comparing/pair-in-context.ts';
import { type Query, queryFor } from './finding/query.ts';
import type { PairReading } from './models/comparing-model.ts';
import type { PairInContext } from './models/reading-input.ts';
import { passagesForBoth, passagesToReadAgain, type Readings, withSecondOpinion } from './suggesting/second-opinion.ts';
import { passagesToRead, weigh } from './suggesting/suggest.ts';
import type { Weighing } from './suggesting/weighing.ts';
import { datesOf } from './time/date-mentions.ts';

/** The whole engine: pure functions over text and numbers, the sentence model aside. */
export interface Engine {
  /** Stored with every claim and suggestion. */
  readonly version: string;
  read(article: ArticleToRead): Reading;
  queryFor(claim: ClaimInContext): Query;
  /** @param readings what the comparing model made of some candidates, by passage. */
  weigh(claim: ClaimInContext, candidates: readonly Candidate[], readings?: ReadonlyMap<number, PairReading>): Weighing;
  /** Numbers of the passages that are worth reading together with the claim, the most promising first. */
  passagesToRead(claim: ClaimInContext, candidates: readonly Candidate[]): number[];
  /** Numbers of the passages that both networks should read, where there is a second one. */
  passagesForBoth(claim: ClaimInContext, candidates: readonly Candidate[]): number[];
  /** The claim as the comparing model should read it, or null where it leans too much on the text around it. */
  claimToRead(claim: ClaimInContext): string | null;
  /** What the second reader should read once the first has had its say, by passage. */
  pairsToReadAgain(
    claim: ClaimInContext,
    candidates: readonly Candidate[],
    first: Weighing,
  ): ReadonlyMap<number, PairInContext>;
  /** @param readings what each network made of the passages that it read. */
  withSecondOpinion(
    first: Weighing,
    claim: ClaimInContext,
    candidates: readonly Candidate[],
    readings: Readings,
  ): Weighing;
  /** Details of a span that an editor marked as a claim. */
  describe(article: ArticleToRead, span: Span): ClaimDraft;
}

/** Raise this with every change that can change a suggestion. */
const VERSION = 'stet/7';

/** The engine: rules and features that a person can read, sentence vectors to find passages by,
 * and, where it is there, what a small network makes of a claim and a passage read together. */
export const engine: Engine = {
  version: VERSION,

  read(article) {
    const { text } = article;
    const passages = passagesOf(article);
    if (languageOf(text) !== ENGLISH) return { passages, claims: [] };
    const title = passages.find(({ role }) => role !== 'boilerplate');
    const claims = passages.flatMap((passage) => {
      if (passage.role === 'body') return claimsIn(text, passage, article.publishedOn);
      if (passage !== title || passage.role !== 'headline') return [];
      return headlineClaim(text, passage, article.publishedOn) ?? [];
    });
    return { passages, claims: saidOnce(text, claims) };
  },

  queryFor,

  weigh: (context, candidates, readings = new Map()) => weigh(asCompared(context), candidates, readings, VERSION),

  passagesToRead,

  passagesForBoth,

  claimToRead: ({ quote }) => quote,

  pairsToReadAgain(context, candidates, first) {
    const byPassage = new Map(candidates.map((candidate) => [candidate.passageId, candidate]));
    const passages = passagesToReadAgain(context, candidates, first);
    return new Map(passages.map((id) => [id, pairInContext(context, byPassage.get(id) as Candidate)]));
  },

  withSecondOpinion: (first, context, candidates, readings) =>
    withSecondOpinion(first, asCompared(context), candidates, readings, VERSION),

  describe(article, span) {
    return {
      ...describeClaim(article.text, sentenceAround(article, span), span, article.publishedOn),
      checkWorthiness: 1,
    };
  },
};

/**
 * A plan without a hedging word (“will open in May”) is speculative to an editor and reads like a settled statement to
 * the comparing model, which learned from many such; only doubt in words is compared in its own way.
 */
function asCompared(context: ClaimInContext): ClaimInContext {
  const { claim } = context;
  return claim.hedges.length > 0 ? context : { ...context, claim: { ...claim, modality: 'settled' } };
}

/** A headline that the first sentence says again is one claim, where it stands first; so is a line printed twice. */
function saidOnce(text: string, claims: readonly ClaimDraft[]): ClaimDraft[] {
  const said = new Set<string>();
  return claims.filter(({ start, end }) => {
    const words = wordsAlone(text.slice(start, end));
    const isNew = !said.has(words);
    said.add(words);
    return isNew;
  });
}

function passagesOf({ text, blocks, publishedOn }: ArticleToRead): PassageDraft[] {
  const all = blocksOf(text, blocks);
  const roles = rolesOf(text, all);
  return all.flatMap((block, index) =>
    sentencesOf(text, block).map((span) => ({
      ...span,
      role: roles[index] as PassageDraft['role'],
      dates: datesIn(text, span, publishedOn),
    })),
  );
}

function datesIn(text: string, span: Span, publishedOn: PartialDate) {
  return datesOf(text, span, publishedOn);
}

/** The sentence that holds most of a span, or the span itself where it lies in none. */
function sentenceAround({ text, blocks }: ArticleToRead, span: Span): Span {
  const sentences = blocksOf(text, blocks).flatMap((block) => sentencesOf(text, block));
  const [best] = sentences
    .filter((sentence) => sharedLength(sentence, span) > 0)
    .sort((a, b) => sharedLength(b, span) - sharedLength(a, span));
  return best ?? span;
}
