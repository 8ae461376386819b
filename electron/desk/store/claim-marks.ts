import type { Verdict } from '../../../shared/claim.ts';
import { type ClaimMark, claimMarkOf } from '../../../shared/claim-mark.ts';
import type { ReadableDatabase } from './database.ts';
import { asideInForce, asideLinesOf, type Bearing, bearingPassages } from './set-aside.ts';

/** What each live claim of an article carries now, by the claim's id: its verdict, none, or that it stands aside. */
export function claimMarks(db: ReadableDatabase, articleId: string): ReadonlyMap<string, ClaimMark> {
  const rows = db
    .prepare(
      `SELECT c.id, v.value, v.cause, v.made_at AS madeAt FROM claims c
         LEFT JOIN verdicts v ON v.sequence = (SELECT max(sequence) FROM verdicts WHERE claim_id = c.id)
        WHERE c.article_id = ? AND c.removed_at IS NULL`,
    )
    .all(articleId) as (Pick<Verdict, 'value' | 'madeAt'> & { id: string; cause: Verdict['cause'] | null })[];
  const asides = asideLinesOf(db, articleId);
  const bearing = asides.size === 0 ? new Map<string, readonly Bearing[]>() : bearingPassages(db, articleId);
  return new Map(
    rows.map(({ id, value, cause, madeAt }) => {
      const last = asides.get(id)?.at(-1) ?? null;
      const verdict = cause === null ? null : { value, cause, madeAt };
      return [id, claimMarkOf({ verdict, aside: asideInForce(last, verdict, bearing.get(id) ?? []) })];
    }),
  );
}
