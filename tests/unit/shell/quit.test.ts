import { beforeEach, expect, test, vi } from 'vitest';
import { closeBeforeQuit } from '../../../electron/shell/quit.ts';
import { app } from './recorded-electron.ts';

vi.mock('electron', () => import('./recorded-electron.ts'));

beforeEach(() => {
  vi.useFakeTimers();
  app.removeAllListeners();
  app.quits.length = 0;
  return () => vi.useRealTimers();
});

test('the program ends once its workspaces are closed, and closes them once', async () => {
  const closing = Promise.withResolvers<void>();
  const close = vi.fn(() => closing.promise);
  closeBeforeQuit(close);
  expect([app.willQuit(), app.willQuit()]).toEqual(['stays', 'stays']);
  closing.resolve();
  await vi.advanceTimersByTimeAsync(0);
  expect([close.mock.calls.length, app.quits.length]).toEqual([1, 1]);
  expect(app.willQuit()).toBe('quits');
});

test('a workspace that does not close holds the program up for four seconds, no longer', async () => {
  closeBeforeQuit(() => new Promise(() => undefined));
  expect(app.willQuit()).toBe('stays');
  await vi.advanceTimersByTimeAsync(3999);
  expect(app.quits).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1);
  expect(app.quits).toHaveLength(1);
});

test('a workspace that cannot be closed does not keep the program from ending', async () => {
  closeBeforeQuit(() => Promise.reject(new Error('the disk is gone')));
  app.willQuit();
  await vi.advanceTimersByTimeAsync(0);
  expect(app.quits).toHaveLength(1);
});
