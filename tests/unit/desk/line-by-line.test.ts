import { expect, test } from 'vitest';
import type { CheckedPart, ClaimUnderReview } from '../../../shared/claim.ts';
import { OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

async function firstClaimWithParts(desk: ScratchDesk, articleId: string): Promise<ClaimUnderReview> {
  const claim = (await desk.review(articleId)).claims.find(({ parts }) => parts.length >= 2);
  if (claim === undefined) throw new Error('the sample has no claim of several parts');
  return claim;
}

const states = (parts: readonly CheckedPart[] | undefined) => parts?.map(({ tick }) => tick?.state ?? null);

test('a tick is on one part, with who and when, and is there after a restart', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const { id: claimId, parts } = await firstClaimWithParts(desk, articleId);
  const { start, end } = parts[1] as CheckedPart;
  await desk.call('settings.set', { checker: 'Grace' });
  await desk.call('part.tick', { claimId, start, end, state: 'ticked' });
  await desk.restart();
  const again = (await desk.review(articleId)).claims.find(({ id }) => id === claimId);
  expect(states(again?.parts)).toEqual(parts.map((_, at) => (at === 1 ? 'ticked' : null)));
  expect(again?.parts[1]?.tick).toMatchObject({ checkedBy: 'Grace', reason: '' });
  expect(again?.verdict).toBeNull();
});

test('each tick and each leaving is one edit; undo and redo reach them after a restart', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const { id: claimId, parts } = await firstClaimWithParts(desk, articleId);
  const now = async () => states((await firstClaimWithParts(desk, articleId)).parts);
  const { start, end } = parts[0] as CheckedPart;
  const nothing = await now();
  await desk.call('part.tick', { claimId, start, end, state: 'ticked' });
  const ticked = await now();
  expect(await desk.call('part.leaveRest', { articleId, claimId, reason: 'The office is closed' })).toEqual({
    parts: parts.length - 1,
  });
  const left = await now();
  expect(left).toEqual(parts.map((_, at) => (at === 0 ? 'ticked' : 'left')));
  await desk.restart();
  expect((await desk.call('history.undo', {}))?.claimId).toBe(claimId);
  expect(await now()).toEqual(ticked);
  await desk.call('history.undo', {});
  expect(await now()).toEqual(nothing);
  await desk.call('history.redo', {});
  await desk.call('history.redo', {});
  expect(await now()).toEqual(left);
});

test('ticking twice is one edit, and a part that is not there is refused', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const { id: claimId, parts } = await firstClaimWithParts(desk, articleId);
  const { start, end } = parts[0] as CheckedPart;
  await desk.call('part.tick', { claimId, start, end, state: 'ticked' });
  await desk.call('part.tick', { claimId, start, end, state: 'ticked' });
  await desk.call('history.undo', {});
  expect((await desk.call('history.state', {})).undo).toBeNull();
  await expect(desk.call('part.tick', { claimId, start, end: end + 1, state: 'ticked' })).rejects.toThrow(
    /no longer there/,
  );
});

test('the rest of the whole article is left in one edit, and only what is not ticked', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const { id: claimId, parts } = await firstClaimWithParts(desk, articleId);
  const { start, end } = parts[0] as CheckedPart;
  await desk.call('part.tick', { claimId, start, end, state: 'ticked' });
  await desk.call('part.leaveRest', { articleId, claimId: null, reason: 'Printed already' });
  const all = (await desk.review(articleId)).claims.flatMap((claim) => claim.parts);
  expect(all.length).toBeGreaterThan(parts.length);
  expect(all.filter(({ tick }) => tick?.state === 'ticked')).toHaveLength(1);
  expect(all.filter(({ tick }) => tick?.reason === 'Printed already')).toHaveLength(all.length - 1);
  expect(await desk.call('part.leaveRest', { articleId, claimId: null, reason: 'Again' })).toEqual({ parts: 0 });
  await desk.call('history.undo', {});
  const open = (await desk.review(articleId)).claims
    .flatMap((claim) => claim.parts)
    .filter(({ tick }) => tick === null);
  expect(open).toHaveLength(all.length - 1);
});

test('a reason of blanks is refused', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  await expect(desk.call('part.leaveRest', { articleId, claimId: null, reason: '  ' })).rejects.toThrow(/reason/);
});
