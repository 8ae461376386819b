import Database from 'better-sqlite3';
import { expect, test, vi } from 'vitest';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

const as = (desk: ScratchDesk, checker: string) => desk.call('settings.set', { checker });

async function claim(desk: ScratchDesk, articleId: string, claimId: string) {
  const found = (await desk.review(articleId)).claims.find(({ id }) => id === claimId);
  if (found === undefined) throw new Error('the claim is gone');
  return found;
}

/** An article that Ada has decided and Bo has checked, one claim of it, and what stands on that. */
async function checkedByTwo(desk: ScratchDesk) {
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  await as(desk, 'Ada Lund');
  const { claims } = await desk.review(articleId);
  for (const { id } of claims)
    await desk.call('verdict.record', { claimId: id, value: 'confirmed', note: 'seen', correction: '' });
  await as(desk, 'Bo Ek');
  for (const { id } of claims) await desk.call('check.record', { claimId: id, outcome: 'agrees', note: 'so do I' });
  await desk.call('article.signOff', { articleId, scope: 'magazine' });
  const claimId = claims[0]?.id ?? '';
  return { articleId, claimId, before: await claim(desk, articleId, claimId) };
}

test.each([
  [
    'another verdict',
    (desk: ScratchDesk, claimId: string) =>
      desk.call('verdict.record', { claimId, value: 'outdated', note: 'moved', correction: '2021' }),
  ],
  [
    'a note',
    (desk: ScratchDesk, claimId: string) =>
      desk.call('verdict.record', { claimId, value: 'confirmed', note: 'seen twice', correction: '' }),
  ],
  [
    'one verdict for many',
    (desk: ScratchDesk, claimId: string) => desk.call('verdict.recordMany', { claimIds: [claimId], value: null }),
  ],
  [
    'a disagreement',
    (desk: ScratchDesk, claimId: string) =>
      desk.call('check.record', { claimId, outcome: 'disagrees', note: 'Not so.' }),
  ],
] as const)(
  'a second person gives %s and undoes it: who decided, when, the second check and the sign-off stand as before',
  async (_, change) => {
    const desk = await scratchDesk();
    const { articleId, claimId, before } = await checkedByTwo(desk);
    await change(desk, claimId);
    expect((await desk.review(articleId)).signOff?.valid).toBe(false);
    await desk.restart();
    await desk.call('history.undo', {});
    const after = await claim(desk, articleId, claimId);
    const { value, note, correction, decidedBy, decidedAt, evidenceIds } = before.verdict ?? {};
    expect(after.verdict).toMatchObject({ value, note, correction, decidedBy, decidedAt, evidenceIds });
    expect(after.verdict).toMatchObject({ cause: 'undo', madeBy: 'Bo Ek' });
    const check = after.checks.find(({ verdictId }) => verdictId === after.verdict?.id);
    const { outcome, note: said, checkedBy, checkedAt } = before.checks[0] ?? {};
    expect(check).toMatchObject({ outcome, note: said, checkedBy, checkedAt });
    expect((await desk.review(articleId)).signOff).toMatchObject({ signedBy: 'Bo Ek', valid: true });
    const report = await desk.desk.reporting.compose(articleId, null);
    expect(report.claims.find(({ id }) => id === claimId)?.verdict).toMatchObject({ decidedBy: 'Ada Lund' });
    await as(desk, 'Ada Lund');
    await expect(desk.call('check.record', { claimId, outcome: 'agrees', note: '' })).rejects.toThrow(/another person/);
  },
);

test('an edit that an earlier Stet kept is undone with who decided and what stood on it, too', async () => {
  const desk = await scratchDesk();
  const { articleId, claimId, before } = await checkedByTwo(desk);
  await desk.call('verdict.record', { claimId, value: 'outdated', note: 'moved', correction: '' });
  await desk.close();
  const file = new Database(desk.path);
  file.exec("UPDATE edits SET change = json_remove(change, '$.before.standing', '$.after.standing')");
  file.close();
  await desk.open();
  await desk.call('history.undo', {});
  const after = await claim(desk, articleId, claimId);
  expect(after.verdict).toMatchObject({
    value: 'confirmed',
    decidedBy: 'Ada Lund',
    decidedAt: before.verdict?.decidedAt,
  });
  expect((await desk.review(articleId)).signOff?.valid).toBe(true);
});

test('a decision that somebody else does again stays its maker’s', async () => {
  const desk = await scratchDesk();
  const { articleId, claimId } = await checkedByTwo(desk);
  await desk.call('verdict.record', { claimId, value: 'outdated', note: 'moved', correction: '2021' });
  const decided = (await claim(desk, articleId, claimId)).verdict;
  await desk.call('history.undo', {});
  await as(desk, 'Cy');
  await desk.call('history.redo', {});
  const again = await claim(desk, articleId, claimId);
  expect(again.verdict).toMatchObject({
    value: 'outdated',
    decidedBy: 'Bo Ek',
    decidedAt: decided?.decidedAt,
    cause: 'redo',
    madeBy: 'Cy',
  });
  expect(again.checks.filter(({ verdictId }) => verdictId === again.verdict?.id)).toEqual([]);
});

test('a tick that is taken off and put back by undo is still the one who ticked’s', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const ticked = (await desk.review(articleId)).claims.find(({ parts }) => parts.length > 0);
  const part = ticked?.parts[0];
  if (ticked === undefined || part === undefined) throw new Error('nothing can be ticked');
  const { start, end } = part;
  const tick = async () => (await claim(desk, articleId, ticked.id)).parts[0]?.tick;
  await as(desk, 'Ada Lund');
  await desk.call('part.tick', { claimId: ticked.id, start, end, state: 'ticked' });
  const before = await tick();
  await as(desk, 'Bo Ek');
  await desk.call('part.tick', { claimId: ticked.id, start, end, state: 'unticked' });
  await desk.call('history.undo', {});
  expect(await tick()).toEqual(before);
  await desk.call('history.undo', {});
  await desk.call('history.redo', {});
  expect(await tick()).toEqual(before);
});

test('as of a day between a decision and its undoing, the decision stands', async () => {
  const desk = await scratchDesk();
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    vi.setSystemTime('2020-03-01T12:00:00Z');
    const articleId = await desk.bringIn(OLDER, '2018-05-07');
    const claimId = (await desk.review(articleId)).claims[0]?.id ?? '';
    await desk.call('verdict.record', { claimId, value: 'confirmed', note: '', correction: '' });
    vi.setSystemTime('2020-05-01T12:00:00Z');
    await desk.call('verdict.record', { claimId, value: 'outdated', note: '', correction: '' });
    vi.setSystemTime('2020-07-01T12:00:00Z');
    await desk.call('history.undo', {});
    vi.setSystemTime('2020-09-01T12:00:00Z');
    const stood = async (asOf: string) => {
      const { claims } = await desk.call('review.open', { articleId, asOf });
      return claims.find(({ id }) => id === claimId)?.verdict?.value;
    };
    expect(await stood('2020-04-01')).toBe('confirmed');
    expect(await stood('2020-06-01')).toBe('outdated');
    expect(await stood('2020-08-01')).toBe('confirmed');
  } finally {
    vi.useRealTimers();
  }
});

test('undoing and reopening many verdicts reads no text of an article again', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  await desk.bringIn(NEWER, '2019-03-05');
  const claimIds = (await desk.review(articleId)).claims.map(({ id }) => id);
  const prepare = vi.spyOn(Database.prototype, 'prepare');
  const textsRead = () => prepare.mock.calls.filter(([sql]) => /SELECT (?:.*, )?text\b/.test(sql)).length;
  try {
    await desk.call('verdict.recordMany', { claimIds, value: 'confirmed' });
    await desk.call('audit.reopen', { articleIds: [articleId] });
    await desk.call('history.undo', {});
    await desk.call('history.redo', {});
    expect(textsRead()).toBe(0);
  } finally {
    prepare.mockRestore();
  }
});

test('a run of quick verdicts is taken back and redone as one step, and what stood before stands as it did', async () => {
  const desk = await scratchDesk();
  const { articleId } = await checkedByTwo(desk);
  const before = (await desk.review(articleId)).claims;
  expect(before.length).toBeGreaterThan(2);
  expect((await desk.call('history.state', {})).undoRun).toBeNull();
  for (const { id } of before)
    await desk.call('verdict.record', { claimId: id, value: 'outdated', note: 'moved', correction: '' });
  const words = `${before.length} verdicts`;
  expect((await desk.call('history.state', {})).undoRun).toEqual({ count: before.length, words });
  await desk.restart();
  const taken = await desk.call('history.undoRun', {});
  expect(taken).toMatchObject({ articleId, claimId: before[0]?.id });
  expect(taken?.sentence.startsWith(`${words} in “`)).toBe(true);
  const said = ({ value, note, decidedBy, decidedAt }: NonNullable<(typeof before)[number]['verdict']>) => [
    value,
    note,
    decidedBy,
    decidedAt,
  ];
  const undone = (await desk.review(articleId)).claims;
  expect(undone.map(({ verdict }) => verdict && said(verdict))).toEqual(
    before.map(({ verdict }) => verdict && said(verdict)),
  );
  for (const { verdict, checks, history } of undone) {
    expect(verdict).toMatchObject({ cause: 'undo', madeBy: 'Bo Ek', decidedBy: 'Ada Lund' });
    expect(checks.find(({ verdictId }) => verdictId === verdict?.id)).toMatchObject({ checkedBy: 'Bo Ek' });
    expect(history.map(({ cause }) => cause)).toEqual(['decision', 'decision', 'undo']);
  }
  expect((await desk.review(articleId)).signOff?.valid).toBe(true);
  expect(await desk.call('history.state', {})).toMatchObject({ undoRun: null, redoRun: { words } });
  await desk.call('history.redoRun', {});
  const again = (await desk.review(articleId)).claims;
  expect(again.map(({ verdict }) => [verdict?.value, verdict?.decidedBy, verdict?.cause])).toEqual(
    again.map(() => ['outdated', 'Bo Ek', 'redo']),
  );
  expect(await desk.call('history.state', {})).toMatchObject({ undoRun: { words }, redo: null, redoRun: null });
});

test('a run is what one checker decides in quick succession: a pause, a note or another person ends it', async () => {
  const desk = await scratchDesk();
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    vi.setSystemTime('2020-03-01T12:00:00Z');
    const articleId = await desk.bringIn(OLDER, '2018-05-07');
    await as(desk, 'Ada Lund');
    const [first = '', second = '', third = ''] = (await desk.review(articleId)).claims.map(({ id }) => id);
    const decide = async (claimId: string, value: 'confirmed' | 'outdated', seconds: number, note = '') => {
      vi.setSystemTime(Date.now() + seconds * 1000);
      await desk.call('verdict.record', { claimId, value, note, correction: '' });
    };
    const run = async () => (await desk.call('history.state', {})).undoRun?.words ?? null;
    await decide(first, 'confirmed', 1);
    await decide(second, 'confirmed', 11);
    await decide(third, 'confirmed', 10);
    expect(await run()).toBeNull();
    await decide(first, 'outdated', 4);
    expect(await run()).toBe('3 verdicts');
    await as(desk, 'Bo Ek');
    expect(await run()).toBeNull();
    expect(await desk.call('history.undoRun', {})).toBeNull();
    await as(desk, 'Ada Lund');
    expect(await run()).toBe('3 verdicts');
    await decide(first, 'outdated', 2, 'moved in May');
    expect(await run()).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});
