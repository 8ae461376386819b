import type { AnalysisState, ArticleSummary } from '../../../shared/article.ts';
import { VERDICT_VALUES } from '../../../shared/claim.ts';
import { mayBeLater } from '../../../shared/dates.ts';
import type { VerdictCounts } from '../../../shared/verdict-counts.ts';
import { liveArticles } from './articles.ts';
import type { ReadableDatabase } from './database.ts';
import { ASIDE_NOW } from './set-aside.ts';
import { signOffs } from './sign-offs.ts';
import { countEarlierVersions } from './versions.ts';

interface Counts extends VerdictCounts {
  id: string;
  words: number;
  analysis: AnalysisState;
  claims: number;
  suggested: number;
  aside: number;
}

const COUNTS = `
  WITH last AS MATERIALIZED (
    SELECT claim_id, value, cause, made_at FROM verdicts
     WHERE sequence IN (SELECT max(sequence) FROM verdicts GROUP BY claim_id)
  ), ${ASIDE_NOW}
  SELECT a.id, a.words, a.analysis, count(c.id) AS claims,
         ${VERDICT_VALUES.map((value) => `count(CASE last.value WHEN '${value}' THEN 1 END) AS ${value},`).join(' ')}
         count(CASE WHEN last.value IS NULL AND aside_now.claim_id IS NULL AND s.claim_id IS NOT NULL THEN 1 END) AS suggested,
         count(aside_now.claim_id) AS aside
    FROM articles a
    LEFT JOIN claims c ON c.article_id = a.id AND c.removed_at IS NULL
    LEFT JOIN last ON last.claim_id = c.id
    LEFT JOIN aside_now ON aside_now.claim_id = c.id
    LEFT JOIN suggestions s ON s.claim_id = c.id
   WHERE a.removed_at IS NULL GROUP BY a.id`;

/** Every live article with its counts, newest publication first. */
export function librarySummaries(db: ReadableDatabase): ArticleSummary[] {
  const counts = new Map((db.prepare(COUNTS).all() as Counts[]).map((row) => [row.id, row]));
  const articles = liveArticles(db);
  const versions = countEarlierVersions(db);
  const signed = signOffs(db, null);
  const later = countLater(articles.map((article) => article.publishedOn));
  return articles.map((article) => {
    const { id: _, ...count } = counts.get(article.id) as Counts;
    return {
      ...article,
      ...count,
      laterArticles: later.get(article.publishedOn) ?? 0,
      earlierVersions: versions.get(article.id) ?? 0,
      signOff: signed.get(article.id) ?? null,
    };
  });
}

/** For each distinct date, how many of the dates may be later; grouped, because a library repeats its dates. */
function countLater<D extends Parameters<typeof mayBeLater>[0]>(dates: readonly D[]): Map<D, number> {
  const groups = new Map<D, number>();
  for (const date of dates) groups.set(date, (groups.get(date) ?? 0) + 1);
  const later = new Map<D, number>();
  for (const date of groups.keys()) {
    let count = 0;
    for (const [other, size] of groups) {
      if (mayBeLater(other, date)) count += other === date ? size - 1 : size;
    }
    later.set(date, count);
  }
  return later;
}
