import { expect, test } from 'vitest';
import { blockersOf } from '../../../shared/blockers.ts';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

async function atArticle(): Promise<{ desk: ScratchDesk; articleId: string; claimId: string }> {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  await desk.call('settings.set', { checker: 'Grace' });
  const claimId = (await desk.review(articleId)).claims[0]?.id as string;
  return { desk, articleId, claimId };
}

const asideOf = async (desk: ScratchDesk, articleId: string, claimId: string) =>
  (await desk.review(articleId)).claims.find(({ id }) => id === claimId)?.aside;

test('a claim set aside keeps its reason, who and when, and has no verdict; undo and redo reach it after a restart', async () => {
  const { desk, articleId, claimId } = await atArticle();
  await desk.call('claim.setAside', { claimId, reason: 'opinion' });
  await desk.restart();
  expect(await asideOf(desk, articleId, claimId)).toMatchObject({ reason: 'opinion', words: '', setBy: 'Grace' });
  expect((await desk.review(articleId)).claims[0]?.verdict).toBeNull();
  await desk.call('history.undo', {});
  expect(await asideOf(desk, articleId, claimId)).toBeNull();
  await desk.call('history.redo', {});
  expect(await asideOf(desk, articleId, claimId)).toMatchObject({ reason: 'opinion', setBy: 'Grace' });
  await desk.call('claim.setAside', { claimId, reason: null });
  expect(await asideOf(desk, articleId, claimId)).toBeNull();
});

test('own words are the reason, and are asked for', async () => {
  const { desk, articleId, claimId } = await atArticle();
  await expect(desk.call('claim.setAside', { claimId, reason: 'own', words: ' ' })).rejects.toThrow(/few words/);
  await desk.call('claim.setAside', { claimId, reason: 'own', words: 'The desk upstairs checks it' });
  expect(await asideOf(desk, articleId, claimId)).toMatchObject({ words: 'The desk upstairs checks it' });
});

test('a verdict goes before: the claim is not aside any more, and one with a verdict cannot be set aside', async () => {
  const { desk, articleId, claimId } = await atArticle();
  await desk.call('claim.setAside', { claimId, reason: 'nothing-found' });
  await desk.call('verdict.record', { claimId, value: 'confirmed', note: '', correction: '' });
  expect(await asideOf(desk, articleId, claimId)).toBeNull();
  await expect(desk.call('claim.setAside', { claimId, reason: 'opinion' })).rejects.toThrow(/has a verdict/);
  await desk.call('history.undo', {});
  expect(await asideOf(desk, articleId, claimId)).toMatchObject({ reason: 'nothing-found' });
});

test('an article whose claims are all set aside can be signed off, and bringing one back lifts the sign-off', async () => {
  const { desk, articleId, claimId } = await atArticle();
  const { claims } = await desk.review(articleId);
  for (const { id } of claims) await desk.call('claim.setAside', { claimId: id, reason: 'out-of-scope' });
  const review = await desk.review(articleId);
  expect(blockersOf(review, { secondCheckRequired: false })).toEqual([]);
  await desk.call('article.signOff', { articleId, scope: 'magazine' });
  expect((await desk.review(articleId)).signOff?.valid).toBe(true);
  const { total } = await desk.call('figures.get', { words: '' });
  expect(total).toMatchObject({ finished: 1, begun: 0, 'set-aside': claims.length, undecided: 0 });
  await desk.call('claim.setAside', { claimId, reason: null });
  expect((await desk.review(articleId)).signOff?.valid).toBe(false);
});

test('a passage that comes later brings the claim up again', async () => {
  const { desk, articleId, claimId } = await atArticle();
  await desk.call('claim.setAside', { claimId, reason: 'nothing-found' });
  const later = await desk.bringIn('Harbour news\n\nFog held the ferries for a day.\n', '2019-06-01');
  await desk.call('evidence.attach', { claimId, articleId: later, start: 14, end: 34, relation: 'mentions' });
  expect(await asideOf(desk, articleId, claimId)).toBeNull();
  await desk.call('history.undo', {});
  expect(await asideOf(desk, articleId, claimId)).toMatchObject({ reason: 'nothing-found' });
});

test('a later article that brings claims back ends the sign-off, which says how many; setting them aside anew does not sign', async () => {
  const { desk, articleId } = await atArticle();
  const { claims } = await desk.review(articleId);
  for (const { id } of claims) await desk.call('claim.setAside', { claimId: id, reason: 'nothing-found' });
  await desk.call('article.signOff', { articleId, scope: 'newspaper' });
  const signOff = async () => (await desk.review(articleId)).signOff;
  expect(await signOff()).toMatchObject({ valid: true });
  const later = await desk.bringIn(NEWER, '2019-03-05');
  const back = (await desk.review(articleId)).claims.filter(({ aside }) => aside === null);
  expect(back.length).toBeGreaterThan(0);
  const lapsed = { valid: false, cameBack: back.length };
  expect(await signOff()).toMatchObject(lapsed);
  const listed = (await desk.call('library.list', {})).find(({ id }) => id === articleId);
  expect(listed?.signOff).toMatchObject(lapsed);
  expect((await desk.desk.reporting.compose(articleId, null)).signOff).toMatchObject(lapsed);
  for (const { id } of back) await desk.call('claim.setAside', { claimId: id, reason: 'nothing-found' });
  expect(await signOff()).toMatchObject({ valid: false });
  for (const _ of back) await desk.call('history.undo', {});
  await desk.call('article.remove', { articleId: later });
  expect(await signOff()).toMatchObject({ valid: true });
});
