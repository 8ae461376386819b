import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { endProgram } from '../../../electron/desk/worker/left-behind.ts';
import { WorkerClient } from '../../../electron/desk/worker/worker-client.ts';

const thread = pathToFileURL(join(import.meta.dirname, 'hanging-thread.ts'));

/** The desk's end of a thread that hangs over files called “hang.txt” and “wait.txt”. */
function client(longestSilenceMs: number): WorkerClient {
  const made = new WorkerClient(thread, { workspacePath: '', resourcesPath: '' }, longestSilenceMs, true);
  onTestFinished(() => made.close());
  return made;
}

const parse = (worker: WorkerClient, fileName: string) =>
  worker.run(
    'parse',
    { fileName, bytes: new Uint8Array(), pasted: false, tracked: 'accepted' },
    { subject: `“${fileName}”` },
  );

test('a file that makes the reading hang is given up by name, and the files behind it are read', async () => {
  // Starting the thread counts as silence, and may take seconds on a busy machine.
  const worker = client(8000);
  const before = await parse(worker, 'before.txt');
  const hung = expect(parse(worker, 'wait.txt')).rejects.toMatchObject({
    code: 'took-too-long',
    message: '“wait.txt” took too long and was given up. Nothing already stored was changed.',
  });
  const behind = await Promise.all([parse(worker, 'one.txt'), parse(worker, 'two.txt')]);
  await hung;
  expect([before, ...behind]).toEqual(['before.txt', 'one.txt', 'two.txt']);
});

test('closing returns, whatever hangs', async () => {
  const worker = client(60_000);
  void parse(worker, 'hang.txt').catch(() => undefined);
  await expect(worker.close()).resolves.toBeUndefined();
});

test('a program whose models are still at work when its windows are closed ends only after them', async () => {
  const worker = new WorkerClient(thread, { workspacePath: '', resourcesPath: '' }, 60_000, false);
  await parse(worker, 'warm.txt');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  const busy = parse(worker, 'busy.txt');
  const closed = worker.close();
  vi.advanceTimersByTime(3000);
  await closed;
  const order: string[] = [];
  void busy.then(() => order.push('the models are done'));
  await endProgram(() => order.push('the program ends'));
  expect(order).toEqual(['the models are done', 'the program ends']);
});

test('a program whose models never come back is ended by the system', async () => {
  const worker = new WorkerClient(thread, { workspacePath: '', resourcesPath: '' }, 60_000, false);
  await parse(worker, 'warm.txt');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const kill = vi.spyOn(process, 'kill').mockReturnValue(true);
  onTestFinished(() => void [vi.useRealTimers(), kill.mockRestore()]);
  const hung = parse(worker, 'busy.txt');
  const closed = worker.close();
  vi.advanceTimersByTime(3000);
  await closed;
  const end = vi.fn();
  const ending = endProgram(end);
  vi.advanceTimersByTime(10_000);
  await ending;
  expect([kill.mock.calls, end.mock.calls]).toEqual([[[process.pid, 'SIGKILL']], []]);
  await hung;
});

test('a thread without work may be silent as long as it likes', async () => {
  const worker = client(50);
  expect(await parse(client(5000), 'warm.txt')).toBe('warm.txt');
  await new Promise((resolve) => setTimeout(resolve, 200));
  await expect(worker.close()).resolves.toBeUndefined();
});

test('a fault in the thread comes with its place, for the log', async () => {
  await expect(parse(client(20_000), 'fault.txt')).rejects.toMatchObject({
    code: 'internal',
    cause: { name: 'RangeError', stack: expect.stringContaining('worker.js:1:2') },
  });
});
