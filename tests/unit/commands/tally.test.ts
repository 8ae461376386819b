import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';

interface Tally {
  readonly isGood: boolean;
  add(count: { passed: number; failed: number; skipped: object[] } | null, isGood: boolean): void;
  lines(): string[];
}

const file = resolve(import.meta.dirname, '../../../.ci/tally.mjs');
const { Tally } = (await import(pathToFileURL(file).href)) as { Tally: new () => Tally };

function tallied(...counts: Parameters<Tally['add']>[]): Tally {
  const tally = new Tally();
  for (const count of counts) tally.add(...count);
  return tally;
}

const passed = { passed: 3, failed: 0, skipped: [] };

test('a run of the tests ends with one line that counts them all', () => {
  const tally = tallied([passed, true], [{ passed: 1, failed: 2, skipped: [] }, false]);
  expect(tally.lines()).toEqual(['4 passed, 2 failed']);
  expect(tally.isGood).toBe(false);
  expect(tallied([passed, true]).isGood).toBe(true);
});

test('what was skipped is named with the reason, once for all that share it', () => {
  const reason = 'the labelled articles are not here';
  const skipped = ['one', 'two'].map((name) => ({ test: name, reason }));
  const tally = tallied([{ ...passed, skipped }, true]);
  expect(tally.lines()).toEqual([`Skipped, because ${reason}:`, '  one', '  two', '3 passed, 0 failed, 2 skipped']);
  expect(tally.isGood).toBe(true);
});

test('a test that was skipped without a reason counts as failed', () => {
  const tally = tallied([{ ...passed, skipped: [{ test: 'one', reason: null }] }, true]);
  expect(tally.lines()).toEqual(['Skipped without a reason, which counts as failed:', '  one', '3 passed, 1 failed']);
  expect(tally.isGood).toBe(false);
});

test('a run that breaks without naming a test is a failure, and so is one in which nothing ran', () => {
  expect(tallied([passed, true], [null, false]).lines()).toEqual(['3 passed, 1 failed']);
  expect(tallied([passed, false]).isGood).toBe(false);
  expect(tallied([{ ...passed, passed: 0 }, true]).isGood).toBe(false);
});

test('no unit test is written so that it could be skipped without a reason', () => {
  const tests = resolve(import.meta.dirname, '../..');
  // These skip in silence, and only on the machine where the condition holds; “context.skip(condition, '…')” says why.
  const silent = /\.(?:skipIf|runIf|todo)\(|\b(?:test|it|describe)\.skip\(|\bskip\(\)/;
  const files = ['unit', 'fuzz', 'eval'].flatMap((kind) =>
    readdirSync(join(tests, kind), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.test\.tsx?$/.test(name))
      .map((name) => join(tests, kind, name)),
  );
  expect(files.length).toBeGreaterThan(100);
  const found = files.filter((path) => path !== import.meta.filename && silent.test(readFileSync(path, 'utf8')));
  expect(found).toEqual([]);
});
