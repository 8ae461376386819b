import type { Verdict, VerdictValue } from '../../../shared/claim.ts';
import type { ReadableDatabase } from './database.ts';
import { READ_FROM } from './lines-read.ts';

/** A line of a claim's history, as far as counting needs it. */
export interface VerdictLine {
  readonly articleId: string;
  readonly claimId: string;
  readonly value: VerdictValue | null;
  readonly cause: Verdict['cause'];
  /** ISO 8601 instant, UTC; of what was read from a report, when it was decided. */
  readonly madeAt: string;
}

/**
 * The histories of the live claims of these articles, claim after claim, each oldest first; what was decided on the
 * claim of an earlier version, of which a claim was carried over, comes first.
 */
export function verdictLines(db: ReadableDatabase, articleIds: readonly string[]): VerdictLine[] {
  return db
    .prepare(
      `WITH RECURSIVE line (article_id, claim_id, ancestor) AS (
         SELECT article_id, id, id FROM claims
          WHERE removed_at IS NULL AND article_id IN (SELECT value FROM json_each(?))
         UNION ALL SELECT line.article_id, line.claim_id, o.earlier_id FROM line JOIN claim_origins o ON o.claim_id = line.ancestor
       )
       SELECT line.article_id AS articleId, line.claim_id AS claimId, v.value, v.cause,
              CASE WHEN ${READ_FROM('verdict', 'v.claim_id', 'v.decided_by', 'v.decided_at')} IS NULL
                   THEN v.made_at ELSE v.decided_at END AS madeAt
         FROM line JOIN verdicts v ON v.claim_id = line.ancestor ORDER BY line.claim_id, v.sequence`,
    )
    .all(JSON.stringify(articleIds)) as VerdictLine[];
}
