import { VERDICT_VALUES } from '../../../shared/claim.ts';
import type { ClaimCounts } from '../../../shared/claim-mark.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import type { ReadableDatabase } from './database.ts';
import { ASIDE_NOW, CLAIMS_OF_ARTICLES } from './set-aside.ts';

/** What is counted over the live claims of an article. */
export interface ArticleCounts extends ClaimCounts {
  readonly suggested: number;
  /** Those of them that the engine would mark as outdated. */
  readonly doubted: number;
  /** Claims put as uncertain that were neither confirmed nor found outdated nor set aside. */
  readonly uncertain: number;
  /** Claims whose day has come without a verdict since that settles them, and that were not set aside since. */
  readonly due: number;
  /** The last day on which `due` is what it is, the day before another claim's falls due; null where none will. */
  readonly goodUntil: PartialDate | null;
}

const COUNTS = `
  WITH last AS MATERIALIZED (
    SELECT claim_id, value, cause, decided_at, made_at, max(sequence) FROM verdicts
     WHERE claim_id IN ${CLAIMS_OF_ARTICLES} GROUP BY claim_id
  ), ${ASIDE_NOW}
  SELECT a.id, count(c.id) AS claims,
         ${VERDICT_VALUES.map((value) => `count(CASE last.value WHEN '${value}' THEN 1 END) AS ${value},`).join(' ')}
         count(CASE WHEN last.value IS NULL AND aside_now.claim_id IS NULL AND s.claim_id IS NOT NULL THEN 1 END) AS suggested,
         count(CASE WHEN last.value IS NULL AND aside_now.claim_id IS NULL AND s.value = 'outdated' THEN 1 END) AS doubted,
         count(aside_now.claim_id) AS "set-aside",
         count(CASE WHEN c.modality = 'speculative' AND coalesce(last.value, 'speculative') = 'speculative'
           AND aside_now.claim_id IS NULL THEN 1 END)
           AS uncertain,
         count(CASE WHEN last_day(c.due_on) < @today AND last_day(c.due_on) >= first_day(a.published_on)
           AND (aside_now.claim_id IS NULL OR day_of(aside_now.set_at) <= last_day(c.due_on))
           AND (last.value IS NULL
             OR (last.value = 'speculative' AND day_of(last.decided_at) <= last_day(c.due_on))) THEN 1 END) AS due,
         count(CASE WHEN c.id IS NOT NULL AND last.value IS NULL AND aside_now.claim_id IS NULL THEN 1 END) AS undecided,
         min(CASE WHEN last_day(c.due_on) >= @today THEN last_day(c.due_on) END) AS goodUntil
    FROM articles a
    LEFT JOIN claims c ON c.article_id = a.id AND c.removed_at IS NULL
    LEFT JOIN last ON last.claim_id = c.id
    LEFT JOIN aside_now ON aside_now.claim_id = c.id
    LEFT JOIN suggestions s ON s.claim_id = c.id
   WHERE a.id IN (SELECT value FROM json_each(@articles)) GROUP BY a.id`;

/** The counts of these articles by id, as they are on the day `today`. */
export function articleCounts(
  db: ReadableDatabase,
  today: PartialDate,
  articleIds: readonly string[],
): Map<string, ArticleCounts> {
  const rows = db.prepare(COUNTS).all({ today, articles: JSON.stringify(articleIds) }) as (ArticleCounts & {
    readonly id: string;
  })[];
  return new Map(rows.map(({ id, ...counts }) => [id, counts]));
}
