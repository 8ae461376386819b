import type { Fault, Verdict, VerdictValue } from '../../../shared/claim.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

interface VerdictRow {
  id: string;
  claim_id: string;
  value: VerdictValue | null;
  note: string;
  correction: string;
  fault: Fault;
  decided_by: string;
  decided_at: string;
  cause: Verdict['cause'];
  evidence: string;
}

/** Appends a line to the claim's history; there is no way to change or delete one. */
export function appendVerdict(db: WritableDatabase, verdict: Verdict): void {
  db.prepare(
    `INSERT INTO verdicts (id, claim_id, value, note, correction, fault, decided_by, decided_at, cause, evidence)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    verdict.id,
    verdict.claimId,
    verdict.value,
    verdict.note,
    verdict.correction,
    verdict.fault,
    verdict.decidedBy,
    verdict.decidedAt,
    verdict.cause,
    JSON.stringify(verdict.evidenceIds),
  );
}

/** The histories of all claims of an article, each oldest first. */
export function verdictsOf(db: ReadableDatabase, articleId: string): Map<string, Verdict[]> {
  const rows = db
    .prepare('SELECT v.* FROM verdicts v JOIN claims c ON c.id = v.claim_id WHERE c.article_id = ? ORDER BY v.sequence')
    .all(articleId) as VerdictRow[];
  return Map.groupBy(rows.map(fromRow), (verdict) => verdict.claimId);
}

/** The verdict in force for a claim: the last line of its history; null where there is none. */
export function verdictInForce(db: ReadableDatabase, claimId: string): Verdict | null {
  const row = db.prepare('SELECT * FROM verdicts WHERE claim_id = ? ORDER BY sequence DESC LIMIT 1').get(claimId) as
    | VerdictRow
    | undefined;
  return row === undefined ? null : fromRow(row);
}

function fromRow(row: VerdictRow): Verdict {
  return {
    id: row.id,
    claimId: row.claim_id,
    value: row.value,
    note: row.note,
    correction: row.correction,
    fault: row.fault,
    decidedBy: row.decided_by,
    decidedAt: row.decided_at,
    cause: row.cause,
    evidenceIds: JSON.parse(row.evidence) as string[],
  };
}
