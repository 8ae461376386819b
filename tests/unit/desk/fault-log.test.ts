import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { openDesk } from '../../../electron/desk/desk.ts';
import { faultEntry } from '../../../electron/desk/faults/fault-entry.ts';
import { FaultLog } from '../../../electron/desk/faults/fault-log.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { AnsweringDialogs } from './answering-dialogs.ts';
import { surroundings } from './surroundings.ts';

const entry = (thrown: unknown) => faultEntry('review.open', thrown, '2026-11-28T08:00:00.000Z', '1.2.3');

function thrownBy(deed: () => unknown): unknown {
  try {
    deed();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

test('a fault is written down with when, where, in which version, its kind and its places in the program', () => {
  const [first, second, third] = entry(thrownBy(() => (null as unknown as { text: string }).text)).split('\n');
  expect(first).toBe('2026-11-28T08:00:00.000Z  Stet 1.2.3  review.open');
  expect(second).toMatch(/^TypeError: Cannot read properties of null/);
  expect(third).toMatch(/^ {4}at .*fault-log\.test\.ts/);
});

test.each([
  ['JSON that is none', () => JSON.parse('The harbour tram will open.')],
  [
    'a quoted value',
    () => {
      throw new Error('cannot read “The harbour tram will open.” here');
    },
  ],
  [
    'a quotation that never closes',
    () => {
      throw new Error('at "The harbour tram will open');
    },
  ],
  [
    'several lines',
    () => {
      throw new Error('in `The harbour\ntram will\nopen.` here');
    },
  ],
  [
    'single quotation marks',
    () => {
      throw new Error("no such column: 'The harbour tram's stop'");
    },
  ],
])('no words of an article get into the log by %s', (_what, deed) => {
  const written = entry(thrownBy(deed));
  expect(written).not.toMatch(/harbour|tram|open\./);
  expect(written).toMatch(/“…”/);
});

test('whatever stands between quotation marks is left out, however it reads', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\p{L} .,;:!?\n-]{4,80}$/u), (text) => {
      const written = entry(new Error(`near "${text}": syntax error`));
      expect(written.split('\n')[1]).toBe('Error: near “…”: syntax error');
    }),
    { numRuns: 100 },
  );
});

test('what is thrown and is no error is written down without what it says', () => {
  expect(entry('The harbour tram will open.').split('\n')[1]).toBe('thrown: string');
});

test('the log is a file that does not grow for ever: the earlier one is kept, and no more', () => {
  const log = new FaultLog(join(scratchFolder(), 'logs'), '1.2.3');
  for (let at = 0; at < 5; at += 1) {
    log.note('main', new Error());
    writeFileSync(log.path, 'x'.repeat(300_000));
  }
  log.note('main', new Error());
  expect(statSync(log.path).size).toBeLessThan(5000);
  expect(existsSync(join(dirname(log.path), 'stet.earlier.log'))).toBe(true);
  expect(log.recent()).toHaveLength(6);
});

test('a log that cannot be written is no fault of its own', () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, 'logs'), 'a file where the folder should be');
  const failed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(() => new FaultLog(join(folder, 'logs'), '1.2.3').note('main', new Error())).not.toThrow();
  expect(failed).toHaveBeenCalled();
  failed.mockRestore();
});

test('a fault behind a call is written down by the name of the call, and About says where and how many', async () => {
  const folder = scratchFolder();
  const faults = new FaultLog(join(folder, 'logs'), '1.2.3');
  const options = { ...surroundings, userName: 'Ada', dialogs: new AnsweringDialogs(), faults };
  const desk = await openDesk({ ...options, workspacePath: join(folder, 'w.stet') });
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    vi.spyOn(options.dialogs, 'openFiles').mockRejectedValue(new TypeError('no “letter.txt”'));
    expect(await desk.call('import.pick', {})).toMatchObject({ ok: false, failure: { code: 'internal' } });
    await desk.call('fault.report', {
      where: 'drawing',
      name: 'RangeError',
      stack: 'RangeError\n    at draw (stet://app/a.js:1:2)\nThe tram',
    });
    expect(await desk.call('library.list', { surprise: true })).toMatchObject({ ok: false });
    const written = readFileSync(faults.path, 'utf8');
    expect(written).toMatch(/import\.pick\nTypeError: no “…”\n {4}at /);
    expect(written).toMatch(/window: drawing\nRangeError\n {4}at draw \(stet:\/\/app\/a\.js:1:2\)\n\n$/);
    expect(await desk.call('program.about', {})).toMatchObject({
      ok: true,
      value: {
        appVersion: '0.0.0-test',
        logPath: faults.path,
        workspacePath: join(folder, 'w.stet'),
        faults: [{}, {}].map(() => expect.any(String)),
      },
    });
  } finally {
    silent.mockRestore();
    await desk.close();
  }
});
