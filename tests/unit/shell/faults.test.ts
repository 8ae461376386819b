import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { FaultLog } from '../../../electron/desk/desk.ts';
import { watchFaults } from '../../../electron/shell/faults.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { app, copied, pressed, told } from './recorded-electron.ts';

vi.mock('electron', () => import('./recorded-electron.ts'));

const COPY = 1;

test('a fault that nobody has caught is written down and told of once, with details to copy', async () => {
  app.removeAllListeners();
  for (const list of [told, copied, pressed]) list.length = 0;
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const log = new FaultLog(scratchFolder(), '1.2.3');
  const uncaught = new EventEmitter();
  watchFaults(log, uncaught as unknown as NodeJS.Process);
  pressed.push(COPY);
  uncaught.emit('uncaughtException', new RangeError('no “letter”'));
  uncaught.emit('unhandledRejection', new TypeError('neither'));
  await vi.waitFor(() => expect(copied).toHaveLength(1));
  expect(told).toEqual(['Stet has met a fault and goes on.']);
  expect(copied[0]).toMatch(/main\nRangeError: no “…”\n {4}at /);
  app.emit('render-process-gone', {}, {}, { reason: 'oom', exitCode: 5 });
  app.emit('child-process-gone', {}, { type: 'GPU', reason: 'crashed', exitCode: 9 });
  app.emit('render-process-gone', {}, {}, { reason: 'clean-exit', exitCode: 0 });
  const written = readFileSync(log.path, 'utf8');
  expect(written.match(/^\S+Z {2}.*$/gm)?.map((line) => line.replace(/^\S+ {2}/, ''))).toEqual([
    'Stet 1.2.3  main',
    'Stet 1.2.3  main, promise',
    'Stet 1.2.3  window: oom, 5',
    'Stet 1.2.3  GPU: crashed, 9',
  ]);
  silent.mockRestore();
});
