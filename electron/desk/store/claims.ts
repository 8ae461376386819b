import type { Claim, ClaimDraft, ClaimKind, DateMention, Hedge, Modality } from '../../../shared/claim.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Span } from '../../../shared/span.ts';
import { textOf } from './articles.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

interface ClaimRow {
  id: string;
  article_id: string;
  start: number;
  end: number;
  kind: ClaimKind;
  modality: Modality;
  hedges: string;
  dates: string;
  due_on: PartialDate | null;
  speaker: string | null;
  check_worthiness: number;
  origin: 'engine' | 'editor';
  removed_at: string | null;
}

/** What of a claim an edit can change. */
export interface ClaimState extends ClaimDraft {
  readonly removed: boolean;
}

export function insertClaim(
  db: WritableDatabase,
  claim: ClaimDraft & {
    readonly id: string;
    readonly articleId: string;
    readonly origin: 'engine' | 'editor';
    readonly engine: string;
  },
): void {
  db.prepare(
    `INSERT INTO claims (id, article_id, start, end, kind, modality, hedges, dates, due_on, speaker, check_worthiness, origin, engine)
     VALUES (@id, @articleId, @start, @end, @kind, @modality, @hedges, @dates, @dueOn, @speaker, @checkWorthiness, @origin, @engine)`,
  ).run({ ...columns(claim), id: claim.id, articleId: claim.articleId, origin: claim.origin, engine: claim.engine });
}

/** The live claims of an article in reading order. */
export function claimsOf(db: ReadableDatabase, articleId: string): Claim[] {
  const rows = db
    .prepare('SELECT * FROM claims WHERE article_id = ? AND removed_at IS NULL ORDER BY start, end, id')
    .all(articleId) as ClaimRow[];
  const text = textOf(db, articleId);
  return rows.map((row) => fromRow(row, text));
}

/** The words of all claims of an article by id, those that were taken away included. */
export function wordsOfClaims(db: ReadableDatabase, articleId: string): Map<string, string> {
  const rows = db.prepare('SELECT id, start, end FROM claims WHERE article_id = ?').all(articleId);
  const text = textOf(db, articleId);
  return new Map((rows as (Span & { id: string })[]).map(({ id, start, end }) => [id, text.slice(start, end)]));
}

/** The spans of an article's claims that were taken away. */
export function removedClaimSpans(db: ReadableDatabase, articleId: string): Span[] {
  return db
    .prepare('SELECT start, end FROM claims WHERE article_id = ? AND removed_at IS NOT NULL ORDER BY start, end')
    .all(articleId) as Span[];
}

/** @throws Failure `not-found` when the claim is unknown or removed. */
export function liveClaim(db: ReadableDatabase, id: string): Claim {
  const row = db.prepare('SELECT * FROM claims WHERE id = ? AND removed_at IS NULL').get(id) as ClaimRow | undefined;
  if (row === undefined) throw gone();
  return fromRow(row, textOf(db, row.article_id));
}

/** Where live claims stand, in the order asked for, each once. @throws Failure `not-found` when one is unknown or removed. */
export function placesOfClaims(
  db: ReadableDatabase,
  ids: readonly string[],
): { readonly id: string; readonly articleId: string }[] {
  const place = db.prepare('SELECT article_id FROM claims WHERE id = ? AND removed_at IS NULL').pluck();
  return [...new Set(ids)].map((id) => {
    const articleId = place.get(id) as string | undefined;
    if (articleId === undefined) throw gone();
    return { id, articleId };
  });
}

export function claimState(db: ReadableDatabase, id: string): ClaimState {
  const row = db.prepare('SELECT * FROM claims WHERE id = ?').get(id) as ClaimRow | undefined;
  if (row === undefined) throw gone();
  return { ...draftFromRow(row), removed: row.removed_at !== null };
}

export function putClaimState(db: WritableDatabase, id: string, state: ClaimState, now: string): void {
  db.prepare(
    `UPDATE claims SET start = @start, end = @end, kind = @kind, modality = @modality, hedges = @hedges, dates = @dates,
       due_on = @dueOn, speaker = @speaker, check_worthiness = @checkWorthiness,
       removed_at = CASE WHEN @removed THEN coalesce(removed_at, @now) END WHERE id = @id`,
  ).run({ ...columns(state), id, now, removed: state.removed ? 1 : 0 });
}

function columns(claim: ClaimDraft) {
  return {
    start: claim.start,
    end: claim.end,
    kind: claim.kind,
    modality: claim.modality,
    hedges: JSON.stringify(claim.hedges),
    dates: JSON.stringify(claim.dates),
    dueOn: claim.dueOn,
    speaker: claim.speaker,
    checkWorthiness: claim.checkWorthiness,
  };
}

function fromRow(row: ClaimRow, text: string): Claim {
  return {
    ...draftFromRow(row),
    id: row.id,
    articleId: row.article_id,
    // SQLite counts characters, offsets count UTF-16 code units: quotes are cut here, not in SQL.
    quote: text.slice(row.start, row.end),
    origin: row.origin,
  };
}

function draftFromRow(row: ClaimRow): ClaimDraft {
  return {
    start: row.start,
    end: row.end,
    kind: row.kind,
    modality: row.modality,
    hedges: JSON.parse(row.hedges) as Hedge[],
    dates: JSON.parse(row.dates) as DateMention[],
    dueOn: row.due_on,
    speaker: row.speaker,
    checkWorthiness: row.check_worthiness,
  };
}

function gone(): Failure {
  return new Failure('not-found', 'This claim is no longer there.');
}
