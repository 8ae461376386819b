import { expect, test } from 'vitest';
import { OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

const CLAIM = '0199c0de-0000-7000-8000-000000000001';

async function listed(desk: ScratchDesk) {
  return (await desk.call('drafts.list', {})).map(({ keptAt: _, ...draft }) => draft);
}

test('what is typed is kept, replaced, found after a restart, and forgotten when it is empty', async () => {
  const scratch = await scratchDesk();
  const name = { kind: 'notes', subjectId: CLAIM } as const;
  await scratch.call('draft.keep', { name, words: 'Ring' });
  await scratch.call('draft.keep', { name, words: 'Ring the office' });
  await scratch.call('draft.keep', { name: { kind: 'paste', subjectId: '' }, words: 'A headline' });
  await scratch.restart();
  expect(await listed(scratch)).toEqual([
    { kind: 'paste', subjectId: '', words: 'A headline', place: null },
    { kind: 'notes', subjectId: CLAIM, words: 'Ring the office', place: null },
  ]);
  await scratch.call('draft.keep', { name, words: '' });
  expect(await listed(scratch)).toEqual([{ kind: 'paste', subjectId: '', words: 'A headline', place: null }]);
});

test('a draft says for which claim or article it is, as long as that is there', async () => {
  const scratch = await scratchDesk();
  const articleId = await scratch.bringIn(OLDER, '2018-05-07');
  const [claim] = (await scratch.review(articleId)).claims;
  if (claim === undefined) throw new Error('the article has no claim');
  await scratch.call('draft.keep', { name: { kind: 'leaving', subjectId: articleId }, words: 'Left to the desk' });
  await scratch.call('draft.keep', { name: { kind: 'disagreement', subjectId: claim.id }, words: 'But why' });
  const article = { articleId, articleTitle: 'Harbour tram to open in 2019' };
  expect((await listed(scratch)).map(({ place }) => place)).toEqual([
    { ...article, claimId: claim.id, quote: claim.quote },
    { ...article, claimId: null, quote: null },
  ]);
  await scratch.call('claim.remove', { claimId: claim.id });
  expect((await listed(scratch))[0]).toMatchObject({ words: 'But why', place: null });
});

test('a draft of no known kind, or too long, is refused', async () => {
  const scratch = await scratchDesk();
  const refused = { ok: false, failure: { code: 'bad-input' } };
  expect(await scratch.desk.call('draft.keep', { name: { kind: 'poem', subjectId: CLAIM }, words: 'x' })).toMatchObject(
    refused,
  );
  expect(
    await scratch.desk.call('draft.keep', { name: { kind: 'notes', subjectId: CLAIM }, words: 'x'.repeat(300_001) }),
  ).toMatchObject(refused);
});
