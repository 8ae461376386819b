import type { Fault, Verdict, VerdictValue } from '../../../shared/claim.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { READ_FROM } from './lines-read.ts';

interface VerdictRow {
  id: string;
  claim_id: string;
  value: VerdictValue | null;
  note: string;
  correction: string;
  fault: Fault;
  decided_by: string;
  decided_at: string;
  made_by: string;
  made_at: string;
  cause: Verdict['cause'];
  evidence: string;
  read_from: string | null;
}

const COLUMNS = `v.*, ${READ_FROM('verdict', 'v.claim_id', 'v.decided_by', 'v.decided_at')} AS read_from`;

/** Appends a line to the claim's history; there is no way to change or delete one. */
export function appendVerdict(db: WritableDatabase, verdict: Verdict): void {
  db.prepare(
    `INSERT INTO verdicts (id, claim_id, value, note, correction, fault, decided_by, decided_at, made_by, made_at, cause, evidence)
     VALUES (@id, @claimId, @value, @note, @correction, @fault, @decidedBy, @decidedAt, @madeBy, @madeAt, @cause, @evidence)`,
  ).run({
    id: verdict.id,
    claimId: verdict.claimId,
    value: verdict.value,
    note: verdict.note,
    correction: verdict.correction,
    fault: verdict.fault,
    decidedBy: verdict.decidedBy,
    decidedAt: verdict.decidedAt,
    madeBy: verdict.madeBy,
    madeAt: verdict.madeAt,
    cause: verdict.cause,
    evidence: JSON.stringify(verdict.evidenceIds),
  });
}

/**
 * The histories of all claims of an article, each oldest first. What was decided on the claim of an earlier version, of
 * which a claim was carried over, comes first.
 */
export function verdictsOf(db: ReadableDatabase, articleId: string): Map<string, Verdict[]> {
  const rows = db
    .prepare(
      `WITH RECURSIVE line (claim_id, ancestor) AS (
         SELECT id, id FROM claims WHERE article_id = ?
         UNION ALL SELECT line.claim_id, o.earlier_id FROM claim_origins o JOIN line ON o.claim_id = line.ancestor
       )
       SELECT ${COLUMNS}, line.claim_id AS heir FROM verdicts v JOIN line ON v.claim_id = line.ancestor ORDER BY v.sequence`,
    )
    .all(articleId) as (VerdictRow & { heir: string })[];
  const histories = new Map<string, Verdict[]>();
  for (const row of rows) {
    const history = histories.get(row.heir) ?? [];
    history.push(fromRow(row));
    histories.set(row.heir, history);
  }
  return histories;
}

/** Everything decided on a claim itself, oldest first; not on the claim of an earlier version that it comes from. */
export function verdictsOfClaim(db: ReadableDatabase, claimId: string): Verdict[] {
  const rows = db.prepare(`SELECT ${COLUMNS} FROM verdicts v WHERE claim_id = ? ORDER BY sequence`).all(claimId);
  return (rows as VerdictRow[]).map(fromRow);
}

/** The verdict in force for a claim: the last line of its history; null where there is none. */
export function verdictInForce(db: ReadableDatabase, claimId: string): Verdict | null {
  const row = db
    .prepare(`SELECT ${COLUMNS} FROM verdicts v WHERE claim_id = ? ORDER BY sequence DESC LIMIT 1`)
    .get(claimId) as VerdictRow | undefined;
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
    madeBy: row.made_by,
    madeAt: row.made_at,
    cause: row.cause,
    evidenceIds: JSON.parse(row.evidence) as string[],
    ...(row.read_from === null ? {} : { readFrom: row.read_from }),
  };
}
