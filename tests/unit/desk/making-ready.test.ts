import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { DeskOptions } from '../../../electron/desk/desk.ts';
import { openDesk } from '../../../electron/desk/desk.ts';
import { madeReady } from '../../../electron/desk/services/making-ready.ts';
import { openWorkspace } from '../../../electron/desk/store/open.ts';
import { isSlowToOpen } from '../../../electron/desk/store/slow-to-open.ts';
import type { WorkspaceInfo } from '../../../shared/contract/workspace.ts';
import type { OpeningStep } from '../../../shared/opening.ts';
import { populated } from '../store/migrations/populated.ts';
import { AnsweringDialogs } from './answering-dialogs.ts';
import { surroundings } from './surroundings.ts';

/** Every workspace counts as a large one. */
const AS_LARGE = { lookedAtHere: 0 };

/** A workspace of an earlier version that nobody has open, and in which nothing waits to be compared. */
function earlier(): string {
  const db = populated(9);
  db.exec("UPDATE articles SET analysis = 'ready'");
  db.close();
  return db.name;
}

function opened(workspacePath: string, more: Partial<DeskOptions> = {}) {
  const dialogs = new AnsweringDialogs();
  return openDesk({ ...surroundings, ...AS_LARGE, workspacePath, userName: 'Ada', dialogs, ...more });
}

test('a large workspace of an earlier version is brought to this one in a thread, and tells how far it is', async () => {
  const path = earlier();
  const steps: OpeningStep[] = [];
  let turns = 0;
  const turning = setInterval(() => (turns += 1), 1);
  const desk = await opened(path, { onOpening: (step) => steps.push(step) });
  clearInterval(turning);
  onTestFinished(() => desk.close());
  expect(new Set(steps.map(({ sentence }) => sentence)).size).toBe(4);
  const done = steps.map((step) => step.done);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect([done[0], done.at(-1)]).toEqual([0, 1]);
  expect(turns).toBeGreaterThan(2);
  const info = ((await desk.call('workspace.info', {})) as { value: WorkspaceInfo }).value;
  expect(info.warnings).toEqual([expect.stringMatching(/was brought to this version.*“w\.version-9\.stet”/)]);
  expect(info.articles).toBeGreaterThan(0);
});

test('what was counted on the way to this version is not counted again for the library', async () => {
  const path = earlier();
  await madeReady({
    ...surroundings,
    ...AS_LARGE,
    workspacePath: path,
    userName: 'Ada',
    dialogs: new AnsweringDialogs(),
  });
  const db = new Database(path, { readonly: true });
  onTestFinished(() => void db.close());
  expect(db.prepare('SELECT count(*) FROM standings_due').pluck().get()).toBe(0);
  expect(db.prepare('SELECT count(*) FROM article_standings').pluck().get()).toBeGreaterThan(0);
  expect(isSlowToOpen(path, 0)).toBe(false);
});

test('an opening that is given up leaves the workspace as it was, without a copy, a lock or half a file', async () => {
  for (const givenUpAt of ['Keeping', 'Bringing', 'Checking']) {
    const path = earlier();
    const before = readFileSync(path);
    const ending = new AbortController();
    const onOpening = ({ sentence }: OpeningStep) => {
      if (sentence.startsWith(givenUpAt)) ending.abort();
    };
    await expect(opened(path, { onOpening, signal: ending.signal })).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(dirname(path)).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(['w.stet']);
    const db = new Database(path);
    expect(db.pragma('user_version', { simple: true })).toBe(9);
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    db.close();
    expect(readFileSync(path).length).toBe(before.length);
  }
});

test('many articles that must be counted are counted before the window asks for them; few are not', () => {
  const path = earlier();
  const { db, close } = openWorkspace(path);
  const due = (articles: number) =>
    db.exec(
      `DELETE FROM standings_due; INSERT INTO standings_due WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${articles}) SELECT i FROM n`,
    );
  due(999);
  expect(isSlowToOpen(path, 0)).toBe(false);
  due(1000);
  expect([isSlowToOpen(path, 0), isSlowToOpen(path)]).toEqual([true, false]);
  close();
});

test('what cannot be opened is refused as it always is', async () => {
  const path = earlier();
  const db = new Database(path);
  db.pragma('user_version = 999');
  db.close();
  await expect(opened(path)).rejects.toThrow(/newer version of Stet/);
  copyFileSync(import.meta.filename, path);
  await expect(opened(path)).rejects.toThrow(/not a Stet workspace/);
});
