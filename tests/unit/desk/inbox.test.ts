import { expect, test } from 'vitest';
import { reasonSentence } from '../../../renderer/inbox/reason-words.ts';
import type { InboxEntry } from '../../../shared/inbox.ts';
import { type ScratchDesk, scratchDesk } from './scratch-desk.ts';

const FIRST = `The ferry

The council of Oslin will open the new ferry terminal in May 2015. The terminal has four berths. It might get a fifth berth by 2016.`;
const LATER = `The ferry, later

The council of Oslin opened the new ferry terminal in September 2015, four months late. The terminal has six berths.`;

const list = (desk: ScratchDesk) => desk.call('inbox.list', { limit: 100 });

async function libraryWithVerdict(value: 'confirmed' | 'speculative', about: RegExp) {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(FIRST, '2015-02-01');
  const { claims } = await desk.review(articleId);
  const claim = claims.find(({ quote }) => about.test(quote));
  if (claim === undefined) throw new Error('the claim was not found');
  await desk.call('verdict.record', { claimId: claim.id, value, note: 'seen', correction: '' });
  return { desk, articleId, claimId: claim.id };
}

test('a claim whose verdict predates a later article asks for another look, and a new verdict answers it', async () => {
  const { desk, claimId } = await libraryWithVerdict('confirmed', /four berths/);
  expect((await list(desk)).entries).toEqual([]);
  await desk.bringIn(LATER, '2015-10-01');

  const entry = (await list(desk)).entries.find((candidate) => candidate.claimId === claimId);
  expect(entry).toMatchObject({
    reason: 'new-evidence',
    broughtBy: 'The ferry, later',
    verdict: { value: 'confirmed', note: 'seen' },
  });
  expect(entry?.passage?.quote).toContain('six berths');

  await desk.call('verdict.recordMany', { claimIds: [claimId], value: 'outdated' });
  expect((await list(desk)).entries.map((candidate) => candidate.claimId)).not.toContain(claimId);
  await desk.call('history.undo', {});
  expect((await list(desk)).entries.map((candidate) => candidate.claimId)).toContain(claimId);
});

test('an undecided claim comes up when an article that came in later bears on it', async () => {
  const desk = await scratchDesk();
  await desk.bringIn(FIRST, '2015-02-01');
  expect((await list(desk)).counts['new-suggestion']).toBe(0);
  await desk.bringIn(LATER, '2015-10-01');
  const { entries, counts } = await list(desk);
  expect(counts['new-suggestion']).toBe(entries.length);
  const order = (limit: number) => desk.call('inbox.order', { reason: null, collection: null, limit });
  expect(await order(0)).toEqual({ claimIds: [], counts: (await order(100)).counts });
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.every(({ suggestion, verdict }) => suggestion !== null && verdict === null)).toBe(true);

  const outdated = entries.filter(({ suggestion }) => suggestion?.value === 'outdated').map(({ claimId }) => claimId);
  expect(outdated.length).toBeGreaterThan(0);
  const against = await desk.call('verdict.against', { claimIds: outdated, value: 'confirmed' });
  expect(
    against.map(({ claimId }) => claimId),
    'a verdict against the card is known before it is kept',
  ).toEqual(outdated);
  expect(against.every(({ passage }) => ['contradicts', 'supersedes'].includes(passage.relation))).toBe(true);
  expect(await desk.call('verdict.against', { claimIds: outdated, value: 'outdated' })).toEqual([]);
});

test('a claim that was set aside says, when a later article brings it back, who had set it aside and what brought it', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(FIRST, '2015-02-01');
  for (const { id: claimId } of (await desk.review(articleId)).claims)
    await desk.call('claim.setAside', { claimId, reason: 'cannot-be-checked' });
  await desk.bringIn(LATER, '2015-10-01');
  const back = { reason: 'cannot-be-checked', setBy: 'Ada', broughtBy: 'The ferry, later' };
  const { entries } = await list(desk);
  expect(entries.length).toBeGreaterThan(0);
  expect(entries.map(({ broughtBack }) => broughtBack)).toEqual(entries.map(() => expect.objectContaining(back)));
  expect(reasonSentence(entries[0] as InboxEntry)).toMatch(
    /^Set aside by Ada on \d+ \w+ \d{4} as “cannot be checked”; brought back by “The ferry, later”\.$/,
  );
  const claimId = entries[0]?.claimId as string;
  const onCard = async () => (await desk.review(articleId)).claims.find(({ id }) => id === claimId)?.broughtBack;
  expect(await onCard()).toMatchObject(back);
  await desk.bringIn(LATER.replace('later', 'again').replace('six', 'seven'), '2015-11-01');
  expect(await onCard(), 'the first that came is what brought it back').toMatchObject(back);
  await desk.call('verdict.recordMany', { claimIds: [claimId], value: 'outdated' });
  expect(await onCard(), 'a verdict goes before').toBeUndefined();
});

test('claims put aside together stay away until one undo brings them all back', async () => {
  const desk = await scratchDesk();
  await desk.bringIn(FIRST, '2015-02-01');
  await desk.bringIn(LATER, '2015-10-01');
  const claimIds = (await list(desk)).entries.map(({ claimId }) => claimId);
  await desk.call('inbox.dismiss', { claimIds });
  expect((await list(desk)).entries).toEqual([]);
  await desk.call('history.undo', {});
  expect((await list(desk)).entries.map(({ claimId }) => claimId)).toEqual(claimIds);
  await desk.call('history.redo', {});
  expect((await list(desk)).entries).toEqual([]);
});

test('one verdict for many claims is one step back, and their notes stay', async () => {
  const { desk, articleId } = await libraryWithVerdict('confirmed', /four berths/);
  const ids = (await desk.review(articleId)).claims.map(({ id }) => id);
  await desk.call('verdict.recordMany', { claimIds: ids, value: 'outdated' });
  const after = (await desk.review(articleId)).claims;
  expect(after.map(({ verdict }) => verdict?.value)).toEqual(ids.map(() => 'outdated'));
  expect(after.find(({ quote }) => /four berths/.test(quote))?.verdict?.note).toBe('seen');
  await desk.call('history.undo', {});
  const before = (await desk.review(articleId)).claims;
  expect(before.filter(({ verdict }) => verdict?.value === 'confirmed')).toHaveLength(1);
  expect(before.filter(({ verdict }) => verdict?.value === 'outdated')).toHaveLength(0);
});
