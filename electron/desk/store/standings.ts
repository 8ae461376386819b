import type { AnalysisState, Article } from '../../../shared/article.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import type { MonthFigures } from '../../../shared/figures.ts';
import type { SignOff } from '../../../shared/sign-off.ts';
import { type ArticleCounts, articleCounts } from './article-counts.ts';
import { articlesInWords } from './articles.ts';
import { type AskingClaim, askingClaims } from './attention.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { signOffs } from './sign-offs.ts';
import { verdictLines } from './verdict-lines.ts';
import { verdictsByMonth } from './verdicts-by-month.ts';

/** How an article of the library stands: all that library, inbox, audit and figures say of it. */
export interface Standing {
  readonly article: Article & { readonly words: number; readonly analysis: AnalysisState };
  readonly counts: ArticleCounts;
  readonly signOff: SignOff | null;
  /** Its claims that ask for another look, by id. */
  readonly asking: readonly AskingClaim[];
  readonly months: readonly MonthFigures[];
}

interface Kept {
  /** The days between which the standing holds, both included. */
  readonly countedOn: string;
  readonly goodUntil: string;
  readonly standing: Standing;
}

interface Memory {
  readonly zone: string;
  /** SQLite's word on whether another connection has written. */
  readonly dataVersion: unknown;
  readonly kept: Map<string, Kept>;
  /** What was answered last, while nothing has been counted since; null otherwise. */
  answer: ReadonlyMap<string, Standing> | null;
}

/** So many articles are counted by one set of queries. */
const AT_ONCE = 500;
const FOR_EVER = '9999-12-31';

const memories = new WeakMap<ReadableDatabase, Memory>();

/**
 * How every article of the library stands on the day `today`, by id, in no order. Only what has changed since it was
 * last counted (`standings_due`, filled by triggers) or is not true of this day or time zone is counted again. While
 * nothing has changed the answer is the very same map, so that what is made of it can be kept by it ({@link keptBy}).
 */
export function standings(db: ReadableDatabase, today: PartialDate): ReadonlyMap<string, Standing> {
  if (db.readonly || db.inTransaction || db.pragma('query_only', { simple: true }) === 1)
    return countStandings(db, today, idsInLibrary(db));
  const memory = remembered(db);
  const ids = toCount(db, memory, today);
  try {
    if (ids.length > 0) keep(db, memory, today, ids);
  } catch {
    // Where nothing can be written, on a full disk say, the library is read all the same.
    return countStandings(db, today, idsInLibrary(db));
  }
  if (ids.length > 0 || memory.answer === null)
    memory.answer = new Map([...memory.kept].map(([id, { standing }]) => [id, standing]));
  return memory.answer;
}

/**
 * Counts, some articles at a time, whatever {@link standings} would have to count first.
 * @returns after each step the share of them that is counted, 0 to 1.
 */
export function* countingStandings(db: WritableDatabase, today: PartialDate): Generator<number, void> {
  const memory = remembered(db);
  const ids = toCount(db, memory, today);
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    keep(db, memory, today, ids.slice(from, from + AT_ONCE));
    yield Math.min(1, (from + AT_ONCE) / ids.length);
  }
}

/** What has changed since it was last counted, or is not true of the day. */
function toCount(db: ReadableDatabase, { kept }: Memory, today: PartialDate): string[] {
  const due = db.prepare('SELECT article_id FROM standings_due').pluck().all() as string[];
  const past = [...kept]
    .filter(([, { countedOn, goodUntil }]) => today < countedOn || today > goodUntil)
    .map(([id]) => id);
  return [...new Set([...due, ...past])];
}

/** Makes of the standings of a library what `make` says, once for as long as they are the same. */
export function keptBy<Made>(make: (db: ReadableDatabase, all: ReadonlyMap<string, Standing>) => Made) {
  const made = new WeakMap<ReadonlyMap<string, Standing>, Made>();
  return (db: ReadableDatabase, all: ReadonlyMap<string, Standing>): Made => {
    const known = made.get(all);
    if (known !== undefined) return known;
    const fresh = make(db, all);
    made.set(all, fresh);
    return fresh;
  };
}

/** Counts how these articles stand, whatever is kept; those that are not in the library are left out. */
export function countStandings(
  db: ReadableDatabase,
  today: PartialDate,
  articleIds: readonly string[],
): Map<string, Standing> {
  const found = new Map<string, Standing>();
  for (let from = 0; from < articleIds.length; from += AT_ONCE) {
    const articles = articlesInWords(db, articleIds.slice(from, from + AT_ONCE));
    const ids = articles.map(({ id }) => id);
    const counts = articleCounts(db, today, ids);
    const signed = signOffs(db, ids);
    const asking = askingClaims(db, today, ids);
    const lines = Map.groupBy(verdictLines(db, ids), ({ articleId }) => articleId);
    for (const article of articles) {
      found.set(article.id, {
        article,
        counts: counts.get(article.id) as ArticleCounts,
        signOff: signed.get(article.id) ?? null,
        asking: asking.get(article.id) ?? [],
        months: verdictsByMonth(lines.get(article.id) ?? []),
      });
    }
  }
  return found;
}

function idsInLibrary(db: ReadableDatabase): string[] {
  return db
    .prepare('SELECT id FROM articles WHERE removed_at IS NULL AND superseded_by IS NULL')
    .pluck()
    .all() as string[];
}

function remembered(db: ReadableDatabase): Memory {
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
  const dataVersion = db.pragma('data_version', { simple: true });
  const known = memories.get(db);
  if (known !== undefined && known.zone === zone && known.dataVersion === dataVersion) return known;
  // Days are the editor's: what was counted in another time zone is true of none of them here.
  db.prepare(
    `INSERT INTO standings_due SELECT article_id FROM article_standings
      WHERE zone <> ? AND article_id NOT IN (SELECT article_id FROM standings_due)`,
  ).run(zone);
  const rows = db.prepare('SELECT article_id, counted_on, good_until, standing FROM article_standings').raw().all();
  const kept = new Map(
    (rows as [string, string, string, string][]).map(([id, countedOn, goodUntil, standing]) => [
      id,
      { countedOn, goodUntil, standing: JSON.parse(standing) as Standing },
    ]),
  );
  const memory: Memory = { zone, dataVersion, kept, answer: null };
  memories.set(db, memory);
  return memory;
}

/** Counts anew and keeps it, in the file and in memory. */
function keep(db: ReadableDatabase, { zone, kept }: Memory, today: PartialDate, ids: readonly string[]): void {
  const counted = countStandings(db, today, ids);
  const put = db.prepare(
    `INSERT INTO article_standings (article_id, counted_on, good_until, zone, standing) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (article_id) DO UPDATE SET counted_on = excluded.counted_on, good_until = excluded.good_until,
       zone = excluded.zone, standing = excluded.standing`,
  );
  const drop = db.prepare('DELETE FROM article_standings WHERE article_id = ?');
  const settle = db.prepare('DELETE FROM standings_due WHERE article_id = ?');
  const goodUntil = (standing: Standing) => standing.counts.goodUntil ?? FOR_EVER;
  db.transaction(() => {
    for (const id of ids) {
      const standing = counted.get(id);
      if (standing === undefined) drop.run(id);
      else put.run(id, today, goodUntil(standing), zone, JSON.stringify(standing));
      settle.run(id);
    }
  }).immediate();
  for (const id of ids) {
    const standing = counted.get(id);
    if (standing === undefined) kept.delete(id);
    else kept.set(id, { countedOn: today, goodUntil: goodUntil(standing), standing });
  }
}
