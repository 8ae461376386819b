import { expect, test } from 'vitest';
import { scratchDesk } from './scratch-desk.ts';

const CLAIM = '0199c0de-0000-7000-8000-000000000001';

test('what is typed is kept, replaced, found after a restart, and forgotten when it is empty', async () => {
  const scratch = await scratchDesk();
  const name = { kind: 'notes', subjectId: CLAIM } as const;
  await scratch.call('draft.keep', { name, words: 'Ring' });
  await scratch.call('draft.keep', { name, words: 'Ring the office' });
  await scratch.call('draft.keep', { name: { kind: 'paste', subjectId: '' }, words: 'A headline' });
  await scratch.restart();
  expect(await scratch.call('drafts.list', {})).toEqual([
    { kind: 'notes', subjectId: CLAIM, words: 'Ring the office' },
    { kind: 'paste', subjectId: '', words: 'A headline' },
  ]);
  await scratch.call('draft.keep', { name, words: '' });
  expect(await scratch.call('drafts.list', {})).toEqual([{ kind: 'paste', subjectId: '', words: 'A headline' }]);
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
