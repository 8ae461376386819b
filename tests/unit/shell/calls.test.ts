import type { WebContents } from 'electron';
import { expect, test, vi } from 'vitest';
import type { Desk } from '../../../electron/desk/desk.ts';
import { answerCalls } from '../../../electron/shell/calls.ts';
import { CHANNEL } from '../../../shared/channel.ts';
import { invokeHandlers } from './recorded-electron.ts';

vi.mock('electron', () => import('./recorded-electron.ts'));

const page = {} as WebContents;
const OWN = { origin: 'stet://app', parent: null };

/** Calls as a page does; the desk answers “done” to whatever reaches it. */
async function call(senderFrame: unknown, name: unknown = 'library.list', sender = page): Promise<unknown> {
  const desk = { call: async (asked: string) => ({ ok: true, value: `done ${asked}` }) } as unknown as Desk;
  answerCalls((asking) => (asking === page ? desk : null));
  return invokeHandlers.get(CHANNEL)?.({ sender, senderFrame }, name, {});
}

test('a call of the window’s own page reaches the desk', async () => {
  expect(await call(OWN)).toEqual({ ok: true, value: 'done library.list' });
});

test.each([
  ['a page from the web', { origin: 'https://example.org', parent: null }],
  ['a page that only begins like ours', { origin: 'stet://app.example.org', parent: null }],
  ['a file', { origin: 'file://', parent: null }],
  ['a frame within our page', { origin: 'stet://app', parent: OWN }],
  ['a page that is gone', null],
])('a call of %s is refused in a sentence', async (_who, frame) => {
  expect(await call(frame)).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
});

test('a call of a page without a desk, or by what is no name, is refused', async () => {
  expect(await call(OWN, 'library.list', {} as WebContents)).toMatchObject({ ok: false });
  for (const name of [null, 7, {}, ['library.list']]) {
    expect(await call(OWN, name)).toMatchObject({ ok: false });
  }
});
