import type { Relation } from '../../../shared/claim.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** What a passage does to its claim, by its id. */
export interface PassageRole {
  readonly evidenceId: string;
  readonly relation: Relation;
  /** True where an editor said so; otherwise the relation is as it was first taken. */
  readonly relationSet: boolean;
  /** An editor chose it as the passage that decides; at most one of a claim. */
  readonly decides: boolean;
}

/** A line of the log of what editors said of passages. */
export interface PassageRoleLine extends PassageRole {
  readonly claimId: string;
  readonly cause: 'decision' | 'undo' | 'redo' | 'carried';
  readonly madeBy: string;
  /** ISO 8601 instant, UTC. */
  readonly madeAt: string;
}

/** Appends a line and keeps beside the passage how it now stands; there is no way to change or delete a line. */
export function appendPassageRole(db: WritableDatabase, id: string, line: PassageRoleLine): void {
  const row = { ...line, id, relationSet: line.relationSet ? 1 : 0, decides: line.decides ? 1 : 0 };
  db.prepare(
    `INSERT INTO passage_roles (id, claim_id, evidence_id, relation, relation_set, decides, cause, made_by, made_at)
     VALUES (@id, @claimId, @evidenceId, @relation, @relationSet, @decides, @cause, @madeBy, @madeAt)`,
  ).run(row);
  db.prepare(
    `UPDATE evidence SET relation = CASE WHEN @relationSet THEN @relation ELSE coalesce(first_relation, relation) END,
            relation_set = @relationSet, decides = @decides
      WHERE id = @evidenceId`,
  ).run({
    evidenceId: row.evidenceId,
    relation: row.relation,
    relationSet: row.relationSet,
    decides: row.decides,
  });
}

interface RoleRow {
  id: string;
  relation: Relation;
  relation_set: number;
  decides: number;
}

/** How the passages of a claim stand, those taken away aside. */
export function rolesOfClaim(db: ReadableDatabase, claimId: string): PassageRole[] {
  const rows = db
    .prepare('SELECT id, relation, relation_set, decides FROM evidence WHERE claim_id = ? AND removed_at IS NULL')
    .all(claimId) as RoleRow[];
  return rows.map(({ id, relation, relation_set, decides }) => ({
    evidenceId: id,
    relation,
    relationSet: relation_set === 1,
    decides: decides === 1,
  }));
}

/** What the passages of an article's claims were first taken to do, by their ids. */
export function firstRelations(db: ReadableDatabase, articleId: string): Map<string, Relation> {
  const rows = db
    .prepare(
      `SELECT e.id, coalesce(e.first_relation, e.relation) FROM evidence e JOIN claims c ON c.id = e.claim_id
        WHERE c.article_id = ?`,
    )
    .raw()
    .all(articleId) as [string, Relation][];
  return new Map(rows);
}

/** Every line on the passages of an article's claims, oldest first. */
export function passageRoleLines(
  db: ReadableDatabase,
  articleId: string,
): (PassageRoleLine & { readonly id: string })[] {
  const rows = db
    .prepare(
      `SELECT r.id, r.claim_id AS claimId, r.evidence_id AS evidenceId, r.relation, r.relation_set AS relationSet, r.decides,
              r.cause, r.made_by AS madeBy, r.made_at AS madeAt
         FROM passage_roles r JOIN claims c ON c.id = r.claim_id WHERE c.article_id = ? ORDER BY r.sequence`,
    )
    .all(articleId) as (Omit<PassageRoleLine, 'relationSet' | 'decides'> & {
    id: string;
    relationSet: number;
    decides: number;
  })[];
  return rows.map((row) => ({ ...row, relationSet: row.relationSet === 1, decides: row.decides === 1 }));
}
