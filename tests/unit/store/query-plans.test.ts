import type Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { articlesToAnalyse, liveArticles } from '../../../electron/desk/store/articles.ts';
import { claimMarks } from '../../../electron/desk/store/claim-marks.ts';
import { memberships, membersOf } from '../../../electron/desk/store/collections.ts';
import { closedCollections } from '../../../electron/desk/store/compared-within.ts';
import { editsOf } from '../../../electron/desk/store/edits.ts';
import { countStandings } from '../../../electron/desk/store/standings.ts';
import {
  articlesWithPassage,
  articlesWithWords,
  claimsOfArticles,
  typedArticles,
} from '../../../electron/desk/store/typed-search.ts';
import { countEarlierVersions } from '../../../electron/desk/store/versions.ts';
import { partialDate } from '../../../shared/dates.ts';
import { scratchWorkspace, storeArticle } from './scratch-workspace.ts';

/** Tables that grow with the library, by the names under which queries speak of them. */
const GROWING =
  /^SCAN (?:a|c|e|v|p|n|t|articles|claims|evidence|verdicts|passages|edits|part_ticks|second_checks|m|collection_articles)\b/;

/** Every whole table that SQLite would walk through for what `look` asks. */
function scansOf(look: (db: ReturnType<typeof scratchWorkspace>['db'], articleId: string) => unknown): string[] {
  const { db } = scratchWorkspace();
  const { id } = storeArticle(db);
  const prepare = db.prepare.bind(db);
  const scans: string[] = [];
  db.prepare = ((sql: string) => {
    const statement = prepare(sql);
    const plan: Database.Statement = prepare(`EXPLAIN QUERY PLAN ${sql}`);
    for (const method of ['all', 'get', 'run', 'iterate'] as const) {
      const run = statement[method].bind(statement) as (...given: unknown[]) => unknown;
      statement[method] = ((...given: unknown[]) => {
        const steps = plan.all(...given) as { readonly detail: string }[];
        scans.push(...steps.map(({ detail }) => detail).filter((detail) => GROWING.test(detail)));
        return run(...given);
      }) as never;
    }
    return statement;
  }) as typeof db.prepare;
  look(db, id);
  return scans;
}

test('counting how one article stands walks through no table that grows with the library', () => {
  expect(scansOf((db, id) => countStandings(db, partialDate('2026-01-01'), [id]))).toEqual([]);
});

test('what was ever edited in an article is found by it, not among all edits', () => {
  expect(scansOf((db, id) => editsOf(db, id))).toEqual([]);
});

test('earlier versions are counted among earlier versions, and the library is walked through in its own order', () => {
  expect(scansOf(countEarlierVersions)).toEqual([]);
  expect(scansOf(liveArticles)).toEqual([expect.stringContaining('articles_in_library')]);
});

test('articles are found by the words of their titles, without a look at the others', () => {
  expect(scansOf((db) => [...typedArticles(db, '"tram"*')])).toEqual([]);
});

test('articles that wait to be compared are found among those that wait', () => {
  expect(scansOf(articlesToAnalyse)).toEqual([expect.stringContaining('articles_to_compare')]);
});

test('the articles of a collection, and the collections of an article, are found without a look at the others', () => {
  expect(scansOf((db, id) => membersOf(db, id))).toEqual([]);
  expect(scansOf((db, id) => memberships(db, [id]))).toEqual([]);
  expect(scansOf(closedCollections)).toEqual([]);
});

test('articles are found by their words and phrases, and claims by their article, without a look at the others', () => {
  expect(scansOf((db) => articlesWithWords(db, '"tram" AND "ha"*'))).toEqual([]);
  expect(scansOf((db) => articlesWithPassage(db, '"the tram"'))).toEqual([]);
  expect(scansOf((db, id) => [...claimsOfArticles(db, [id])])).toEqual([]);
  expect(scansOf((db, id) => claimMarks(db, id))).toEqual([]);
});
