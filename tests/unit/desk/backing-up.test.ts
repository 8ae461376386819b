import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { isDue } from '../../../electron/desk/services/backing-up.ts';
import { backupFolder, backupPath, backupsOf } from '../../../electron/desk/store/backup-files.ts';
import { inTransaction } from '../../../electron/desk/store/database.ts';
import { inspect } from '../../../electron/desk/store/inspection.ts';
import { openWorkspace } from '../../../electron/desk/store/open.ts';
import { Workers } from '../../../electron/desk/worker/workers.ts';
import type { Job } from '../../../shared/job.ts';
import { damage } from '../store/damage.ts';
import { scratchFolder, storeArticle } from '../store/scratch-workspace.ts';
import { ScratchDesk } from './scratch-desk.ts';
import { surroundings } from './surroundings.ts';

const HOUR = 3_600_000;

/** A desk that holds an article. */
async function filledDesk(): Promise<ScratchDesk> {
  const desk = new ScratchDesk();
  onTestFinished(() => desk.close());
  const { db, close } = openWorkspace(desk.path);
  inTransaction(db, () => storeArticle(db, { text: 'The tram has 12 stops. '.repeat(500) }));
  close();
  return desk.open();
}

const backups = (desk: ScratchDesk) => backupsOf(desk.path);

test('a backup is a sound workspace in one file, with all that is in the library, though the desk is open', async () => {
  const desk = await filledDesk();
  await desk.call('settings.set', { checker: 'Ada Brandt' });
  await desk.desk.backingUp.backUpWhereDue();
  expect(readdirSync(backupFolder(desk.path))).toEqual([
    expect.stringMatching(/^workspace \d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.stet$/),
  ]);
  const path = backups(desk)[0]?.path as string;
  expect(inspect(path)).toEqual({ problems: [], articles: 1, claims: 0, verdicts: 0 });
  const copy = new Database(path, { readonly: true });
  expect(copy.pragma('journal_mode', { simple: true })).toBe('delete');
  expect(copy.prepare("SELECT value FROM settings WHERE name = 'checker'").pluck().get()).toBe('"Ada Brandt"');
  copy.close();
});

test('within the hour no second backup is made; an hour after the last one, only where something was written', async () => {
  const desk = await filledDesk();
  await desk.desk.backingUp.backUpWhereDue();
  await desk.call('settings.set', { checker: 'Ada' });
  await desk.desk.backingUp.backUpWhereDue();
  expect(backups(desk)).toHaveLength(1);

  const at = Date.now();
  expect(isDue(null, at, at)).toBe(true);
  expect(isDue(at - HOUR, at, at)).toBe(true);
  expect(isDue(at - HOUR + 1, at, at)).toBe(false);
  expect(isDue(at - 50 * HOUR, at - 51 * HOUR, at)).toBe(false);
  expect(isDue(at + 50 * HOUR, at, at)).toBe(true);
});

test('an empty library needs no backup', async () => {
  const desk = new ScratchDesk();
  onTestFinished(() => desk.close());
  await desk.open();
  await desk.desk.backingUp.backUpWhereDue();
  expect(existsSync(backupFolder(desk.path))).toBe(false);
});

test('with a new backup the needless old ones go, and no other file of the folder', async () => {
  const desk = await filledDesk();
  mkdirSync(backupFolder(desk.path));
  const now = Date.now();
  const old = [3, 3.01, 3.02, 50, 50.5, 51, 10_000].map((hours) => backupPath(desk.path, now - hours * HOUR));
  const others = ['notes.txt', 'workspace of May.stet', 'other 2026-01-01T00-00-00Z.stet'];
  for (const path of [...old, ...others.map((name) => `${backupFolder(desk.path)}/${name}`)]) writeFileSync(path, 'x');
  await desk.desk.backingUp.backUpWhereDue();
  const left = readdirSync(backupFolder(desk.path));
  expect(left).toEqual(expect.arrayContaining(others));
  expect(backups(desk).length).toBeLessThan(old.length);
  expect(existsSync(old.at(-1) as string)).toBe(false);
  expect(backups(desk)[0]?.madeAt).toBeGreaterThan(now - HOUR);
});

test('a backup that cannot be made is told of once, takes no other’s place, and leaves nothing half-written', async () => {
  const desk = await filledDesk();
  writeFileSync(backupFolder(desk.path), 'a file where the folder should be');
  await desk.desk.backingUp.backUpWhereDue();
  await desk.desk.backingUp.backUpWhereDue();
  const { warnings } = await desk.call('workspace.info', {});
  expect(warnings).toEqual([expect.stringMatching(/^No backup could be made\. /)]);
});

test('a copy that turns out damaged is not kept, and the good backup before it stays', async () => {
  const desk = await filledDesk();
  await desk.desk.backingUp.backUpWhereDue();
  const good = backups(desk)[0]?.path as string;
  const bytes = readFileSync(good);
  vi.useFakeTimers({ now: Date.now() + 2 * HOUR, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  utimesSync(desk.path, new Date(), new Date());
  const { backup } = Database.prototype;
  onTestFinished(() => {
    Database.prototype.backup = backup;
  });
  Database.prototype.backup = async function (this: Database.Database, path: string) {
    const done = await backup.call(this, path);
    const damaged = readFileSync(path);
    damaged.fill(0x7f, 3 * 4096, 20 * 4096);
    writeFileSync(path, damaged);
    return done;
  } as typeof backup;
  await desk.desk.backingUp.backUpWhereDue();
  expect((await desk.call('workspace.info', {})).warnings).toEqual([
    expect.stringMatching(/^No backup could be made\. /),
  ]);
  expect(readdirSync(backupFolder(desk.path))).toHaveLength(1);
  expect(readFileSync(good).equals(bytes)).toBe(true);
});

test('a large backup is looked at in a thread, with the same outcome', async () => {
  const desk = await filledDesk();
  const { workerUrl, resourcesPath } = surroundings;
  const settings = { workspacePath: desk.path, resourcesPath };
  const patience = { reading: 240_000, comparing: 240_000, looking: 240_000 };
  const workers = new Workers(
    workerUrl,
    settings,
    patience,
    () => false,
    () => undefined,
  );
  onTestFinished(() => workers.close());
  expect(await workers.run('inspect', { path: desk.path, depth: 'whole' })).toEqual(inspect(desk.path));
});

test('backups go where the editor chose, each workspace’s in a folder of its own, and only the dialog chooses', async () => {
  const desk = await filledDesk();
  const drive = scratchFolder();
  mkdirSync(`${drive}/workspace.backups`);
  writeFileSync(`${drive}/workspace.backups/workspace 2026-01-01T00-00-00Z.stet`, 'of somebody else');
  desk.dialogs.folder = drive;
  const own = `${drive}/workspace.backups-2`;
  expect(await desk.call('backups.chooseFolder', {})).toEqual({ folder: own, isChosen: true, backups: [] });
  await desk.desk.backingUp.backUpWhereDue();
  expect(existsSync(backupFolder(desk.path))).toBe(false);
  expect((await desk.call('backups.list', {})).backups).toMatchObject([{ articles: 1, claims: 0, verdicts: 0 }]);
  expect(readdirSync(`${drive}/workspace.backups`)).toHaveLength(1);
  // Picked again, the folder that holds them is taken as it is.
  desk.dialogs.folder = own;
  expect(await desk.call('backups.chooseFolder', {})).toMatchObject({ folder: own });
  await expect(desk.call('settings.set', { backupFolder: '/elsewhere' })).rejects.toThrow(/chosen in its dialog/);

  rmSync(own, { recursive: true });
  await desk.call('settings.set', { checker: 'Ada' });
  await desk.desk.backingUp.backUpWhereDue();
  expect((await desk.call('workspace.info', {})).warnings).toEqual([expect.stringContaining(`“${own}”, is not there`)]);
  await desk.call('settings.set', { backupFolder: '' });
  expect(await desk.call('backups.list', {})).toEqual({
    folder: backupFolder(desk.path),
    isChosen: false,
    backups: [],
  });
});

test('a backup is restored into a new file; the open workspace stays, and what was not in a backup gets into one', async () => {
  const desk = await filledDesk();
  await desk.desk.backingUp.backUpWhereDue();
  const [backup] = (await desk.call('backups.list', {})).backups;
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  await desk.call('settings.set', { checker: 'Ada' });
  utimesSync(desk.path, new Date(), new Date());

  const name = backup?.name as string;
  expect(await desk.call('backups.restore', { name })).toBeNull();
  desk.dialogs.path = desk.path;
  await expect(desk.call('backups.restore', { name })).rejects.toThrow(/already exists and was left as it is/);
  desk.dialogs.path = `${scratchFolder()}/restored.stet`;
  expect(await desk.call('backups.restore', { name })).toEqual({
    path: desk.dialogs.path,
    articles: 1,
    claims: 0,
    verdicts: 0,
    canBeOpened: false,
  });
  expect(desk.dialogs.proposed).toMatch(/workspace as of \d{4}-\d\d-\d\d\.stet$/);
  expect(inspect(desk.dialogs.path)).toMatchObject({ problems: [], articles: 1 });
  expect((await desk.call('backups.list', {})).backups[0]?.name).not.toBe(name);
  expect((await desk.call('workspace.info', {})).warnings).toEqual([]);
  await expect(desk.call('backups.restore', { name: '../workspace.stet' })).rejects.toThrow(/no longer there/);
  await expect(desk.call('backups.openRestored', { path: desk.path })).rejects.toThrow(/cannot be opened from here/);
});

test('restoring says how far it is, and cancelled it leaves no file', async () => {
  const desk = await filledDesk();
  await desk.desk.backingUp.backUpWhereDue();
  const name = (await desk.call('backups.list', {})).backups[0]?.name as string;
  const folder = scratchFolder();
  desk.dialogs.path = `${folder}/restored.stet`;
  let { revision } = await desk.call('changes.next', { after: -1 });
  const nextOfRestore = async (): Promise<Job> => {
    for (;;) {
      const changes = await desk.call('changes.next', { after: revision });
      revision = changes.revision;
      const job = changes.jobs.find(({ kind }) => kind === 'restore');
      if (job !== undefined) return job;
    }
  };
  const begin = () => desk.call('backups.restore', { name }).catch((failure: unknown) => failure);

  const cancelled = begin();
  await desk.call('jobs.cancel', { jobId: (await nextOfRestore()).id });
  expect(await cancelled).toMatchObject({ code: 'cancelled' });
  expect(readdirSync(folder)).toEqual([]);

  const restored = begin();
  const seen: Job[] = [];
  while (!seen.some(({ state }) => state === 'finished')) seen.push(await nextOfRestore());
  expect(await restored).toMatchObject({ articles: 1 });
  expect(seen.at(-1)).toMatchObject({ sentence: 'Restoring the backup', done: 3, total: 3 });
});

test('the open workspace is looked at as a whole, and what is wrong with it is said', async () => {
  const desk = await filledDesk();
  const sound = { path: desk.path, problems: [], articles: 1, claims: 0, verdicts: 0 };
  expect(await desk.call('workspace.check', {})).toMatchObject({ ...sound, ledger: { entries: 1, faults: [] } });
  await desk.close();
  damage(desk.path, 'drafts');
  await desk.open();
  const { problems, articles } = await desk.call('workspace.check', {});
  expect(problems).not.toEqual([]);
  desk.dialogs.path = `${scratchFolder()}/recovered.stet`;
  expect(await desk.call('workspace.recover', {})).toMatchObject({ path: desk.dialogs.path, articles: 1, missing: [] });
  expect(desk.dialogs.proposed).toMatch(/workspace recovered\.stet$/);
  expect(inspect(desk.dialogs.path).problems).toEqual([]);
  expect(articles).toBe(1);
});
