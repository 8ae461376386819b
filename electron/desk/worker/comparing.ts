import type { ArticleText } from '../../../shared/article.ts';
import type { Claim } from '../../../shared/claim.ts';
import { mayBeBy, type PartialDate } from '../../../shared/dates.ts';
import { ENGLISH } from '../../../shared/languages.ts';
import { contains } from '../../../shared/span.ts';
import { wordsAlone } from '../engine/article/words-alone.ts';
import type { ClaimInContext } from '../engine/claims/claim-in-context.ts';
import type { Candidate } from '../engine/comparing/candidate.ts';
import type { Engine } from '../engine/engine.ts';
import type { Query } from '../engine/finding/query.ts';
import type { ComparingModel, PairReading, PairToRead } from '../engine/models/comparing-model.ts';
import type { PairInContext, TextAround } from '../engine/models/reading-input.ts';
import type { SecondReader } from '../engine/models/second-reader.ts';
import type { SentenceModel } from '../engine/models/sentence-model.ts';
import type { Weighing } from '../engine/suggesting/weighing.ts';
import { articleText } from '../store/articles.ts';
import { claimsOf } from '../store/claims.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { digestOf } from '../store/digest.ts';
import { type Embedding, embeddingOf } from '../store/embeddings.ts';
import { type LaterCandidate, laterThan } from '../store/later.ts';
import { type KeptReading, type PairDigests, readingOf } from '../store/pair-readings.ts';
import { neighbours, type Passage, passageById, passagesOf, searchPassages } from '../store/passages.ts';
import type { ReadingsPart, SuggestionPart } from './tasks.ts';
import { cosineAt, type VectorHit, type VectorIndex } from './vector-index.ts';

/** How many passages each of the two searches brings for a claim. */
const FROM_EACH_SEARCH = 40;
/** So many passages of articles that are not read yet are embedded ahead for a claim, those that its words choose. */
const AHEAD = 200;

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

/** What stands in for the vectors of later articles that are not read yet: those of the passages likeliest to matter. */
export interface Ahead {
  /** Later articles some of whose passages have no vector. */
  readonly unread: ReadonlySet<string>;
  /** Vectors of passages of these articles, by passage. */
  readonly vectors: ReadonlyMap<number, Int8Array>;
}

const NOTHING_AHEAD: Ahead = { unread: new Set(), vectors: new Map() };

/** Passages of articles that are not read yet which a claim's words choose, best first. */
export function choosePassages(
  db: ReadableDatabase,
  comparison: Comparison,
  position: number,
  unread: ReadonlySet<string>,
): Passage[] {
  const { terms } = comparison.queries[position] as Query;
  return searchPassages(db, terms, [...unread], AHEAD).map(({ passageId }) => passageById(db, passageId) as Passage);
}

/** The later passages that may bear on one claim, as the two searches bring them. */
export interface Found {
  readonly candidates: readonly Candidate[];
  readonly passages: ReadonlyMap<number, Passage>;
}

/**
 * Looks for later passages that may bear on one claim of a comparison.
 * @param ahead what is known of articles that have no vectors yet; they are searched by its vectors alone.
 */
export function findPassages(
  db: ReadableDatabase,
  index: VectorIndex | null,
  queryVector: Int8Array | null,
  comparison: Comparison,
  position: number,
  ahead: Ahead = NOTHING_AHEAD,
): Found {
  const query = comparison.queries[position] as Query;
  const laterIds = comparison.later.map(({ article }) => article.id);
  const byText = searchPassages(db, query.terms, laterIds, FROM_EACH_SEARCH);
  const byVector = index === null || queryVector === null ? [] : nearest(db, index, queryVector, laterIds, ahead);
  const cosineOf = ({ id, articleId }: Passage) => {
    if (index === null || queryVector === null) return null;
    const vector = ahead.vectors.get(id);
    return vector === undefined ? index.cosine(db, queryVector, articleId, id) : cosineAt(queryVector, vector);
  };
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
      cosine: cosineOf(passage),
    });
  }
  return { candidates: saidOnce(candidates), passages };
}

/** Of what one article says twice in the same words, as its headline and its first sentence, the sentence of the body. */
function saidOnce(candidates: readonly Candidate[]): Candidate[] {
  const alike = Map.groupBy(candidates, ({ articleId, quote }) => `${articleId} ${wordsAlone(quote)}`);
  return [...alike.values()].map((same) => {
    const [first] = same as [Candidate];
    const kept = same.find(({ role }) => role === 'body') ?? first;
    const best = (ranks: readonly (number | null)[]) =>
      ranks.reduce((least, rank) => (least === null || (rank !== null && rank < least) ? rank : least), null);
    return {
      ...kept,
      textRank: best(same.map(({ textRank }) => textRank)),
      vectorRank: best(same.map(({ vectorRank }) => vectorRank)),
    };
  });
}

/** The nearest passages of articles that have their vectors, and of those embedded ahead of theirs. */
function nearest(
  db: ReadableDatabase,
  index: VectorIndex,
  query: Int8Array,
  laterIds: readonly string[],
  { unread, vectors }: Ahead,
): VectorHit[] {
  const read = unread.size === 0 ? laterIds : laterIds.filter((id) => !unread.has(id));
  const best = index.nearest(db, query, read, FROM_EACH_SEARCH);
  if (vectors.size === 0) return best;
  const ahead = [...vectors].map(([passageId, vector]) => ({ passageId, cosine: cosineAt(query, vector) }));
  return [...best, ...ahead]
    .sort((a, b) => b.cosine - a.cosine || a.passageId - b.passageId)
    .slice(0, FROM_EACH_SEARCH);
}

/** The networks that read claim and passage together; null for one that cannot be had. */
export interface Readers {
  readonly comparing: ComparingModel | null;
  /** Without it the first opinion stands. */
  readonly second: SecondReader | null;
}

/**
 * Compares one claim with the passages found for it: what the engine says of them, given what the networks read.
 * @returns what was read now and is to be kept, before what it led to.
 */
export async function compareClaim(
  db: ReadableDatabase,
  engine: Engine,
  { comparing, second }: Readers,
  comparison: Comparison,
  position: number,
  found: Found,
): Promise<readonly (ReadingsPart | SuggestionPart)[]> {
  const context = comparison.contexts[position] as ClaimInContext;
  const forFirst = comparing === null ? [] : engine.passagesToRead(context, found.candidates);
  const forBoth = comparing === null || second === null ? [] : engine.passagesForBoth(context, found.candidates);
  const best =
    comparing === null
      ? NOTHING_READ
      : await readOnce(db, comparing, pairsToRead(engine, context, found, [...forFirst, ...forBoth]));
  // What is read for the sake of the second opinion does not change the first.
  const readings = new Map([...best.readings].filter(([id]) => forFirst.includes(id)));
  const first = engine.weigh(context, found.candidates, readings);
  if (second === null) return [...best.parts, suggestionOf(comparison, position, found, first)];
  const again = await readOnce(db, second, engine.pairsToReadAgain(context, found.candidates, first));
  const weighing = engine.withSecondOpinion(first, context, found.candidates, {
    first: best.readings,
    second: again.readings,
  });
  return [...best.parts, ...again.parts, suggestionOf(comparison, position, found, weighing)];
}

/** What a network makes of pairs, by passage, and as a part what of it is to be kept. */
interface Read<Made> {
  readonly readings: ReadonlyMap<number, Made>;
  readonly parts: readonly ReadingsPart[];
}

const NOTHING_READ: Read<PairReading> = { readings: new Map(), parts: [] };

/** The claim with some of its passages, as the comparing model reads them. */
function pairsToRead(
  engine: Engine,
  context: ClaimInContext,
  { passages }: Found,
  ids: readonly number[],
): ReadonlyMap<number, PairToRead> {
  const claim = engine.claimToRead(context);
  if (claim === null) return new Map();
  return new Map(ids.map((id) => [id, { claim, passage: (passages.get(id) as Passage).quote }]));
}

/** What a network made of pairs before, and what it makes now of those that it has not read. */
async function readOnce<Pair extends PairInContext, Made extends KeptReading>(
  db: ReadableDatabase,
  model: { readonly id: string; read(pairs: readonly Pair[]): Promise<Made[]> },
  pairs: ReadonlyMap<number, Pair>,
): Promise<Read<Made>> {
  const readings = new Map<number, Made>();
  const unread: { readonly id: number; readonly pair: Pair; readonly digests: PairDigests }[] = [];
  for (const [id, pair] of pairs) {
    const digests = digestsOf(pair);
    const known = readingOf(db, model.id, digests);
    if (known === null) unread.push({ id, pair, digests });
    else readings.set(id, known as Made);
  }
  if (unread.length === 0) return { readings, parts: [] };
  const read = await model.read(unread.map(({ pair }) => pair));
  const fresh = unread.map(({ id, digests }, at) => {
    const reading = read[at] as Made;
    readings.set(id, reading);
    return { digests, reading };
  });
  return { readings, parts: [{ kind: 'readings', model: model.id, readings: fresh }] };
}

/** What stands around claim and passage counts where both are read with it. */
function digestsOf({ claim, passage, older, later }: PairInContext): PairDigests {
  const withAround = (text: string, around: TextAround | undefined) =>
    digestOf(around === undefined ? text : JSON.stringify([text, around.title, around.date, around.before]));
  return { claim: withAround(claim, older), passage: withAround(passage, later) };
}

function suggestionOf(comparison: Comparison, position: number, found: Found, weighing: Weighing): SuggestionPart {
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
