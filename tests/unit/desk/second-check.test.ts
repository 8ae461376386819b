import { expect, test } from 'vitest';
import { blockersOf } from '../../../shared/blockers.ts';
import { isInScope } from '../../../shared/claims-in-scope.ts';
import type { SignOffScope } from '../../../shared/sign-off-scope.ts';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

async function decided(desk: ScratchDesk): Promise<{ articleId: string; claimId: string }> {
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  await desk.call('settings.set', { checker: 'Ada Lund' });
  for (const { id } of (await desk.review(articleId)).claims)
    await desk.call('verdict.record', { claimId: id, value: 'confirmed', note: 'seen', correction: '' });
  const claimId = (await desk.review(articleId)).claims[0]?.id ?? '';
  return { articleId, claimId };
}

async function claim(desk: ScratchDesk, articleId: string, claimId: string) {
  const found = (await desk.review(articleId)).claims.find(({ id }) => id === claimId);
  if (found === undefined) throw new Error('the claim is gone');
  return found;
}

const as = (desk: ScratchDesk, checker: string) => desk.call('settings.set', { checker });

test('names of checkers are kept once each, and one can be forgotten', async () => {
  const desk = await scratchDesk();
  await as(desk, 'Ada Lund');
  await as(desk, 'Bo Ek');
  expect((await as(desk, 'Ada Lund')).checkers).toEqual(['Ada Lund', 'Bo Ek']);
  expect((await desk.call('settings.set', { checkers: ['Ada Lund'] })).checkers).toEqual(['Ada Lund']);
});

test('nobody gives their own verdict its second check, however the name is written', async () => {
  const desk = await scratchDesk();
  const { claimId } = await decided(desk);
  for (const name of ['Ada Lund', ' ada  lund']) {
    await as(desk, name);
    await expect(desk.call('check.record', { claimId, outcome: 'agrees', note: '' })).rejects.toThrow(/another person/);
  }
});

test('a second person agrees; that can be undone and done again', async () => {
  const desk = await scratchDesk();
  const { articleId, claimId } = await decided(desk);
  await as(desk, 'Bo Ek');
  await desk.call('check.record', { claimId, outcome: 'agrees', note: '' });
  expect(await claim(desk, articleId, claimId)).toMatchObject({
    verdict: { value: 'confirmed', decidedBy: 'Ada Lund' },
    checks: [{ outcome: 'agrees', checkedBy: 'Bo Ek' }],
  });
  await desk.call('history.undo', {});
  expect((await claim(desk, articleId, claimId)).checks).toEqual([]);
  await desk.call('history.redo', {});
  expect((await claim(desk, articleId, claimId)).checks).toMatchObject([{ outcome: 'agrees', checkedBy: 'Bo Ek' }]);
});

test('a disagreement needs a reason and opens the claim again, with the verdict in its history', async () => {
  const desk = await scratchDesk();
  const { articleId, claimId } = await decided(desk);
  await as(desk, 'Bo Ek');
  await expect(desk.call('check.record', { claimId, outcome: 'disagrees', note: ' ' })).rejects.toThrow(
    /needs a reason/,
  );
  await desk.call('check.record', { claimId, outcome: 'disagrees', note: 'It opened later.' });
  const reopened = await claim(desk, articleId, claimId);
  expect(reopened.verdict).toMatchObject({ value: null, cause: 'disagreement', decidedBy: 'Bo Ek' });
  expect(reopened.history.map(({ value }) => value)).toEqual(['confirmed', null]);
  const review = await desk.review(articleId);
  expect(blockersOf(review, { secondCheckRequired: false })).toMatchObject([{ kind: 'disagreement', claimId }]);
  expect((await desk.call('library.list', {}))[0]?.confirmed).toBe(review.claims.length - 1);
});

test('setting a claim aside settles no disagreement: every scope stays blocked until somebody gives a verdict', async () => {
  const desk = await scratchDesk();
  const { articleId, claimId } = await decided(desk);
  await as(desk, 'Bo Ek');
  await desk.call('check.record', { claimId, outcome: 'disagrees', note: 'It opened later.' });
  await desk.call('claim.setAside', { claimId, reason: 'nothing-found' });
  for (const scope of ['magazine', 'newspaper'] as const) {
    const blockers = blockersOf(await desk.review(articleId), { secondCheckRequired: false }, scope);
    expect(blockers).toMatchObject([{ kind: 'disagreement', claimId }]);
    await expect(desk.call('article.signOff', { articleId, scope })).rejects.toThrow(/Bo Ek disagrees/);
  }
  await desk.call('verdict.record', { claimId, value: 'outdated', note: '', correction: '' });
  await desk.call('article.signOff', { articleId, scope: 'magazine' });
});

test('undoing a disagreement puts the verdict back under its own name; redoing opens the claim again', async () => {
  const desk = await scratchDesk();
  const { articleId, claimId } = await decided(desk);
  const before = (await claim(desk, articleId, claimId)).verdict;
  await as(desk, 'Bo Ek');
  await desk.call('check.record', { claimId, outcome: 'disagrees', note: 'No.' });
  await desk.call('history.undo', {});
  const back = await claim(desk, articleId, claimId);
  expect(back.verdict).toMatchObject({
    value: 'confirmed',
    decidedBy: 'Ada Lund',
    decidedAt: before?.decidedAt,
    note: 'seen',
  });
  expect(back.checks).toEqual([]);
  await desk.call('history.redo', {});
  expect((await claim(desk, articleId, claimId)).verdict?.value).toBeNull();
  await as(desk, 'Ada Lund');
  await desk.call('verdict.record', { claimId, value: 'outdated', note: 'right', correction: '' });
  expect(blockersOf(await desk.review(articleId), { secondCheckRequired: false })).toEqual([]);
});

test('sign-off is refused while anything blocks it, and names it', async () => {
  const desk = await scratchDesk();
  const { articleId, claimId } = await decided(desk);
  await desk.call('verdict.record', { claimId, value: null, note: '', correction: '' });
  await expect(desk.call('article.signOff', { articleId, scope: 'magazine' })).rejects.toThrow(/Undecided/);
  await desk.call('verdict.record', { claimId, value: 'outdated', note: '', correction: '' });
  await desk.call('settings.set', { secondCheckRequired: true });
  await expect(desk.call('article.signOff', { articleId, scope: 'magazine' })).rejects.toThrow(/No second check/);
  await as(desk, 'Bo Ek');
  for (const { id } of (await desk.review(articleId)).claims)
    await desk.call('check.record', { claimId: id, outcome: 'agrees', note: '' });
  await desk.call('article.signOff', { articleId, scope: 'magazine' });
  expect((await desk.review(articleId)).signOff).toMatchObject({ signedBy: 'Bo Ek', valid: true });
});

test.each([
  [
    'a verdict',
    (desk: ScratchDesk, _: string, claimId: string) =>
      desk.call('verdict.record', { claimId, value: 'outdated', note: '', correction: '' }),
  ],
  [
    'a note',
    (desk: ScratchDesk, _: string, claimId: string) =>
      desk.call('verdict.record', { claimId, value: 'confirmed', note: 'other', correction: '' }),
  ],
  ['a claim taken away', (desk: ScratchDesk, _: string, claimId: string) => desk.call('claim.remove', { claimId })],
  [
    'the description',
    (desk: ScratchDesk, articleId: string) =>
      desk.call('article.describe', {
        articleId,
        description: { title: 'Another', byline: null, outlet: null, publishedOn: '2018-05-07', sourceUrl: null },
      }),
  ],
] as const)('%s changed after the sign-off: it no longer holds, until that is undone', async (_, change) => {
  const desk = await scratchDesk();
  const { articleId, claimId } = await decided(desk);
  await desk.call('article.signOff', { articleId, scope: 'magazine' });
  expect((await desk.call('library.list', {}))[0]?.signOff).toMatchObject({ signedBy: 'Ada Lund', valid: true });
  await change(desk, articleId, claimId);
  expect((await desk.review(articleId)).signOff).toMatchObject({ signedBy: 'Ada Lund', valid: false });
  expect((await desk.call('library.list', {}))[0]?.signOff?.valid).toBe(false);
  await desk.desk.analysis.settled();
  await desk.call('history.undo', {});
  expect((await desk.review(articleId)).signOff?.valid).toBe(true);
});

test('a passage taken away after the sign-off lifts it, until that is undone; one found by the engine since does not', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  await desk.bringIn(NEWER, '2019-03-05');
  const { claims } = await desk.review(articleId);
  for (const { id } of claims)
    await desk.call('verdict.record', { claimId: id, value: 'confirmed', note: '', correction: '' });
  const [first, second] = claims.flatMap(({ evidence }) => evidence).filter(({ chosenBy }) => chosenBy === 'engine');
  await desk.call('evidence.detach', { evidenceId: first?.id ?? '' });
  await desk.call('article.signOff', { articleId, scope: 'magazine' });
  const isValid = async () => (await desk.review(articleId)).signOff?.valid;
  expect(await isValid()).toBe(true);
  await desk.call('evidence.detach', { evidenceId: second?.id ?? '' });
  expect(await isValid()).toBe(false);
  expect((await desk.call('library.list', {})).find(({ id }) => id === articleId)?.signOff?.valid).toBe(false);
  await desk.call('history.undo', {});
  expect(await isValid()).toBe(true);
  await desk.bringIn(NEWER.replace('March 2021', 'April 2021'), '2020-03-05');
  expect(await isValid()).toBe(true);
});

test('a sign-off for Newspaper leaves other claims open, says so in report and log, and keeps its scope through undo', async () => {
  const desk = await scratchDesk();
  const { articleId } = await decided(desk);
  await desk.bringIn(NEWER, '2020-02-11');
  const { claims } = await desk.review(articleId);
  const outside = claims.find((each) => !isInScope('newspaper', each));
  const within = claims.find((each) => isInScope('newspaper', each));
  if (outside === undefined || within === undefined) throw new Error('the article has no claim of each sort');
  const clear = (claimId: string) => desk.call('verdict.record', { claimId, value: null, note: '', correction: '' });
  const sign = (scope: SignOffScope) => desk.call('article.signOff', { articleId, scope });
  await clear(outside.id);
  await clear(within.id);
  await expect(sign('newspaper')).rejects.toThrow(/Undecided/);
  await desk.call('history.undo', {});
  await expect(sign('magazine')).rejects.toThrow(/Undecided/);
  await sign('newspaper');
  await desk.call('history.undo', {});
  expect((await desk.review(articleId)).signOff).toBeNull();
  await desk.call('history.redo', {});
  await desk.restart();
  expect((await desk.review(articleId)).signOff).toMatchObject({ scope: 'newspaper', valid: true });
  const listed = (await desk.call('library.list', {})).find(({ id }) => id === articleId);
  expect(listed?.signOff).toMatchObject({ scope: 'newspaper' });
  const { signOff, log } = await desk.desk.reporting.compose(articleId, null);
  expect(signOff).toMatchObject({ scope: 'newspaper' });
  expect(log.map(({ text }) => text)).toContain('Signed off, scope: Newspaper');
});

test('a sign-off can be withdrawn and undone, also after a restart, and stands in the report', async () => {
  const desk = await scratchDesk();
  const { articleId } = await decided(desk);
  await desk.call('article.signOff', { articleId, scope: 'magazine' });
  await desk.restart();
  expect((await desk.desk.reporting.compose(articleId, null)).signOff).toMatchObject({
    signedBy: 'Ada Lund',
    valid: true,
  });
  await desk.call('article.withdrawSignOff', { articleId });
  expect((await desk.review(articleId)).signOff).toBeNull();
  await desk.call('history.undo', {});
  expect((await desk.review(articleId)).signOff).toMatchObject({ signedBy: 'Ada Lund', valid: true });
  await desk.call('history.undo', {});
  expect((await desk.review(articleId)).signOff).toBeNull();
});
