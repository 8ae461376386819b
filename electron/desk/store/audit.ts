import { type AuditLine, type RiskFacts, riskOf } from '../../../shared/audit.ts';
import { lastDay, type PartialDate } from '../../../shared/dates.ts';
import { touchedByArticle } from './attention.ts';
import type { ReadableDatabase } from './database.ts';
import { librarySummaries } from './library.ts';

interface FactsRow {
  article_id: string;
  claims: number;
  speculative: number;
  due: number;
  undecided: number;
}

const FACTS = `
  WITH last AS MATERIALIZED (
    SELECT claim_id, value, decided_at FROM verdicts
     WHERE sequence IN (SELECT max(sequence) FROM verdicts GROUP BY claim_id)
  )
  SELECT c.article_id, count(*) AS claims,
         count(CASE WHEN c.modality = 'speculative' AND coalesce(last.value, 'speculative') = 'speculative' THEN 1 END)
           AS speculative,
         count(CASE WHEN last_day(c.due_on) < @today AND last_day(c.due_on) >= first_day(a.published_on)
           AND (last.value IS NULL
             OR (last.value = 'speculative' AND day_of(last.decided_at) <= last_day(c.due_on))) THEN 1 END) AS due,
         count(CASE WHEN last.value IS NULL THEN 1 END) AS undecided
    FROM claims c JOIN articles a ON a.id = c.article_id LEFT JOIN last ON last.claim_id = c.id
   WHERE c.removed_at IS NULL GROUP BY c.article_id`;

const NOTHING = { claims: 0, speculative: 0, due: 0, undecided: 0 };
const DAY_MS = 86_400_000;

/** The whole library by the risk of being out of date, the highest first. @param today the day that risks are taken on. */
export function audit(db: ReadableDatabase, today: PartialDate): AuditLine[] {
  const rows = db.prepare(FACTS).all({ today }) as FactsRow[];
  const counts = new Map(rows.map(({ article_id, ...row }) => [article_id, row]));
  const touched = touchedByArticle(db, today);
  const lines = librarySummaries(db).map((article) => {
    const days = Math.floor((Date.parse(today) - Date.parse(lastDay(article.publishedOn))) / DAY_MS);
    const facts: RiskFacts = {
      ...(counts.get(article.id) ?? NOTHING),
      touched: touched.get(article.id) ?? 0,
      days: Math.max(0, days),
    };
    return { article, facts, risk: riskOf(facts) };
  });
  return lines.sort((a, b) => b.risk.score - a.risk.score || (a.article.id < b.article.id ? -1 : 1));
}
