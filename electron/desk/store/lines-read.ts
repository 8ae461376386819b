import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** The logs whose lines a report can bring, as the ledger names them. */
export type ReadLog = 'verdict' | 'second check' | 'tick' | 'set-aside' | 'passage role';

/** A line of a log that was read from a report and not decided here. */
export interface LineRead {
  /** That of the line itself. */
  readonly id: string;
  readonly log: ReadLog;
  readonly claimId: string;
  /** Who decided and when, as the report says; of what a passage does it does not say. */
  readonly decidedBy: string;
  readonly decidedAt: string;
  /** The report’s file name. */
  readonly report: string;
}

/** The report that lines come from, and who read it when. */
export interface ReadingMade {
  readonly report: string;
  readonly sha256: string;
  /** Claims all of whose passages here were known to whoever decided. */
  readonly weighed: readonly string[];
  readonly madeBy: string;
  /** ISO 8601 instant, UTC. */
  readonly madeAt: string;
}

/** Where the line of each log stands: its table, and as columns its claim, who decided and when. */
const LOGS: Readonly<Record<ReadLog, readonly [table: string, claim: string, by: string, at: string]>> = {
  verdict: ['verdicts', 'claim_id', 'decided_by', 'decided_at'],
  'second check': [
    'second_checks',
    '(SELECT v.claim_id FROM verdicts v WHERE v.id = verdict_id)',
    'checked_by',
    'checked_at',
  ],
  tick: ['part_ticks', 'claim_id', 'checked_by', 'checked_at'],
  'set-aside': ['claims_set_aside', 'claim_id', 'set_by', 'set_at'],
  'passage role': ['passage_roles', 'claim_id', "''", "''"],
};
const ENTRIES = Object.entries(LOGS) as [ReadLog, (typeof LOGS)[ReadLog]][];

/**
 * Does `work` and notes of every line that it appends to a log that it was read from a report. Call it inside a
 * transaction.
 */
export function withLinesRead(db: WritableDatabase, made: ReadingMade, work: () => void): void {
  const ends = ENTRIES.map(([, [table]]) =>
    db.prepare(`SELECT coalesce(max(sequence), 0) FROM ${table}`).pluck().get(),
  );
  work();
  for (const [at, [log, [table, claim, by, decided]]] of ENTRIES.entries())
    db.prepare(
      `INSERT INTO lines_read (id, log, claim_id, decided_by, decided_at, report, sha256, weighed, made_by, made_at)
       SELECT id, @log, ${claim}, ${by}, ${decided}, @report, @sha256,
              ${claim} IN (SELECT value FROM json_each(@weighed)), @madeBy, @madeAt
         FROM ${table} WHERE sequence > @end ORDER BY sequence`,
    ).run({ ...made, weighed: JSON.stringify(made.weighed), log, end: ends[at] });
}

/** The lines of an article’s claims that were read from reports, by their ids. */
export function linesRead(db: ReadableDatabase, articleId: string): Map<string, LineRead> {
  const rows = db
    .prepare(
      `SELECT r.id, r.log, r.claim_id AS claimId, r.decided_by AS decidedBy, r.decided_at AS decidedAt, r.report
         FROM lines_read r JOIN claims c ON c.id = r.claim_id WHERE c.article_id = ? ORDER BY r.sequence`,
    )
    .all(articleId) as LineRead[];
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * The report that a decision was read from, as a column: null for one that was made here. It is the same decision on the
 * same claim by whom and when it was made, also where an undo has brought it back.
 */
export const READ_FROM = (log: ReadLog, claim: string, by: string, at: string) =>
  `(SELECT r.report FROM lines_read r
     WHERE r.claim_id = ${claim} AND r.log = '${log}' AND r.decided_by = ${by} AND r.decided_at = ${at} LIMIT 1)`;

/**
 * Up to when the passages at hand count as known to whoever made a decision that was read from a report, as a column:
 * when it was read, where each of them stood in the report or had been published; otherwise null.
 */
export const WEIGHED_AT = (log: ReadLog, claim: string, by: string, at: string) =>
  `(SELECT max(r.made_at) FROM lines_read r
     WHERE r.claim_id = ${claim} AND r.log = '${log}' AND r.decided_by = ${by} AND r.decided_at = ${at} AND r.weighed)`;
