import { expect, test } from 'vitest';
import { figures } from '../../../electron/desk/services/figures.ts';
import { appendDismissal } from '../../../electron/desk/store/attention.ts';
import { audit } from '../../../electron/desk/store/audit.ts';
import { insertClaim } from '../../../electron/desk/store/claims.ts';
import { inTransaction, type WritableDatabase } from '../../../electron/desk/store/database.ts';
import { insertEvidence } from '../../../electron/desk/store/evidence.ts';
import { inbox } from '../../../electron/desk/store/inbox.ts';
import { librarySummaries } from '../../../electron/desk/store/library.ts';
import { appendPartTick } from '../../../electron/desk/store/part-ticks.ts';
import { appendSecondCheck } from '../../../electron/desk/store/second-checks.ts';
import { appendSignOff } from '../../../electron/desk/store/sign-offs.ts';
import { countStandings, standings } from '../../../electron/desk/store/standings.ts';
import { putSuggestion } from '../../../electron/desk/store/suggestions.ts';
import { appendVerdict } from '../../../electron/desk/store/verdicts.ts';
import { VERDICT_VALUES } from '../../../shared/claim.ts';
import { partialDate } from '../../../shared/dates.ts';
import { scratchWorkspace, storeArticle, testId } from './scratch-workspace.ts';

/** Articles that are made by the program’s own means; the library is made of copies of them. */
const MADE = 10;
const SMALL = 100;
/** How many times as many articles the large library has. */
const TIMES = 8;
/** What grows with the library takes eight times as long, what grows with its square 64 times, less what every look costs: this lies between. */
const MOST = TIMES * 1.75;
const CLAIMS_EACH = 10;
const LOOKS = 9;

const TODAY = partialDate('2026-01-01');
const at = (day: number) => `2025-06-${String(day).padStart(2, '0')}T12:00:00.000Z`;

/**
 * A library with everything that is counted: verdicts given, changed and undone, second checks, ticks, sign-offs,
 * suggestions, claims put aside, and for each claim evidence that was found before and after its verdict.
 */
function library(articles: number): WritableDatabase {
  const { db } = scratchWorkspace();
  const later = inTransaction(db, () => {
    const article = storeArticle(db, {
      text: 'All of it came about.',
      publishedOn: partialDate('2025'),
      importedAt: '2026-02-01T00:00:00.000Z',
    });
    for (let number = 0; number < MADE; number += 1) {
      const { id: articleId } = storeArticle(db, {
        text: `Article ${number} says ten things of one kind and another.`,
      });
      for (let start = 0; start < CLAIMS_EACH; start += 1) putClaim(db, articleId, start, article.id);
      const by = { by: 'Ada', at: at(20), cause: 'decision' } as const;
      appendSignOff(db, {
        id: testId(),
        articleId,
        signed: { digest: 'as signed', signedBy: 'Ada', signedAt: at(20) },
        ...by,
      });
    }
    return article;
  });
  // Not by the store's own means: what is measured does not read the ledger, whose entries would take a third of the time.
  db.transaction(() => copyArticles(db, articles / MADE - 1, later.id))();
  return db;
}

/** What of a row is another in a copy; a text that is there twice is another by its first characters. */
const OWN_IN_COPIES: Readonly<Record<string, readonly string[]>> = {
  articles: ['id', 'sha256'],
  claims: ['id', 'article_id'],
  evidence: ['id', 'claim_id'],
  suggestions: ['claim_id'],
  verdicts: ['id', 'claim_id'],
  second_checks: ['id', 'verdict_id'],
  part_ticks: ['id', 'claim_id'],
  sign_offs: ['id', 'article_id'],
  attention_dismissals: ['id', 'claim_id'],
};

/** Copies all articles but one, with all that stands on them, so many times. */
function copyArticles(db: WritableDatabase, times: number, except: string): void {
  db.exec(
    `CREATE TEMP TABLE copies AS WITH RECURSIVE n (n) AS (SELECT 10000 UNION ALL SELECT n + 1 FROM n WHERE n < ${9999 + times}) SELECT n FROM n`,
  );
  for (const [table, own] of Object.entries(OWN_IN_COPIES)) {
    const columns = db
      .prepare(`SELECT name FROM pragma_table_info('${table}') WHERE name <> 'sequence'`)
      .pluck()
      .all() as string[];
    const values = columns.map((name) => (own.includes(name) ? `n || substr("${name}", 6)` : `"${name}"`));
    const [key] = own as [string];
    db.prepare(
      `INSERT INTO ${table} ("${columns.join('", "')}") SELECT ${values} FROM ${table}, copies WHERE "${key}" <> ? ORDER BY n, ${table}.rowid`,
    ).run(except);
  }
}

function putClaim(db: WritableDatabase, articleId: string, start: number, laterId: string): void {
  const claimId = testId();
  insertClaim(db, {
    id: claimId,
    articleId,
    start,
    end: start + 5,
    kind: 'event',
    modality: 'speculative',
    hedges: [],
    dates: [],
    dueOn: partialDate('2025-09'),
    speaker: null,
    checkWorthiness: 0.5,
    origin: 'engine',
    engine: 'test',
  });
  for (const [order, relation] of (['supports', 'contradicts', 'mentions'] as const).entries()) {
    insertEvidence(db, {
      ...{ id: testId(), claimId, articleId: laterId, start: order, end: order + 3, relation, score: 0.5 },
      ...{ chosenBy: 'engine', engine: 'test', addedAt: at(10 + order) },
    });
  }
  putSuggestion(db, claimId, { value: 'outdated', confidence: 0.8, reasons: [], engine: 'test' }, at(10));
  const value = VERDICT_VALUES[start % 4] ?? null;
  for (const [order, cause] of (['decision', 'decision', 'undo'] as const).entries()) {
    const id = testId();
    const made = { madeBy: 'Ada', madeAt: at(5 + order) };
    appendVerdict(db, {
      ...{ id, claimId, value, note: '', correction: '', fault: 'overtaken', cause, evidenceIds: [] },
      ...{ decidedBy: 'Ada', decidedAt: made.madeAt, ...made },
    });
    const check = { outcome: 'agrees', note: '', checkedBy: 'Bo', checkedAt: at(9), cause: 'decision' } as const;
    appendSecondCheck(db, { id: testId(), verdictId: id, ...check, ...made });
    appendPartTick(db, {
      ...{ id: testId(), claimId, start: 0, end: 2, state: 'ticked', reason: '', cause: 'decision' },
      ...{ checkedBy: 'Ada', checkedAt: made.madeAt, ...made },
    });
  }
  if (start % 5 === 0)
    appendDismissal(db, {
      id: testId(),
      claimId,
      articleId,
      dismissedAt: at(8),
      madeBy: 'Ada',
      madeAt: at(8),
      cause: 'decision',
    });
}

/** What the cheapest of some looks costs of this process’s time, whatever else the machine does. In microseconds. */
function costIn(db: WritableDatabase, look: (db: WritableDatabase) => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < LOOKS; time += 1) {
    changeOne(db);
    const begun = process.cpuUsage();
    look(db);
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, user + system);
  }
  return least;
}

/** Has one article counted again, as after an edit: what was made of the library as a whole is made anew. */
function changeOne(db: WritableDatabase): void {
  db.exec('INSERT OR IGNORE INTO standings_due SELECT id FROM articles LIMIT 1');
  standings(db, TODAY);
}

const allIds = (db: WritableDatabase) => db.prepare('SELECT id FROM articles').pluck().all() as string[];

const LOOKS_AT_ALL: Readonly<Record<string, (db: WritableDatabase) => unknown>> = {
  'counting everything anew': (db) => countStandings(db, TODAY, allIds(db)),
  'the library': (db) => librarySummaries(db, TODAY),
  'the audit': (db) => audit(db, TODAY),
  'the inbox': (db) => inbox(db, TODAY, 100),
  'the figures': (db) => figures(db, TODAY, { words: '', collection: null }),
};

test('what looks at the whole library takes as many times as long as the library is large, not more', () => {
  const [small, large] = [library(SMALL), library(SMALL * TIMES)];
  const all = SMALL * TIMES * CLAIMS_EACH;
  // The fixture has what is looked for; without it a look costs nothing and proves nothing.
  expect(librarySummaries(large, TODAY)).toHaveLength(SMALL * TIMES + 1);
  expect(inbox(large, TODAY, 100).entries).toHaveLength(100);
  const { counts } = inbox(large, TODAY, 1);
  expect(counts['new-evidence'] + counts['fallen-due'] + counts['new-suggestion']).toBeGreaterThan(all / 2);
  expect(figures(large, TODAY, { words: '', collection: null }).total.claims).toBe(all);
  const growth = Object.entries(LOOKS_AT_ALL).map(
    ([name, look]) => [name, costIn(large, look) / costIn(small, look)] as const,
  );
  expect(growth.filter(([, times]) => times > MOST)).toEqual([]);
}, 480_000);
