import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contract } from '../../../shared/contract/index.ts';
import { OLDER, scratchDesk } from './scratch-desk.ts';

test('unknown names and malformed input are refused with a sentence and change nothing', async () => {
  const desk = await scratchDesk();
  await desk.bringIn(OLDER, '2018-05-07');
  const before = await desk.call('library.list', {});
  for (const name of ['nonsense', '__proto__', 'constructor', 'toString']) {
    expect(await desk.desk.call(name, {})).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
  }
  const names = Object.keys(contract).filter((name) => name !== 'changes.next' && name !== 'workspace.loadSamples');
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), fc.anything(), async (name, input) => {
      const answer = await desk.desk.call(name, input);
      if (!answer.ok) {
        expect(answer.failure.code).not.toBe('internal');
        expect(answer.failure.sentence).toMatch(/\.$/);
      }
    }),
    { numRuns: 150 },
  );
  expect(await desk.call('library.list', {})).toEqual(before);
});

test('a window that waits hears of a change made meanwhile', async () => {
  const desk = await scratchDesk();
  const { revision } = await desk.call('changes.next', { after: -1 });
  const waiting = desk.call('changes.next', { after: revision });
  await desk.call('settings.set', { checker: 'Grace' });
  expect(await waiting).toMatchObject({ topics: ['settings'] });
});

test('a menu’s choice reaches the window once', async () => {
  const desk = await scratchDesk();
  const { revision } = await desk.call('changes.next', { after: -1 });
  desk.desk.command('keys');
  const first = await desk.call('changes.next', { after: revision });
  expect(first.commands).toEqual(['keys']);
  desk.desk.command('find');
  expect((await desk.call('changes.next', { after: first.revision })).commands).toEqual(['find']);
});

test('closing answers the window that still waits', async () => {
  const desk = await scratchDesk();
  const { revision } = await desk.call('changes.next', { after: -1 });
  const waiting = desk.desk.call('changes.next', { after: revision });
  await desk.close();
  expect(await waiting).toMatchObject({ ok: true, value: { commands: [] } });
});
