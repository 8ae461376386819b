import type { Relation, VerdictValue } from '../../../shared/claim.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import type { Span } from '../../../shared/span.ts';
import type { ReadableDatabase } from './database.ts';

// What the search over everything asks of the workspace. `match` is always a query of FTS5 that holds nothing but
// quoted words. Rows come one by one, so that whoever has enough can stop.

/** How many passages the places that lie in them are looked for in; the best ones by BM25. */
const MOST_PASSAGES = 300;

/** The article that something stands in. */
interface InArticle {
  readonly articleId: string;
  readonly articleTitle: string;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate;
}

export interface TypedPassage extends InArticle, Span {
  readonly id: number;
  readonly quote: string;
}

const ARTICLE = 'a.id AS articleId, a.title AS articleTitle, a.outlet, a.published_on AS publishedOn';

export interface TypedArticle {
  readonly id: string;
  readonly title: string;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate;
}

/** Articles of the library that match in title, byline or outlet, newest publication first. */
export function typedArticles(db: ReadableDatabase, match: string): Iterable<TypedArticle> {
  return db
    .prepare(
      `SELECT a.id, a.title, a.byline, a.outlet, a.published_on AS publishedOn
         FROM articles_typed f CROSS JOIN articles a ON a.id = f.article_id
        WHERE articles_typed MATCH ? AND a.removed_at IS NULL AND a.superseded_by IS NULL
        ORDER BY a.published_on DESC, a.id DESC`,
    )
    .iterate(match) as Iterable<TypedArticle>;
}

/** The ids of the passages that match, best first. */
export function bestPassages(db: ReadableDatabase, match: string): number[] {
  return db
    .prepare('SELECT rowid FROM passages_typed WHERE passages_typed MATCH ? ORDER BY rank LIMIT ?')
    .pluck()
    .all(match, MOST_PASSAGES) as number[];
}

/** Articles of the library in which all the words of `match` stand, wherever; newest publication first. */
export function articlesWithWords(db: ReadableDatabase, match: string): string[] {
  return db
    .prepare(
      `SELECT a.id FROM articles_words f CROSS JOIN articles a ON a.id = f.article_id
        WHERE articles_words MATCH ? AND a.removed_at IS NULL AND a.superseded_by IS NULL
        ORDER BY a.published_on DESC, a.id DESC`,
    )
    .pluck()
    .all(match) as string[];
}

/** Articles that have a passage which matches, in no order. */
export function articlesWithPassage(db: ReadableDatabase, match: string): string[] {
  return db
    .prepare(
      `SELECT DISTINCT p.article_id FROM passages_typed f CROSS JOIN passages p ON p.id = f.rowid
        WHERE passages_typed MATCH ?`,
    )
    .pluck()
    .all(match) as string[];
}

/** Live claims of these articles; articles in the order given. */
export function claimsOfArticles(db: ReadableDatabase, articleIds: readonly string[]): Iterable<TypedClaim> {
  return db
    .prepare(
      `SELECT c.id, c.start, c.end, ${ARTICLE}
         FROM json_each(?) f CROSS JOIN articles a ON a.id = f.value JOIN claims c ON c.article_id = a.id
        WHERE c.removed_at IS NULL ORDER BY f.key, c.start, c.id`,
    )
    .iterate(JSON.stringify(articleIds)) as Iterable<TypedClaim>;
}

/** Those of the passages that are in the library, in the order given. */
export function typedPassages(db: ReadableDatabase, passageIds: readonly number[]): Iterable<TypedPassage> {
  return db
    .prepare(
      `SELECT p.id, p.start, p.end, p.quote, ${ARTICLE}
         FROM json_each(?) f CROSS JOIN passages p ON p.id = f.value JOIN articles a ON a.id = p.article_id
        WHERE a.removed_at IS NULL AND a.superseded_by IS NULL ORDER BY f.key`,
    )
    .iterate(JSON.stringify(passageIds)) as Iterable<TypedPassage>;
}

/** A claim with its span. */
export interface TypedClaim extends InArticle, Span {
  readonly id: string;
}

/** Live claims that reach into one of the passages, in their order. */
export function typedClaims(db: ReadableDatabase, passageIds: readonly number[]): Iterable<TypedClaim> {
  return db
    .prepare(
      `SELECT c.id, c.start, c.end, ${ARTICLE}
         FROM json_each(?) f CROSS JOIN passages p ON p.id = f.value
         JOIN claims c ON c.article_id = p.article_id AND c.start < p.end AND c.end > p.start
         JOIN articles a ON a.id = c.article_id
        WHERE a.removed_at IS NULL AND a.superseded_by IS NULL AND c.removed_at IS NULL
        ORDER BY f.key, c.start, c.id`,
    )
    .iterate(JSON.stringify(passageIds)) as Iterable<TypedClaim>;
}

/** A passage that bears on a claim; `articleId` is the claim's article, `laterId` the passage's. */
export interface TypedEvidence extends InArticle, Span {
  readonly id: string;
  /** The passage into which it reaches. */
  readonly passageId: number;
  readonly laterId: string;
  /** The title of the article that the passage stands in. */
  readonly foundIn: string;
  readonly claimId: string;
  readonly relation: Relation;
  readonly score: number;
  readonly chosenBy: 'engine' | 'editor';
  /** 1 where an editor said what the passage does, or that it decides. */
  readonly judged: 0 | 1;
  readonly claimStart: number;
  readonly claimEnd: number;
}

/** Live evidence that reaches into one of the passages, in their order; for each an editor’s choice first, then what does more than mention. */
export function typedEvidence(db: ReadableDatabase, passageIds: readonly number[]): Iterable<TypedEvidence> {
  return db
    .prepare(
      `SELECT e.id, p.id AS passageId, e.start, e.end, e.article_id AS laterId, l.title AS foundIn, e.claim_id AS claimId,
              e.relation, e.score, e.chosen_by AS chosenBy, (e.relation_set OR e.decides) AS judged,
              c.start AS claimStart, c.end AS claimEnd, ${ARTICLE}
         FROM json_each(?) f CROSS JOIN passages p ON p.id = f.value
         JOIN evidence e ON e.article_id = p.article_id AND e.start < p.end AND e.end > p.start
         JOIN articles l ON l.id = e.article_id
         JOIN claims c ON c.id = e.claim_id
         JOIN articles a ON a.id = c.article_id
        WHERE e.removed_at IS NULL AND l.removed_at IS NULL AND c.removed_at IS NULL AND a.removed_at IS NULL AND a.superseded_by IS NULL
        ORDER BY f.key, e.chosen_by = 'editor' DESC, e.relation = 'mentions', e.score DESC, e.id`,
    )
    .iterate(JSON.stringify(passageIds)) as Iterable<TypedEvidence>;
}

/** One line of a claim's history; the span is the claim's. */
export interface TypedVerdict extends InArticle, Span {
  readonly id: string;
  readonly claimId: string;
  readonly value: VerdictValue | null;
  readonly note: string;
  readonly correction: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
  /** 1 for the last line of the claim's history, which is in force. */
  readonly inForce: 0 | 1;
}

/** Lines on live claims that match, the latest first: decisions, and whatever is in force. */
export function typedVerdicts(db: ReadableDatabase, match: string): Iterable<TypedVerdict> {
  return db
    .prepare(
      `SELECT * FROM (
         SELECT v.id, v.cause, v.claim_id AS claimId, v.value, v.note, v.correction, v.decided_by AS decidedBy,
                v.decided_at AS decidedAt, c.start, c.end, ${ARTICLE},
                NOT EXISTS (SELECT 1 FROM verdicts n WHERE n.claim_id = v.claim_id AND n.sequence > v.sequence) AS inForce
           FROM verdicts_typed f CROSS JOIN verdicts v ON v.sequence = f.rowid
           JOIN claims c ON c.id = v.claim_id
           JOIN articles a ON a.id = c.article_id
          WHERE verdicts_typed MATCH ? AND c.removed_at IS NULL AND a.removed_at IS NULL AND a.superseded_by IS NULL
          ORDER BY f.rowid DESC)
        WHERE cause = 'decision' OR inForce`,
    )
    .iterate(match) as Iterable<TypedVerdict>;
}
