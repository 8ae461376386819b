import type { VerdictValue } from '../../../shared/claim.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import type { Span } from '../../../shared/span.ts';
import { textOf } from './articles.ts';
import type { ReadableDatabase } from './database.ts';

// What the search over everything asks of the workspace. `match` is always a query of FTS5 that holds nothing but
// quoted words.

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

/** Passages of live articles that match, best first by BM25, and how many there are. */
export function typedPassages(
  db: ReadableDatabase,
  match: string,
  limit: number,
): { passages: TypedPassage[]; total: number } {
  const from = `FROM passages_typed f JOIN passages p ON p.id = f.rowid JOIN articles a ON a.id = p.article_id
    WHERE passages_typed MATCH ? AND a.removed_at IS NULL AND a.superseded_by IS NULL`;
  const passages = db
    .prepare(`SELECT p.id, p.start, p.end, p.quote, ${ARTICLE} ${from} ORDER BY bm25(passages_typed), p.id LIMIT ?`)
    .all(match, limit) as TypedPassage[];
  const total = db.prepare(`SELECT count(*) ${from}`).pluck().get(match) as number;
  return { passages, total };
}

/** A claim with its words and the value of its verdict in force. */
export interface TypedClaim extends InArticle {
  readonly id: string;
  readonly quote: string;
  readonly value: VerdictValue | null;
}

const VALUE = '(SELECT value FROM verdicts v WHERE v.claim_id = c.id ORDER BY v.sequence DESC LIMIT 1)';

/** Live claims that reach into a passage that matches; the newest article first, then in reading order. */
export function typedClaims(db: ReadableDatabase, match: string): TypedClaim[] {
  const rows = db
    .prepare(
      `SELECT DISTINCT c.id, c.start, c.end, ${VALUE} AS value, ${ARTICLE}
         FROM passages_typed f JOIN passages p ON p.id = f.rowid
         JOIN claims c ON c.article_id = p.article_id AND c.start < p.end AND c.end > p.start
         JOIN articles a ON a.id = c.article_id
        WHERE passages_typed MATCH ? AND a.removed_at IS NULL AND a.superseded_by IS NULL AND c.removed_at IS NULL
        ORDER BY a.published_on DESC, a.id DESC, c.start, c.id`,
    )
    .all(match) as (Omit<TypedClaim, 'quote'> & Span)[];
  const quote = quoter(db);
  return rows.map((row) => ({ ...row, quote: quote(row.articleId, row) }));
}

/** A passage that bears on a claim; `articleId` is the claim's article. */
export interface TypedEvidence extends InArticle {
  readonly id: string;
  readonly claimId: string;
  readonly claimQuote: string;
  readonly quote: string;
  /** The title of the later article that the passage stands in. */
  readonly foundIn: string;
}

/** Live evidence that reaches into a passage that matches, an editor's choice first, then the strongest. */
export function typedEvidence(db: ReadableDatabase, match: string): TypedEvidence[] {
  const rows = db
    .prepare(
      `SELECT DISTINCT e.id, e.claim_id AS claimId, e.start, e.end, e.article_id AS laterId, l.title AS foundIn,
              c.start AS claimStart, c.end AS claimEnd, e.score, e.chosen_by, ${ARTICLE}
         FROM passages_typed f JOIN passages p ON p.id = f.rowid
         JOIN evidence e ON e.article_id = p.article_id AND e.start < p.end AND e.end > p.start
         JOIN articles l ON l.id = e.article_id
         JOIN claims c ON c.id = e.claim_id
         JOIN articles a ON a.id = c.article_id
        WHERE passages_typed MATCH ? AND e.removed_at IS NULL AND l.removed_at IS NULL
          AND c.removed_at IS NULL AND a.removed_at IS NULL AND a.superseded_by IS NULL
        ORDER BY e.chosen_by = 'editor' DESC, e.score DESC, e.id`,
    )
    .all(match) as (Omit<TypedEvidence, 'quote' | 'claimQuote'> &
    Span & { laterId: string; claimStart: number; claimEnd: number })[];
  const quote = quoter(db);
  return rows.map((row) => ({
    ...row,
    quote: quote(row.laterId, row),
    claimQuote: quote(row.articleId, { start: row.claimStart, end: row.claimEnd }),
  }));
}

/** One line of a claim's history with where it stands. */
export interface TypedVerdict extends InArticle {
  readonly id: string;
  readonly claimId: string;
  readonly value: VerdictValue | null;
  readonly note: string;
  readonly correction: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
  /** 1 for the last line of the claim's history, which is in force. */
  readonly inForce: 0 | 1;
  readonly start: number;
  readonly end: number;
}

/** Every decision on a live claim and every line in force, the latest first. */
export function allVerdicts(db: ReadableDatabase): TypedVerdict[] {
  return db
    .prepare(
      `SELECT v.id, v.claim_id AS claimId, v.value, v.note, v.correction, v.decided_by AS decidedBy,
              v.decided_at AS decidedAt, v.sequence = last.sequence AS inForce, c.start, c.end, ${ARTICLE}
         FROM verdicts v
         JOIN (SELECT claim_id, max(sequence) AS sequence FROM verdicts GROUP BY claim_id) last ON last.claim_id = v.claim_id
         JOIN claims c ON c.id = v.claim_id
         JOIN articles a ON a.id = c.article_id
        WHERE c.removed_at IS NULL AND a.removed_at IS NULL AND a.superseded_by IS NULL AND (v.cause = 'decision' OR v.sequence = last.sequence)
        ORDER BY v.sequence DESC`,
    )
    .all() as TypedVerdict[];
}

/** Cuts quotes out of articles, reading each text once. SQLite counts characters, so it cannot do this itself. */
export function quoter(db: ReadableDatabase): (articleId: string, span: Span) => string {
  const texts = new Map<string, string>();
  return (articleId, span) => {
    const text = texts.get(articleId) ?? textOf(db, articleId);
    texts.set(articleId, text);
    return text.slice(span.start, span.end);
  };
}
