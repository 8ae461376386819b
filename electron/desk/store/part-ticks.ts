import type { PartTick } from '../../../shared/claim.ts';
import type { Span } from '../../../shared/span.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** What is said of one part of a claim; offsets are into the article's text. */
export interface PartState extends Span {
  readonly claimId: string;
  readonly state: PartTick['state'] | 'unticked';
  /** Why it is left; otherwise empty. */
  readonly reason: string;
  /** Who said so and when; missing where nobody did, and in edits that an older Stet has kept. */
  readonly checkedBy?: string;
  readonly checkedAt?: string;
}

export interface PartLine extends PartState {
  readonly id: string;
  readonly checkedBy: string;
  /** ISO 8601 instant, UTC. */
  readonly checkedAt: string;
  /** What made this line: a decision, or the undoing or redoing of one. */
  readonly cause: 'decision' | 'undo' | 'redo';
  /** Who added the line and when; what it says can be somebody else's and older. */
  readonly madeBy: string;
  readonly madeAt: string;
}

interface PartRow {
  id: string;
  claim_id: string;
  start: number;
  end: number;
  state: PartState['state'];
  reason: string;
  checked_by: string;
  checked_at: string;
  cause: PartLine['cause'];
  made_by: string;
  made_at: string;
}

/** Appends a line; there is no way to change or delete one. */
export function appendPartTick(db: WritableDatabase, line: PartLine): void {
  db.prepare(
    `INSERT INTO part_ticks (id, claim_id, start, end, state, reason, checked_by, checked_at, cause, made_by, made_at)
     VALUES (@id, @claimId, @start, @end, @state, @reason, @checkedBy, @checkedAt, @cause, @madeBy, @madeAt)`,
  ).run({
    id: line.id,
    claimId: line.claimId,
    start: line.start,
    end: line.end,
    state: line.state,
    reason: line.reason,
    checkedBy: line.checkedBy,
    checkedAt: line.checkedAt,
    cause: line.cause,
    madeBy: line.madeBy,
    madeAt: line.madeAt,
  });
}

/** Everything that was ever said of the parts of an article's claims, by claim, each oldest first. */
export function partLinesOf(db: ReadableDatabase, articleId: string): Map<string, PartLine[]> {
  const rows = db
    .prepare(
      'SELECT t.* FROM part_ticks t JOIN claims c ON c.id = t.claim_id WHERE c.article_id = ? ORDER BY t.sequence',
    )
    .all(articleId) as PartRow[];
  return Map.groupBy(rows.map(fromRow), (line) => line.claimId);
}

/** What stands for a part among a claim's lines: the last one on exactly its span; null where it is not ticked. */
export function tickInForce(lines: readonly PartLine[], part: Span): PartTick | null {
  const line = lines.findLast(({ start, end }) => start === part.start && end === part.end);
  if (line === undefined || line.state === 'unticked') return null;
  const { state, reason, checkedBy, checkedAt } = line;
  return { state, reason, checkedBy, checkedAt };
}

function fromRow(row: PartRow): PartLine {
  return {
    id: row.id,
    claimId: row.claim_id,
    start: row.start,
    end: row.end,
    state: row.state,
    reason: row.reason,
    checkedBy: row.checked_by,
    checkedAt: row.checked_at,
    cause: row.cause,
    madeBy: row.made_by,
    madeAt: row.made_at,
  };
}
