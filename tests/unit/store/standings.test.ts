import { expect, test } from 'vitest';
import { articleState, putArticleState, setAnalysis } from '../../../electron/desk/store/articles.ts';
import { appendDismissal } from '../../../electron/desk/store/attention.ts';
import { claimState, putClaimState } from '../../../electron/desk/store/claims.ts';
import type { WritableDatabase } from '../../../electron/desk/store/database.ts';
import { insertEvidence, putEvidenceState } from '../../../electron/desk/store/evidence.ts';
import { openWorkspace } from '../../../electron/desk/store/open.ts';
import { appendPartTick } from '../../../electron/desk/store/part-ticks.ts';
import { appendSecondCheck } from '../../../electron/desk/store/second-checks.ts';
import { appendAside } from '../../../electron/desk/store/set-aside.ts';
import { appendSignOff, contentDigests } from '../../../electron/desk/store/sign-offs.ts';
import { countStandings, standings } from '../../../electron/desk/store/standings.ts';
import { putSuggestion } from '../../../electron/desk/store/suggestions.ts';
import { appendVerdict } from '../../../electron/desk/store/verdicts.ts';
import { putVersionState } from '../../../electron/desk/store/versions.ts';
import { RELATIONS, VERDICT_VALUES } from '../../../shared/claim.ts';
import { partialDate } from '../../../shared/dates.ts';
import { scratchWorkspace, storeArticle, storeClaim, testId } from './scratch-workspace.ts';

const STEPS = 250;
const DAYS = ['2026-01-01', '2026-06-30', '2026-07-01', '2025-12-31', '2027-01-01'].map(partialDate);

/** Numbers from 0 to below `under`, the same for the same seed. */
function dice(seed: number): (under: number) => number {
  let state = seed;
  return (under) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * under);
  };
}

/** Does one of the things that can happen to a library, at random, each through the store’s own functions. */
function somethingHappens(db: WritableDatabase, roll: (under: number) => number, step: number): void {
  const one = <T>(of: readonly T[]) => of[roll(of.length)] as T;
  const ids = (table: string) => db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[];
  const madeAt = new Date(Date.UTC(2026, 0, 1, 0, step)).toISOString();
  const made = { madeBy: one(['Ada', 'Bo']), madeAt };
  const [articleId, claimId] = [one(ids('articles')), one(ids('claims'))];
  const cause = 'decision' as const;
  const happenings: (() => unknown)[] = [
    () => roll(3) === 0 && storeArticle(db, { text: `Article of step ${step}.`, importedAt: madeAt }),
    () =>
      storeClaim(db, articleId, {
        modality: one(['settled', 'speculative']),
        dueOn: one([null, partialDate('2026'), partialDate('2026-06')]),
      }),
    () => {
      const verdict = {
        value: one([...VERDICT_VALUES, null]),
        note: '',
        correction: '',
        fault: 'overtaken' as const,
        evidenceIds: [],
      };
      const decided = {
        decidedBy: made.madeBy,
        decidedAt: madeAt,
        cause: one(['decision', 'undo', 'redo', 'disagreement'] as const),
      };
      appendVerdict(db, { id: testId(), claimId, ...verdict, ...decided, ...made });
    },
    () =>
      putSuggestion(
        db,
        claimId,
        one([null, { value: one(VERDICT_VALUES), confidence: roll(100) / 100, reasons: [], engine: 't' }]),
        madeAt,
      ),
    () => {
      const place = {
        start: 0,
        end: 5,
        relation: one(RELATIONS),
        score: 0.5,
        chosenBy: one(['engine', 'editor'] as const),
      };
      insertEvidence(db, { id: testId(), claimId, articleId, ...place, engine: 't', addedAt: madeAt });
    },
    () => {
      const id = one(ids('evidence'));
      if (id === undefined) return;
      putEvidenceState(db, id, { removed: roll(2) === 0 }, madeAt);
    },
    () => putClaimState(db, claimId, { ...claimState(db, claimId), removed: roll(4) === 0 }, madeAt),
    () =>
      putArticleState(
        db,
        articleId,
        { ...articleState(db, articleId), title: `Title ${step}`, removed: roll(3) === 0 },
        madeAt,
      ),
    () => setAnalysis(db, articleId, one(['waiting', 'reading', 'ready', 'failed'])),
    () => appendDismissal(db, { id: testId(), claimId, articleId, dismissedAt: one([madeAt, null]), cause, ...made }),
    () =>
      appendAside(db, testId(), {
        claimId,
        aside: one([null, { reason: 'opinion' as const, words: '', setBy: 'Ada', setAt: madeAt }]),
        cause,
        ...made,
      }),
    () => {
      const verdictId = one(ids('verdicts'));
      if (verdictId === undefined) return;
      appendSecondCheck(db, {
        id: testId(),
        verdictId,
        outcome: one(['agrees', 'disagrees', null]),
        note: '',
        checkedBy: 'Bo',
        checkedAt: madeAt,
        cause,
        ...made,
      });
    },
    () =>
      appendPartTick(db, {
        id: testId(),
        claimId,
        start: 0,
        end: 2,
        state: one(['ticked', 'unticked']),
        reason: '',
        checkedBy: 'Ada',
        checkedAt: madeAt,
        cause,
        ...made,
      }),
    () => {
      const signed = {
        digest: contentDigests(db, [articleId]).get(articleId) as string,
        signedBy: 'Ada',
        signedAt: madeAt,
      };
      appendSignOff(db, { id: testId(), articleId, signed: one([signed, null]), by: 'Ada', at: madeAt, cause });
    },
    () => {
      const earlier = one(ids('articles'));
      if (earlier !== articleId && roll(4) === 0)
        putVersionState(db, articleId, { earlierId: earlier, accepted: roll(2) === 0 }, madeAt);
    },
  ];
  try {
    one(happenings)();
  } catch (thrown) {
    // What the store refuses – a second newer version, say – has changed nothing.
    if (!(thrown instanceof Error) || !('code' in thrown)) throw thrown;
  }
}

test('what is kept of how each article stands is what counting everything says, whatever happens to the library', () => {
  const { db, path } = scratchWorkspace();
  const roll = dice(7);
  const first = Array.from({ length: 6 }, (_, number) => {
    const { id } = storeArticle(db, { importedAt: `2025-0${number + 1}-01T00:00:00.000Z` });
    return { id, claimId: storeClaim(db, id) };
  });
  const [{ claimId }, later] = [first[0], first[5]] as [(typeof first)[number], (typeof first)[number]];
  const at = '2025-08-01T00:00:00.000Z';
  appendVerdict(db, {
    ...{ id: testId(), claimId, value: 'confirmed', note: '', correction: '', fault: 'overtaken', evidenceIds: [] },
    ...{ decidedBy: 'Ada', decidedAt: at, madeBy: 'Ada', madeAt: at, cause: 'decision' },
  });
  const place = {
    articleId: later.id,
    start: 0,
    end: 5,
    relation: 'contradicts',
    score: 0.5,
    chosenBy: 'engine',
  } as const;
  insertEvidence(db, { id: testId(), claimId, ...place, engine: 't', addedAt: '2025-09-01T00:00:00.000Z' });
  const counted = (day: (typeof DAYS)[number]) =>
    countStandings(db, day, db.prepare('SELECT id FROM articles').pluck().all() as string[]);
  const byId = (found: ReadonlyMap<string, unknown>) => [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  let seen = '';
  for (let step = 0; step < STEPS; step += 1) {
    somethingHappens(db, roll, step);
    if (step % 4 > 0) continue;
    const day = DAYS[roll(DAYS.length)] as (typeof DAYS)[number];
    const now = byId(counted(day));
    expect(byId(standings(db, day)), `step ${step}`).toEqual(now);
    seen += JSON.stringify(now);
  }
  // What is counted has come about on the way.
  for (const sign of [
    '"reason":"new-evidence"',
    '"reason":"fallen-due"',
    '"valid":true',
    '"valid":false',
    '"set-aside":1',
  ])
    expect(seen.includes(sign), sign).toBe(true);
  const [day] = DAYS as [(typeof DAYS)[number]];
  const now = byId(counted(day));
  standings(db, day);
  db.close();
  const again = openWorkspace(path).db;
  expect(again.prepare('SELECT count(*) FROM standings_due').pluck().get()).toBe(0);
  expect(byId(standings(again, day))).toEqual(now);
  again.close();
});
