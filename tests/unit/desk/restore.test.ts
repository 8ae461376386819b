import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/desk/command-line/run.ts';
import { backupFolder, backupPath } from '../../../electron/desk/store/backup-files.ts';
import { inspect } from '../../../electron/desk/store/inspection.ts';
import { openWorkspace } from '../../../electron/desk/store/open.ts';
import { copySoundly } from '../../../electron/desk/store/sound-copy.ts';
import { damage } from '../store/damage.ts';
import { scratchWorkspace, storeArticle } from '../store/scratch-workspace.ts';
import { saidInTerminal } from './said-in-terminal.ts';
import { surroundings } from './surroundings.ts';

const said = saidInTerminal();

const run = (...args: string[]) => runCommandLine(args, surroundings);

/** A workspace with one article, of which a backup was made, and a second article since. */
async function backedUp(): Promise<{ path: string; backup: string }> {
  const { db, path } = scratchWorkspace();
  storeArticle(db);
  const backup = backupPath(path, Date.UTC(2026, 10, 28, 3, 15, 22));
  mkdirSync(backupFolder(path));
  await copySoundly(db, backup, inspect);
  storeArticle(db);
  db.close();
  return { path, backup };
}

test('backups are listed with when they were made and what is in them, damaged ones as such', async () => {
  const { path, backup } = await backedUp();
  expect(await run('backups', '--workspace', path)).toBe(0);
  expect(said.out).toMatch(
    /^28 November 2026, 03:15 UTC: 1 article, 0 claims, 0 verdicts\n {2}\S.*\.stet \(\d+ KB\)\n$/,
  );
  damage(backup, 'drafts');
  said.out = '';
  expect(await run('backups', '--workspace', path)).toBe(0);
  expect(said.out).toMatch(/^28 November 2026, 03:15 UTC: damaged\n/);
});

test('a backup is restored into a new file that opens with what was in it; backup and workspace are as they were', async () => {
  const { path, backup } = await backedUp();
  const before = [path, backup].map((file) => readFileSync(file));
  const restored = join(dirname(path), 'restored.stet');
  expect(await run('restore', backup, '--out', restored)).toBe(0);
  expect(said.out).toBe(`Restored to “${restored}”: 1 article, 0 claims, 0 verdicts\n`);
  const { db, isReadOnly, close } = openWorkspace(restored);
  expect(isReadOnly).toBe(false);
  expect(db.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(1);
  close();
  expect([path, backup].map((file) => readFileSync(file))).toEqual(before);
});

test('a damaged backup restores nothing, and no file is ever replaced', async () => {
  const { path, backup } = await backedUp();
  const before = readFileSync(path);
  expect(await run('restore', backup, '--out', path)).toBe(1);
  expect(said.err).toMatch(/“workspace\.stet” already exists and was left as it is\./);
  damage(backup, 'drafts');
  const restored = join(dirname(path), 'restored.stet');
  expect(await run('restore', backup, '--out', restored)).toBe(1);
  expect(said.err).toMatch(/is damaged, so nothing was restored\. Choose another backup\.\n$/);
  expect(existsSync(restored)).toBe(false);
  expect(readFileSync(path).equals(before)).toBe(true);
  expect(readdirSync(dirname(path)).filter((name) => name.endsWith('.part'))).toEqual([]);
});

test('words that make no sense are said to make none', async () => {
  expect(await run('backups')).toBe(2);
  expect(await run('restore')).toBe(2);
  expect(await run('restore', 'a.stet')).toBe(2);
  expect(await run('restore', 'nowhere.stet', '--out', 'b.stet')).toBe(1);
  expect(said.err).toMatch(/There is no workspace “nowhere\.stet”\.\n$/);
});
