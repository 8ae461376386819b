import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/desk/command-line/run.ts';
import { inTransaction } from '../../../electron/desk/store/database.ts';
import { damage } from '../store/damage.ts';
import { scratchFolder, scratchWorkspace, storeArticle } from '../store/scratch-workspace.ts';
import { saidInTerminal } from './said-in-terminal.ts';
import { surroundings } from './surroundings.ts';

const said = saidInTerminal();

const run = (...args: string[]) => runCommandLine(['check-workspace', ...args], surroundings);

function workspace(): string {
  const { db, path } = scratchWorkspace();
  inTransaction(db, () => storeArticle(db));
  inTransaction(db, () => storeArticle(db));
  db.close();
  return path;
}

test('a sound workspace is called sound, with what is in it, and is as it was', async () => {
  const path = workspace();
  const before = readFileSync(path);
  expect(await run(path)).toBe(0);
  expect(said.out).toMatch(
    /^“.*” is sound: 2 articles, 0 claims, 0 verdicts\nLedger: 2 entries, unbroken\. Last: [0-9a-f]{64}\n$/,
  );
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('what was changed by another program is named, and the exit code says so', async () => {
  const path = workspace();
  const db = new Database(path);
  db.exec("DROP TRIGGER articles_text_never_changes; UPDATE articles SET text = 'Forged.' WHERE rowid = 2");
  db.close();
  expect(await run(path)).toBe(1);
  expect(said.out).toMatch(/\n {2}Entry 2: the article of .* is not what was recorded\.\n$/);
  expect(said.err).toMatch(/^stet: The ledger of “.*” is broken: something was changed outside Stet\.\n$/);
});

test.each(['drafts', 'articles', 'sqlite_autoindex_articles_1'])(
  'a workspace whose %s are damaged is called damaged, with what is wrong',
  async (name) => {
    const path = workspace();
    damage(path, name);
    const before = readFileSync(path);
    expect(await run(path)).toBe(1);
    expect(said.out).toMatch(/^ {2}\S/);
    expect(said.err).toMatch(/^stet: “.*workspace\.stet” is damaged\. What can be read: /);
    expect(readFileSync(path).equals(before)).toBe(true);
  },
);

test('what is no workspace is said not to be one, and no file is made', async () => {
  const notes = join(scratchFolder(), 'notes.txt');
  writeFileSync(notes, 'My notes. '.repeat(500));
  expect(await run(notes)).toBe(1);
  expect(await run(join(scratchFolder(), 'nowhere.stet'))).toBe(1);
  expect(await run()).toBe(2);
  expect(await run('--nonsense')).toBe(2);
  expect(said.err.split('\n')).toEqual([
    `stet: “${notes}” is not a Stet workspace.`,
    expect.stringMatching(/^stet: There is no workspace “.*nowhere\.stet”\.$/),
    'stet: Say which workspace to check, and only one. See: stet --help',
    expect.stringMatching(/^stet: Unknown option '--nonsense'.* See: stet --help$/),
    '',
  ]);
});
