import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { runCommandLine } from '../../../electron/desk/command-line/run.ts';
import { backupInWords, mayBeRescued, Rescuing, rescuedInWords } from '../../../electron/desk/services/rescuing.ts';
import { backupFolder, backupPath } from '../../../electron/desk/store/backup-files.ts';
import { inTransaction } from '../../../electron/desk/store/database.ts';
import { openWorkspace } from '../../../electron/desk/store/open.ts';
import { askWhatNow } from '../../../electron/shell/refused-workspace.ts';
import { Failure } from '../../../shared/failure.ts';
import * as electron from '../shell/recorded-electron.ts';
import { damage } from '../store/damage.ts';
import { scratchFolder, scratchWorkspace, storeArticle } from '../store/scratch-workspace.ts';
import { saidInTerminal } from './said-in-terminal.ts';
import { surroundings } from './surroundings.ts';

vi.mock('electron', () => import('../shell/recorded-electron.ts'));

const said = saidInTerminal();
const USER = { ...surroundings, userName: 'Ada' };
const DAY = 24 * 60 * 60 * 1000;

/** A closed workspace with three articles, and a backup from when there were two. */
function withBackup(): { path: string; backup: string } {
  const { db, path } = scratchWorkspace();
  const backup = backupPath(path, Date.now() - DAY);
  for (let at = 0; at < 3; at += 1) {
    inTransaction(db, () => storeArticle(db, { text: `Article ${at}. ${'The tram has 12 stops. '.repeat(300)}` }));
    if (at !== 1) continue;
    mkdirSync(backupFolder(path));
    db.prepare('VACUUM INTO ?').run(backup);
  }
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return { path, backup };
}

function refusalOf(path: string): Failure {
  try {
    openWorkspace(path).close();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was opened');
}

function articlesIn(path: string): number {
  const { db, isReadOnly, close } = openWorkspace(path);
  onTestFinished(close);
  expect(isReadOnly).toBe(false);
  return db.prepare('SELECT count(*) FROM articles').pluck().get() as number;
}

test('a workspace whose beginning is destroyed is put in order from its newest backup that is sound, and kept', async () => {
  const { path, backup } = withBackup();
  const newer = backupPath(path, Date.now() - DAY / 2);
  writeFileSync(newer, readFileSync(backup).fill(0x7f, 4096 * 4));
  const destroyed = readFileSync(path).fill(0x7f, 0, 4096);
  writeFileSync(path, destroyed);
  const refusal = refusalOf(path);
  electron.told.length = 0;
  // The newer one is tried or passed over; the box then names the older one.
  const rescuing = new Rescuing({ ...USER, workspacePath: path });
  const found = rescuing.newestBackup();
  if (found?.path === newer)
    await expect(rescuing.restore(found)).rejects.toThrow(/is damaged, so nothing was restored/);
  expect(rescuing.newestBackup()).toMatchObject({ path: backup, articles: 2 });
  rmSync(newer);
  electron.pressed.push(0, 0);
  expect(await askWhatNow(path, refusal, USER)).toBe(path);
  expect(articlesIn(path)).toBe(2);
  const kept = readdirSync(dirname(path)).find((name) => /^workspace damaged \d{4}-\d\d-\d\d\.stet$/.test(name));
  expect(readFileSync(join(dirname(path), String(kept))).equals(destroyed)).toBe(true);
  expect(electron.told).toEqual([
    'Stet cannot open “workspace.stet”',
    `Your workspace now holds 2 articles and 0 verdicts. The damaged file is kept as “${kept}”.`,
  ]);
});

test('without a backup, what can be read takes the place of a workspace that does not open', async () => {
  const { path, backup } = withBackup();
  rmSync(backup);
  damage(path, 'sqlite_autoindex_articles_1');
  expect(refusalOf(path).code).toBe('damaged-workspace');
  const rescuing = new Rescuing({ ...USER, workspacePath: path });
  expect(backupInWords(rescuing.newestBackup())).toBe('There is no backup of it.');
  const rescued = await rescuing.recover();
  expect(rescuedInWords(rescued)).toMatch(
    /^Your workspace now holds 3 articles and 0 verdicts\. The damaged file is kept as “workspace damaged .*\.stet”\.$/,
  );
  expect(articlesIn(path)).toBe(3);
  expect(readdirSync(dirname(path)).filter((name) => /recovered|\.part/.test(name))).toEqual([]);
});

test('where nothing can be mended the person opens another workspace, or none; a letter is not taken for damaged', async () => {
  const letter = join(scratchFolder(), 'letter.txt');
  writeFileSync(letter, 'Ring the mayor. '.repeat(300));
  const refusal = refusalOf(letter);
  expect(mayBeRescued(letter, refusal.code)).toBe(false);
  expect(await askWhatNow(letter, refusal, USER)).toBeNull();
  const fresh = join(scratchFolder(), 'fresh');
  electron.saveAnswers.push({ canceled: false, filePath: fresh });
  electron.pressed.push(1);
  expect(await askWhatNow(letter, refusal, USER)).toBe(`${fresh}.stet`);
  expect(readFileSync(letter, 'utf8')).toContain('Ring the mayor.');
});

test('the command line says which backup there is, and how to get back what can be read', async () => {
  const { path, backup } = withBackup();
  writeFileSync(path, readFileSync(path).fill(0x7f, 0, 4096));
  const article = join(scratchFolder(), 'a.txt');
  writeFileSync(article, 'Tram\n\n1 May 2019\n\nThe tram opened.');
  expect(await runCommandLine(['import', article, '--workspace', path], surroundings)).toBe(1);
  expect(said.err).toMatch(
    /is not a Stet workspace, so it was left untouched\. The newest backup is from .* holds 2 articles and 0 verdicts\./,
  );
  expect(said.err).toContain(`stet restore “${backup}” --out NEW`);
  expect(said.err).toContain(`stet recover “${path}” --to NEW`);
  expect(basename(path)).toBe('workspace.stet');
});
