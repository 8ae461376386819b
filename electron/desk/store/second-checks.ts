import type { SecondCheck } from '../../../shared/sign-off.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { READ_FROM } from './lines-read.ts';
import type { CheckState, VerdictState } from './verdict-state.ts';

/** What a second person said of the verdict on a claim, and the verdict that stands with it. */
export interface SecondCheckState {
  /** Null where nobody has checked it, or no longer. */
  readonly check: CheckState | null;
  /** The verdict in force with it; undecided after a disagreement. */
  readonly verdict: VerdictState & { readonly decidedBy: string; readonly decidedAt: string };
}

/** A line of the log of second checks; `outcome: null` takes back the one before. */
export interface SecondCheckLine extends Omit<SecondCheck, 'outcome'> {
  readonly outcome: SecondCheck['outcome'] | null;
  readonly cause: 'decision' | 'undo' | 'redo' | 'carried';
  readonly madeBy: string;
  readonly madeAt: string;
}

interface CheckRow {
  id: string;
  verdict_id: string;
  outcome: SecondCheck['outcome'] | null;
  note: string;
  checked_by: string;
  checked_at: string;
  read_from: string | null;
}

const COLUMNS = `k.*, ${READ_FROM(
  'second check',
  '(SELECT v.claim_id FROM verdicts v WHERE v.id = k.verdict_id)',
  'k.checked_by',
  'k.checked_at',
)} AS read_from`;

/** Appends a line on a verdict; `outcome: null` takes back the one before. There is no way to change or delete one. */
export function appendSecondCheck(
  db: WritableDatabase,
  check: Omit<SecondCheck, 'outcome'> & {
    readonly outcome: SecondCheck['outcome'] | null;
    readonly cause: 'decision' | 'undo' | 'redo' | 'carried';
    /** Who added the line and when; what it says can be somebody else's and older. */
    readonly madeBy: string;
    readonly madeAt: string;
  },
): void {
  db.prepare(
    `INSERT INTO second_checks (id, verdict_id, outcome, note, checked_by, checked_at, cause, made_by, made_at)
     VALUES (@id, @verdictId, @outcome, @note, @checkedBy, @checkedAt, @cause, @madeBy, @madeAt)`,
  ).run({
    id: check.id,
    verdictId: check.verdictId,
    outcome: check.outcome,
    note: check.note,
    checkedBy: check.checkedBy,
    checkedAt: check.checkedAt,
    cause: check.cause,
    madeBy: check.madeBy,
    madeAt: check.madeAt,
  });
}

/** The check in force on a verdict; null where there is none. */
export function secondCheckOf(db: ReadableDatabase, verdictId: string): SecondCheck | null {
  const row = db
    .prepare(`SELECT ${COLUMNS} FROM second_checks k WHERE verdict_id = ? ORDER BY sequence DESC LIMIT 1`)
    .get(verdictId) as CheckRow | undefined;
  return row === undefined ? null : fromRow(row);
}

/** The checks in force, by verdict, for all verdicts that were ever checked on the claims of an article or its line. */
export function secondChecks(db: ReadableDatabase, verdictIds: readonly string[]): Map<string, SecondCheck> {
  const rows = db
    .prepare(
      `SELECT ${COLUMNS} FROM second_checks k WHERE sequence IN (
         SELECT max(sequence) FROM second_checks WHERE verdict_id IN (SELECT value FROM json_each(?)) GROUP BY verdict_id
       ) ORDER BY sequence`,
    )
    .all(JSON.stringify(verdictIds)) as CheckRow[];
  const checks = rows.flatMap((row) => fromRow(row) ?? []);
  return new Map(checks.map((check) => [check.verdictId, check]));
}

/** Everything that second persons ever said of these verdicts, oldest first. */
export function secondCheckLines(db: ReadableDatabase, verdictIds: readonly string[]): SecondCheckLine[] {
  return db
    .prepare(
      `SELECT id, verdict_id AS verdictId, outcome, note, checked_by AS checkedBy, checked_at AS checkedAt, cause,
              made_by AS madeBy, made_at AS madeAt
         FROM second_checks WHERE verdict_id IN (SELECT value FROM json_each(?)) ORDER BY sequence`,
    )
    .all(JSON.stringify(verdictIds)) as SecondCheckLine[];
}

function fromRow(row: CheckRow): SecondCheck | null {
  if (row.outcome === null) return null;
  return {
    id: row.id,
    verdictId: row.verdict_id,
    outcome: row.outcome,
    note: row.note,
    checkedBy: row.checked_by,
    checkedAt: row.checked_at,
    ...(row.read_from === null ? {} : { readFrom: row.read_from }),
  };
}
