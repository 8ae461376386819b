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
import { standings } from '../../../electron/desk/store/standings.ts';
import { putSuggestion } from '../../../electron/desk/store/suggestions.ts';
import { appendVerdict } from '../../../electron/desk/store/verdicts.ts';
import { VERDICT_VALUES } from '../../../shared/claim.ts';
import { partialDate } from '../../../shared/dates.ts';
import { scratchWorkspace, storeArticle, testId } from './scratch-workspace.ts';

const SMALL = 24;
/** How many times as many articles the large library has. */
const TIMES = 8;
/** What grows with the library takes eight times as long, what grows with its square 64 times: this lies between. */
const MOST = TIMES * 3;
const CLAIMS_EACH = 10;
const LOOKS = 5;

const TODAY = partialDate('2026-01-01');
const at = (day: number) => `2025-06-${String(day).padStart(2, '0')}T12:00:00.000Z`;

/**
 * A library with everything that is counted: verdicts given, changed and undone, second checks, ticks, sign-offs,
 * suggestions, claims put aside, and for each claim evidence that was found before and after its verdict.
 */
function library(articles: number): WritableDatabase {
  const { db } = scratchWorkspace();
  inTransaction(db, () => {
    const later = storeArticle(db, {
      text: 'All of it came about.',
      publishedOn: partialDate('2025'),
      importedAt: '2026-02-01T00:00:00.000Z',
    });
    for (let number = 0; number < articles; number += 1) {
      const { id: articleId } = storeArticle(db, {
        text: `Article ${number} says ten things of one kind and another.`,
      });
      for (let start = 0; start < CLAIMS_EACH; start += 1) putClaim(db, articleId, start, later.id);
      const by = { by: 'Ada', at: at(20), cause: 'decision' } as const;
      appendSignOff(db, {
        id: testId(),
        articleId,
        signed: { digest: 'as signed', signedBy: 'Ada', signedAt: at(20) },
        ...by,
      });
    }
  });
  return db;
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
function cost(look: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < LOOKS; time += 1) {
    const begun = process.cpuUsage();
    look();
    const { user, system } = process.cpuUsage(begun);
    least = Math.min(least, user + system);
  }
  return least;
}

const LOOKS_AT_ALL: Readonly<Record<string, (db: WritableDatabase) => unknown>> = {
  'counting everything anew': (db) => {
    db.exec('INSERT OR IGNORE INTO standings_due SELECT id FROM articles');
    return standings(db, TODAY);
  },
  'the library': (db) => librarySummaries(db, TODAY),
  'the audit': (db) => audit(db, TODAY),
  'the inbox': (db) => inbox(db, TODAY, 100),
  'the figures': (db) => figures(db, TODAY, ''),
};

test('what looks at the whole library takes as many times as long as the library is large, not more', () => {
  const [small, large] = [library(SMALL), library(SMALL * TIMES)];
  const all = SMALL * TIMES * CLAIMS_EACH;
  // The fixture has what is looked for; without it a look costs nothing and proves nothing.
  expect(librarySummaries(large, TODAY)).toHaveLength(SMALL * TIMES + 1);
  expect(inbox(large, TODAY, 100).entries).toHaveLength(100);
  const { counts } = inbox(large, TODAY, 1);
  expect(counts['new-evidence'] + counts['fallen-due'] + counts['new-suggestion']).toBeGreaterThan(all / 2);
  expect(figures(large, TODAY, '').total.claims).toBe(all);
  const growth = Object.entries(LOOKS_AT_ALL).map(([name, look]) => {
    const times = cost(() => look(large)) / cost(() => look(small));
    return [name, times] as const;
  });
  expect(growth.filter(([, times]) => times > MOST)).toEqual([]);
}, 480_000);
