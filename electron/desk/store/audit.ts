import { type AuditLine, type RiskFacts, riskOf } from '../../../shared/audit.ts';
import { lastDay, type PartialDate } from '../../../shared/dates.ts';
import type { ReadableDatabase } from './database.ts';
import { summariesOf } from './library.ts';
import { keptBy, type Standing, standings } from './standings.ts';

const DAY_MS = 86_400_000;

/** The whole library by the risk of being out of date, the highest first. @param today the day that risks are taken on. */
export function audit(db: ReadableDatabase, today: PartialDate): readonly AuditLine[] {
  const lines = linesByDay(db, standings(db, today));
  const known = lines.get(today);
  if (known !== undefined) return known;
  const fresh = auditLines(db, standings(db, today), today);
  lines.set(today, fresh);
  return fresh;
}

const linesByDay = keptBy(() => new Map<PartialDate, readonly AuditLine[]>());

function auditLines(db: ReadableDatabase, all: ReadonlyMap<string, Standing>, today: PartialDate): AuditLine[] {
  return summariesOf(db, all)
    .map((article) => ({ article, ...riskFor(all.get(article.id) as Standing, today) }))
    .sort((a, b) => b.risk.score - a.risk.score || (a.article.id < b.article.id ? -1 : 1));
}

const known = new WeakMap<Standing, { readonly today: PartialDate; readonly line: Omit<AuditLine, 'article'> }>();

/** The risk of an article on a day, worked out once for as long as it stands as it does. */
function riskFor(standing: Standing, today: PartialDate): Omit<AuditLine, 'article'> {
  const before = known.get(standing);
  if (before?.today === today) return before.line;
  const { article, counts, asking } = standing;
  const days = Math.floor((Date.parse(today) - Date.parse(lastDay(article.publishedOn))) / DAY_MS);
  const facts: RiskFacts = {
    claims: counts.claims,
    speculative: counts.uncertain,
    due: counts.due,
    undecided: counts.undecided,
    doubted: counts.doubted,
    touched: asking.filter(({ reason }) => reason !== 'fallen-due').length,
    days: Math.max(0, days),
  };
  const line = { facts, risk: riskOf(facts) };
  known.set(standing, { today, line });
  return line;
}
