import type { ArticleText } from '../../../shared/article.ts';
import type { Claim } from '../../../shared/claim.ts';
import { firstDay, type PartialDate } from '../../../shared/dates.ts';
import { contains } from '../../../shared/span.ts';
import type { Candidate, ClaimInContext, Engine, Query, SentenceModel } from '../engine/engine.ts';
import { articleText } from '../store/articles.ts';
import { claimsOf } from '../store/claims.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { digestOf } from '../store/digest.ts';
import { type Embedding, embeddingOf } from '../store/embeddings.ts';
import { type LaterCandidate, laterThan } from '../store/later.ts';
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
export function gather(
  db: ReadableDatabase,
  engine: Engine,
  articleId: string,
  asOf: PartialDate | null,
  claimIds: readonly string[] | null,
): Comparison {
  const article = articleText(db, articleId);
  const passages = passagesOf(db, articleId);
  const claims = claimsOf(db, articleId).filter((claim) => claimIds === null || claimIds.includes(claim.id));
  const contexts = claims.map((claim) => ({
    claim,
    quote: claim.quote,
    sentence: passages.find((passage) => contains(passage, claim))?.quote ?? claim.quote,
    title: article.title,
    text: article.text,
    publishedOn: article.publishedOn,
  }));
  const later = laterThan(db, article).filter(
    (candidate) => asOf === null || firstDay(candidate.article.publishedOn) <= asOf,
  );
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

/** Finds and weighs later passages for one claim of a comparison. */
export function compareClaim(
  db: ReadableDatabase,
  engine: Engine,
  index: VectorIndex | null,
  queryVector: Int8Array | null,
  comparison: Comparison,
  position: number,
): SuggestionPart {
  const claim = comparison.claims[position] as Claim;
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
  const weighing = engine.weigh(comparison.contexts[position] as ClaimInContext, candidates);
  return {
    kind: 'suggestion',
    claimId: claim.id,
    suggestion: weighing.suggestion,
    evidence: weighing.evidence.map(({ passageId, articleId, relation, score }) => {
      const { start, end } = passages.get(passageId) as Passage;
      return { articleId, start, end, relation, score };
    }),
  };
}
