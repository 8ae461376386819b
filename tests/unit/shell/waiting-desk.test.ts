import { expect, test } from 'vitest';
import type { Desk } from '../../../electron/desk/desk.ts';
import { WaitingDesk } from '../../../electron/shell/waiting-desk.ts';
import type { Answer } from '../../../shared/channel.ts';
import { Failure } from '../../../shared/failure.ts';

const answering = (value: unknown) => ({ call: async () => ({ ok: true, value }) }) as unknown as Desk;
const COPYING = { sentence: 'Keeping a copy of it as it is.', done: 0.1 };
const CHECKING = { sentence: 'Checking that it is all there.', done: 0.7 };

test('a window is told how far its workspace is, and of each step as it comes', async () => {
  const opening = Promise.withResolvers<Desk>();
  const desk = new WaitingDesk(opening.promise, COPYING);
  const ask = (after: number) => desk.call('workspace.opening', { after });
  expect(await ask(-1)).toEqual({ ok: true, value: { ...COPYING, revision: 0 } });
  const next = ask(0);
  desk.step(CHECKING);
  expect(await next).toEqual({ ok: true, value: { ...CHECKING, revision: 1 } });
  const last = ask(1);
  opening.resolve(answering(null));
  expect(await last).toEqual({ ok: true, value: null });
});

test('whatever else a window asks is answered once the workspace is open', async () => {
  const opening = Promise.withResolvers<Desk>();
  const desk = new WaitingDesk(opening.promise, COPYING);
  const answers: Answer<unknown>[] = [];
  const asked = desk.call('library.glance', {}).then((answer) => answers.push(answer));
  await desk.call('workspace.opening', { after: -1 });
  expect(answers).toEqual([]);
  opening.resolve(answering({ articles: 3 }));
  await asked;
  expect(answers).toEqual([{ ok: true, value: { articles: 3 } }]);
});

test('a workspace that cannot be opened has a sentence for whoever waits', async () => {
  const opening = Promise.withResolvers<Desk>();
  const desk = new WaitingDesk(opening.promise, COPYING);
  const asked = [desk.call('workspace.opening', { after: 0 }), desk.call('library.glance', {})];
  opening.reject(new Failure('damaged-workspace', '“case.stet” is damaged.'));
  const failure = { code: 'damaged-workspace', sentence: '“case.stet” is damaged.' };
  expect(await Promise.all(asked)).toEqual([
    { ok: false, failure },
    { ok: false, failure },
  ]);
});
