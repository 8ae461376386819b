import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { WritableDatabase } from '../../../electron/desk/store/database.ts';
import { workspaceFailure } from '../../../electron/desk/store/workspace-failure.ts';
import { failureData } from '../../../shared/failure.ts';
import { scratchDesk } from '../desk/scratch-desk.ts';
import { scratchWorkspace, storeArticle } from './scratch-workspace.ts';

/** The sentence for what goes wrong while `work` is done. */
function said(work: () => void): string {
  try {
    work();
  } catch (error) {
    const failure = workspaceFailure(error, 'case.stet');
    if (failure === null) throw error;
    return failureData(failure).sentence;
  }
  throw new Error('nothing went wrong');
}

const fill = (db: WritableDatabase) => storeArticle(db, { text: 'word '.repeat(40_000) });

test('a full disk is told of, and what was stored before is still there', () => {
  const { db } = scratchWorkspace();
  const { id } = storeArticle(db);
  db.pragma(`max_page_count = ${db.pragma('page_count', { simple: true })}`);
  expect(said(() => void fill(db))).toMatch(
    /^The disk that holds “case.stet” is full, so this was not done\. .*make room/,
  );
  expect(db.prepare('SELECT id FROM articles').pluck().all()).toEqual([id]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.pragma('max_page_count = 1000000');
  fill(db);
  expect(db.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(2);
});

test('a workspace that may only be read is told of', () => {
  const { db } = scratchWorkspace();
  db.pragma('query_only = ON');
  expect(said(() => void storeArticle(db))).toBe('“case.stet” may only be read, so this was not done.');
});

test('another program that writes to the workspace is told of', () => {
  const { db, path } = scratchWorkspace();
  db.pragma('busy_timeout = 1');
  const other = new Database(path);
  onTestFinished(() => void other.close());
  other.exec('BEGIN IMMEDIATE');
  expect(said(() => void storeArticle(db))).toMatch(
    /^Another program is writing to “case.stet”, so this was not done\./,
  );
});

test('damage that shows while the workspace is open is told of, with what to do', () => {
  const { db, path } = scratchWorkspace();
  for (let i = 0; i < 5; i += 1) fill(db);
  db.close();
  const bytes = readFileSync(path);
  // All but the first page, which says whose file it is.
  bytes.fill(0x5a, 4096);
  writeFileSync(path, bytes);
  const damaged = new Database(path);
  onTestFinished(() => void damaged.close());
  expect(said(() => void damaged.prepare('SELECT sum(length(text)) FROM articles').all())).toMatch(
    /^“case.stet” is damaged, so this was not done\. .*stet check-workspace/,
  );
});

test('a disk that fails is told of as one, and a fault of Stet’s own is none of the workspace’s', () => {
  const failing = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_WRITE' });
  expect(workspaceFailure(failing, 'case.stet')?.message).toMatch(/did not read or write as it should/);
  expect(workspaceFailure(Object.assign(new Error('near "SELEC"'), { code: 'SQLITE_ERROR' }), 'case.stet')).toBeNull();
  expect(workspaceFailure(Object.assign(new Error('no such file'), { code: 'ENOENT' }), 'case.stet')).toBeNull();
  expect(workspaceFailure(new TypeError('x is undefined'), 'case.stet')).toBeNull();
  expect(workspaceFailure(undefined, 'case.stet')).toBeNull();
});

test('an edit is not acknowledged once the workspace was moved away, and is again when it is back', async () => {
  const desk = await scratchDesk();
  renameSync(desk.path, `${desk.path}.moved`);
  await expect(desk.call('settings.set', { checker: 'Ada' })).rejects.toThrow(
    /“.*workspace\.stet” was moved, replaced or deleted while Stet had it open, so this was not done\. /,
  );
  writeFileSync(desk.path, 'another file');
  await expect(desk.call('settings.set', { checker: 'Ada' })).rejects.toThrow(/moved, replaced or deleted/);
  renameSync(`${desk.path}.moved`, desk.path);
  expect(await desk.call('settings.set', { checker: 'Ada' })).toMatchObject({ checker: 'Ada' });
});
