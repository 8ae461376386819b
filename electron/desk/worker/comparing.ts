import type { ArticleText } from '../../../shared/article.ts';
import type { Claim } from '../../../shared/claim.ts';
import { mayBeBy, type PartialDate } from '../../../shared/dates.ts';
import { ENGLISH } from '../../../shared/languages.ts';
import { contains } from '../../../shared/span.ts';
import type { ClaimInContext } from '../engine/claims/claim-in-context.ts';
import type { Candidate } from '../engine/comparing/candidate.ts';
import type { Engine } from '../engine/engine.ts';
import type { Query } from '../engine/finding/query.ts';
import type { ComparingModel, PairReading } from '../engine/models/comparing-model.ts';
import type { SecondReader, SecondReading } from '../engine/models/second-reader.ts';
import type { SentenceModel } from '../engine/models/sentence-model.ts';
import type { Weighing } from '../engine/suggesting/weighing.ts';
import { articleText } from '../store/articles.ts';
import { claimsOf } from '../store/claims.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { digestOf } from '../store/digest.ts';
import { type Embedding, embeddingOf } from '../store/embeddings.ts';
import { type LaterCandidate, laterThan } from '../store/later.ts';
import { readingOf, type StoredReading } from '../store/pair-readings.ts';
import { neighbours, type Passage, passageById, passagesOf, searchPassages } from '../store/passages.ts';
import type { SuggestionPart } from './tasks.ts';
import type { VectorIndex } from './vector-index.ts';

/** How many passages each of the two searches brings for a claim. */
const FROM_EACH_SEARCH = 40;

/** An article's claims, ready to be compared. */
export interface Comparison {
  readonly article: ArticleText;
  readonly claims: readonly Claim[];
  readonly contexts: readonly ClaimInContext[];
  readonly queries: readonly Query[];
  readonly later: readonly LaterCandidate[];
}

/** Gathers what is needed to compare the claims of an article; `asOf` leaves out what was published after that day. */
export function gather(db: ReadableDatabase, engine: Engine, articleId: string, asOf: PartialDate | null): Comparison {
  const article = articleText(db, articleId);
  const passages = passagesOf(db, articleId);
  const claims = claimsOf(db, articleId);
  const contexts = claims.map((claim) => ({
    claim,
    quote: claim.quote,
    sentence: passages.find((passage) => contains(passage, claim))?.quote ?? claim.quote,
    title: article.title,
    text: article.text,
    publishedOn: article.publishedOn,
  }));
  // What the engine cannot read is compared with nothing.
  const candidates = article.language === ENGLISH ? laterThan(db, article) : [];
  const later = candidates.filter((candidate) => asOf === null || mayBeBy(candidate.article.publishedOn, asOf));
  return { article, claims, contexts, queries: contexts.map((context) => engine.queryFor(context)), later };
}

/** Query texts that have no vector of this model yet, embedded. */
export async function embedQueries(
  db: ReadableDatabase,
  model: SentenceModel,
  queries: readonly Query[],
): Promise<Embedding[]> {
  const texts = new Map(queries.map((query) => [digestOf(query.toEmbed), query.toEmbed]));
  const missing = [...texts].filter(([digest]) => embeddingOf(db, model.id, digest) === null);
  const vectors = await model.embed(missing.map(([, text]) => text));
  return missing.map(([digest], index) => ({ digest, vector: vectors[index] as Int8Array }));
}

/** The later passages that may bear on one claim, as the two searches bring them. */
export interface Found {
  readonly candidates: readonly Candidate[];
  readonly passages: ReadonlyMap<number, Passage>;
}

/** Looks for later passages that may bear on one claim of a comparison. */
export function findPassages(
  db: ReadableDatabase,
  index: VectorIndex | null,
  queryVector: Int8Array | null,
  comparison: Comparison,
  position: number,
): Found {
  const query = comparison.queries[position] as Query;
  const laterIds = comparison.later.map(({ article }) => article.id);
  const byText = searchPassages(db, query.terms, laterIds, FROM_EACH_SEARCH);
  const byVector =
    index === null || queryVector === null ? [] : index.nearest(db, queryVector, laterIds, FROM_EACH_SEARCH);
  const ids = new Set([...byText.map((hit) => hit.passageId), ...byVector.map((hit) => hit.passageId)]);
  const textRanks = new Map(byText.map((hit, rank) => [hit.passageId, rank + 1]));
  const vectorRanks = new Map(byVector.map((hit, rank) => [hit.passageId, rank + 1]));
  const byArticle = new Map(comparison.later.map((candidate) => [candidate.article.id, candidate]));

  const passages = new Map<number, Passage>();
  const candidates: Candidate[] = [];
  for (const id of [...ids].sort((a, b) => a - b)) {
    const passage = passageById(db, id);
    const source = passage === null ? undefined : byArticle.get(passage.articleId);
    if (passage === null || source === undefined) continue;
    passages.set(id, passage);
    candidates.push({
      passageId: id,
      articleId: passage.articleId,
      title: source.article.title,
      publishedOn: source.article.publishedOn,
      order: source.order,
      quote: passage.quote,
      ...neighbours(db, passage),
      dates: passage.dates,
      role: passage.role,
      textRank: textRanks.get(id) ?? null,
      vectorRank: vectorRanks.get(id) ?? null,
      cosine: index === null || queryVector === null ? null : index.cosine(db, queryVector, passage.articleId, id),
    });
  }
  return { candidates, passages };
}

/** What the comparing model makes of a claim's best passages: what is known already, and what is read now. */
export async function readBest(
  db: ReadableDatabase,
  engine: Engine,
  model: ComparingModel,
  context: ClaimInContext,
  found: Found,
): Promise<{ readonly readings: ReadonlyMap<number, PairReading>; readonly fresh: readonly StoredReading[] }> {
  const claim = engine.claimToRead(context);
  const readings = new Map<number, PairReading>();
  if (claim === null) return { readings, fresh: [] };
  const claimDigest = digestOf(claim);
  const unread: Passage[] = [];
  for (const passageId of engine.passagesToRead(context, found.candidates)) {
    const passage = found.passages.get(passageId) as Passage;
    const known = readingOf(db, model.id, claimDigest, passage.digest);
    if (known === null) unread.push(passage);
    else readings.set(passageId, known);
  }
  const read = await model.read(unread.map((passage) => ({ claim, passage: passage.quote })));
  const fresh = unread.map((passage, i) => {
    const reading = read[i] as PairReading;
    readings.set(passage.id, reading);
    return { claimDigest, passageDigest: passage.digest, reading };
  });
  return { readings, fresh };
}

/**
 * What the engine says of one claim, given the passages found and the readings of the best of them.
 * @param second gives the second opinion on what would be suggested; null where it cannot be had, and the first stands.
 */
export async function suggestFor(
  engine: Engine,
  second: SecondReader | null,
  comparison: Comparison,
  position: number,
  found: Found,
  readings: ReadonlyMap<number, PairReading>,
): Promise<SuggestionPart> {
  const context = comparison.contexts[position] as ClaimInContext;
  const first = engine.weigh(context, found.candidates, readings);
  const weighing = second === null ? first : await secondOpinion(engine, second, first, context, found);
  return {
    kind: 'suggestion',
    claimId: (comparison.claims[position] as Claim).id,
    suggestion: weighing.suggestion,
    evidence: weighing.evidence.map(({ passageId, articleId, relation, score }) => {
      const { start, end } = found.passages.get(passageId) as Passage;
      return { articleId, start, end, relation, score };
    }),
  };
}

async function secondOpinion(
  engine: Engine,
  second: SecondReader,
  first: Weighing,
  context: ClaimInContext,
  { candidates }: Found,
): Promise<Weighing> {
  const pairs = engine.pairsToReadAgain(context, candidates, first);
  const read = await second.read([...pairs.values()]);
  const readings = new Map([...pairs.keys()].map((id, at) => [id, read[at] as SecondReading]));
  return engine.withSecondOpinion(first, context, candidates, readings);
}
