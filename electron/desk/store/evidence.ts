import type { Evidence, Relation } from '../../../shared/claim.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Span } from '../../../shared/span.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { type Cite, citer, type Quote, quoter } from './quoter.ts';

interface EvidenceRow {
  id: string;
  claim_id: string;
  article_id: string;
  start: number;
  end: number;
  relation: Relation;
  score: number;
  relation_set: number;
  decides: number;
  chosen_by: 'engine' | 'editor';
  title: string;
  outlet: string | null;
  published_on: PartialDate;
}

export interface NewEvidence extends Span {
  readonly id: string;
  readonly claimId: string;
  readonly articleId: string;
  readonly relation: Relation;
  readonly score: number;
  readonly chosenBy: 'engine' | 'editor';
  readonly engine: string;
  readonly addedAt: string;
}

const SELECT = `SELECT e.id, e.claim_id, e.article_id, e.start, e.end, e.relation, e.relation_set, e.decides, e.score, e.chosen_by,
    a.title, a.outlet, a.published_on
  FROM evidence e JOIN articles a ON a.id = e.article_id`;

export function insertEvidence(db: WritableDatabase, evidence: NewEvidence): void {
  db.prepare(
    `INSERT INTO evidence (id, claim_id, article_id, start, end, relation, first_relation, score, chosen_by, engine, added_at)
     VALUES (@id, @claimId, @articleId, @start, @end, @relation, @relation, @score, @chosenBy, @engine, @addedAt)`,
  ).run({
    id: evidence.id,
    claimId: evidence.claimId,
    articleId: evidence.articleId,
    start: evidence.start,
    end: evidence.end,
    relation: evidence.relation,
    score: evidence.score,
    chosenBy: evidence.chosenBy,
    engine: evidence.engine,
    addedAt: evidence.addedAt,
  });
}

/** Live evidence of all claims of an article, by claim; what decides first, an editor's choice next, then the strongest. */
export function evidenceByClaim(db: ReadableDatabase, articleId: string): Map<string, Evidence[]> {
  const rows = db
    .prepare(
      `${SELECT} JOIN claims c ON c.id = e.claim_id
        WHERE c.article_id = ? AND e.removed_at IS NULL AND a.removed_at IS NULL
        ORDER BY e.decides DESC, e.chosen_by = 'editor' DESC, e.score DESC, e.id`,
    )
    .all(articleId) as EvidenceRow[];
  const quote = quoter(db);
  const cite = citer(db);
  return Map.groupBy(
    rows.map((row) => fromRow(row, quote, cite)),
    (evidence) => evidence.claimId,
  );
}

/** The live evidence of one claim in the same order, by id alone. */
export function liveEvidenceIds(db: ReadableDatabase, claimId: string): string[] {
  return db
    .prepare(
      `SELECT e.id FROM evidence e JOIN articles a ON a.id = e.article_id
        WHERE e.claim_id = ? AND e.removed_at IS NULL AND a.removed_at IS NULL
        ORDER BY e.decides DESC, e.chosen_by = 'editor' DESC, e.score DESC, e.id`,
    )
    .pluck()
    .all(claimId) as string[];
}

/** @throws Failure `not-found` when there is no such live evidence. */
export function liveEvidence(db: ReadableDatabase, id: string): Evidence {
  const row = db.prepare(`${SELECT} WHERE e.id = ? AND e.removed_at IS NULL`).get(id) as EvidenceRow | undefined;
  if (row === undefined) throw new Failure('not-found', 'This piece of evidence is no longer there.');
  return fromRow(row, quoter(db), citer(db));
}

/** Passages that an editor took away from claims of an article, as “claim, article, start”. */
export function detachedPassages(db: ReadableDatabase, articleId: string): Set<string> {
  const rows = db
    .prepare(
      `SELECT e.claim_id || ' ' || e.article_id || ' ' || e.start FROM evidence e JOIN claims c ON c.id = e.claim_id
        WHERE c.article_id = ? AND e.detached = 1`,
    )
    .pluck()
    .all(articleId) as string[];
  return new Set(rows);
}

/** Where a piece of evidence comes from and what it says, also when it was taken away; null where there is none. */
export function passageOfEvidence(
  db: ReadableDatabase,
  id: string,
): Pick<Evidence, 'claimId' | 'articleTitle' | 'quote'> | null {
  const row = db.prepare(`${SELECT} WHERE e.id = ?`).get(id) as EvidenceRow | undefined;
  if (row === undefined) return null;
  return { claimId: row.claim_id, articleTitle: row.title, quote: quoter(db)(row.article_id, row) };
}

/** Stands in the place of the engine’s version with a passage that was read from a report, until it is found here. */
export const READ_BACK = 'report';

/** A passage of a claim with its place and how it stands, be it there or taken away. */
export interface EvidencePlace extends Span {
  readonly id: string;
  readonly claimId: string;
  readonly articleId: string;
  readonly publishedOn: PartialDate;
  readonly relation: Relation;
  readonly relationSet: boolean;
  readonly decides: boolean;
  readonly isLive: boolean;
  /** False for one that the engine found and that only mentions the matter. */
  readonly isBearing: boolean;
}

/** Every passage that ever was at the claims of an article, by claim. */
export function evidencePlaces(db: ReadableDatabase, articleId: string): Map<string, EvidencePlace[]> {
  const rows = db
    .prepare(
      `SELECT e.id, e.claim_id AS claimId, e.article_id AS articleId, e.start, e.end, a.published_on AS publishedOn,
              e.relation, e.relation_set, e.decides, e.removed_at IS NULL AND a.removed_at IS NULL AS live,
              e.chosen_by = 'editor' OR e.relation <> 'mentions' AS bearing
         FROM evidence e JOIN claims c ON c.id = e.claim_id JOIN articles a ON a.id = e.article_id
        WHERE c.article_id = ? ORDER BY e.id`,
    )
    .all(articleId) as (Omit<EvidencePlace, 'relationSet' | 'decides' | 'isLive' | 'isBearing'> & {
    relation_set: number;
    decides: number;
    live: number;
    bearing: number;
  })[];
  const places = rows.map(({ relation_set, decides, live, bearing, ...place }) => ({
    ...place,
    relationSet: relation_set === 1,
    decides: decides === 1,
    isLive: live === 1,
    isBearing: bearing === 1,
  }));
  return Map.groupBy(places, ({ claimId }) => claimId);
}

/** `removed` by an editor: the engine will not bring the passage back. */
export interface EvidenceState {
  readonly removed: boolean;
}

export function putEvidenceState(db: WritableDatabase, id: string, state: EvidenceState, now: string): void {
  const removed = state.removed ? 1 : 0;
  db.prepare(
    'UPDATE evidence SET detached = ?, removed_at = CASE WHEN ? THEN coalesce(removed_at, ?) END WHERE id = ?',
  ).run(removed, removed, now, id);
}

export interface FoundEvidence extends Span {
  readonly articleId: string;
  readonly relation: Relation;
  readonly score: number;
}

/**
 * Makes the engine's evidence of a claim be `found`: what is still found keeps its id (verdicts point to it), what is
 * new is added, what is gone is set aside. A passage that an editor attached, took away or said something of stays as
 * the editor left it, and one that a report brought stays.
 */
export function replaceFoundEvidence(
  db: WritableDatabase,
  claimId: string,
  found: readonly FoundEvidence[],
  engine: string,
  now: string,
  newId: () => string,
): void {
  const gone = addFoundEvidence(db, claimId, found, engine, now, newId);
  const remove = db.prepare('UPDATE evidence SET removed_at = ? WHERE id = ? AND removed_at IS NULL');
  for (const id of gone) remove.run(now, id);
}

/**
 * Adds to the engine's evidence of a claim, and leaves in place what was found before.
 * @returns the ids of what the engine had found, no editor has said anything of, and is not among `found`.
 */
export function addFoundEvidence(
  db: WritableDatabase,
  claimId: string,
  found: readonly FoundEvidence[],
  engine: string,
  now: string,
  newId: () => string,
): string[] {
  const known = db
    .prepare(
      `SELECT id, article_id, start, end, chosen_by, detached, relation_set OR decides OR engine = '${READ_BACK}' AS kept
         FROM evidence WHERE claim_id = ?`,
    )
    .all(claimId) as (Span & { id: string; article_id: string; chosen_by: string; detached: number; kept: number })[];
  const keyOf = (articleId: string, span: Span) => `${articleId} ${span.start} ${span.end}`;
  const byPlace = new Map(known.map((row) => [keyOf(row.article_id, row), row]));
  const stillFound = new Set<string>();
  const update = db.prepare(
    `UPDATE evidence SET relation = CASE WHEN relation_set THEN relation ELSE @relation END, first_relation = @relation,
            score = @score, engine = @engine, removed_at = NULL WHERE id = @id`,
  );
  for (const item of found) {
    const row = byPlace.get(keyOf(item.articleId, item));
    if (row === undefined) {
      insertEvidence(db, { ...item, id: newId(), claimId, chosenBy: 'engine', engine, addedAt: now });
    } else {
      stillFound.add(row.id);
      if (row.chosen_by === 'engine' && row.detached === 0)
        update.run({ relation: item.relation, score: item.score, engine, id: row.id });
    }
  }
  return known
    .filter((row) => row.chosen_by === 'engine' && row.kept === 0 && !stillFound.has(row.id))
    .map(({ id }) => id);
}

/**
 * Gives a claim the evidence of the claim that it was carried over from, with the time it was added. Where the wording
 * changed, only what an editor chose comes along, since the engine's was found for other words.
 * @returns the new ids by the old ones.
 */
export function copyEvidence(
  db: WritableDatabase,
  fromClaimId: string,
  toClaimId: string,
  isSameWording: boolean,
  newId: () => string,
): Map<string, string> {
  const ids = db
    .prepare(
      `SELECT id FROM evidence
        WHERE claim_id = @fromClaimId AND (removed_at IS NULL OR detached = 1)
          AND (@isSameWording OR (chosen_by = 'editor' AND removed_at IS NULL)) ORDER BY id`,
    )
    .pluck()
    .all({ fromClaimId, isSameWording: isSameWording ? 1 : 0 }) as string[];
  const copy = db.prepare(
    `INSERT INTO evidence (id, claim_id, article_id, start, end, relation, first_relation, score, chosen_by, engine,
                           added_at, detached, removed_at)
     SELECT @to, @toClaimId, article_id, start, end, relation, first_relation, score, chosen_by, engine,
            added_at, detached, removed_at
       FROM evidence WHERE id = @from`,
  );
  const copied = new Map(ids.map((id) => [id, newId()]));
  for (const [from, to] of copied) copy.run({ from, to, toClaimId });
  return copied;
}

function fromRow(row: EvidenceRow, quote: Quote, cite: Cite): Evidence {
  return {
    id: row.id,
    claimId: row.claim_id,
    articleId: row.article_id,
    articleTitle: row.title,
    outlet: row.outlet,
    publishedOn: row.published_on,
    start: row.start,
    end: row.end,
    ...cite(row.article_id, row),
    quote: quote(row.article_id, row),
    relation: row.relation,
    relationSet: row.relation_set === 1,
    decides: row.decides === 1,
    score: row.score,
    chosenBy: row.chosen_by,
  };
}
