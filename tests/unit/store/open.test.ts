import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { openForReading, openWorkspace } from '../../../electron/desk/store/open.ts';
import { Failure } from '../../../shared/failure.ts';
import { cutAtEachStep } from './cut-at-each-step.ts';
import { asKnown, populated, rowsOf } from './migrations/populated.ts';
import { scratchFolder, scratchWorkspace, storeArticle } from './scratch-workspace.ts';

test('a new workspace survives a power cut: write-ahead log, every commit flushed, references checked', () => {
  const { db } = scratchWorkspace();
  db.exec("INSERT INTO settings VALUES ('theme', '\"dark\"')");
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(db.pragma('synchronous', { simple: true })).toBe(2);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('every table of the workspace refuses values of the wrong type', () => {
  const { db } = scratchWorkspace();
  const tables = db.pragma('table_list') as { name: string; type: string; strict: number }[];
  const own = tables.filter(({ name, type }) => type === 'table' && !/^sqlite_|^passages_words/.test(name));
  expect(own.length).toBeGreaterThan(8);
  expect(own.filter(({ strict }) => strict !== 1)).toEqual([]);
});

test('a file that is not a database is refused by name and left untouched', () => {
  const path = join(scratchFolder(), 'notes.txt');
  writeFileSync(path, 'My notes. '.repeat(500));
  expect(() => openWorkspace(path)).toThrow(/“.*notes\.txt” is not a Stet workspace/);
  expect(readFileSync(path, 'utf8')).toBe('My notes. '.repeat(500));
});

test('another program’s database is refused and left untouched', () => {
  const path = join(scratchFolder(), 'other.sqlite');
  const other = new Database(path);
  other.exec('CREATE TABLE recipes (name TEXT)');
  other.close();
  const before = readFileSync(path);
  expect(() => openWorkspace(path)).toThrow(/not a Stet workspace/);
  expect(readFileSync(path).equals(before)).toBe(true);
});

test('a workspace of a newer Stet is refused with a sentence that says what to do', () => {
  const { db, path } = scratchWorkspace();
  db.pragma('user_version = 999');
  db.close();
  expect(() => openWorkspace(path)).toThrow(/newer version of Stet.*Update Stet/);
  const again = new Database(path);
  expect(again.pragma('user_version', { simple: true })).toBe(999);
  again.close();
});

test('the reading connection cannot write', () => {
  const { path } = scratchWorkspace();
  const reader = openForReading(path);
  expect(() => reader.exec("INSERT INTO settings VALUES ('theme', '1')")).toThrow(/readonly/);
  reader.close();
});

test('wherever the power goes while a workspace is made, it opens the next time', () => {
  const folders = cutAtEachStep((path) => openWorkspace(path).db.close());
  expect(folders.length).toBeGreaterThan(3);
  for (const folder of folders) {
    const { db } = openWorkspace(join(folder, 'workspace.stet'));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(0);
    db.close();
  }
});

test('wherever the power goes while a workspace is migrated, it opens the next time with all that was in it', () => {
  const old = populated(9);
  const before = rowsOf(old);
  old.pragma('journal_mode = WAL');
  old.close();
  const folders = cutAtEachStep((path) => openWorkspace(path).db.close(), old.name);
  expect(folders.length).toBeGreaterThan(3);
  for (const folder of folders) {
    const { db } = openWorkspace(join(folder, 'workspace.stet'));
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(asKnown(before, rowsOf(db))).toEqual(before);
    db.close();
  }
});

test('a workspace that an earlier Stet began and did not finish opens', () => {
  const path = join(scratchFolder(), 'begun.stet');
  const begun = new Database(path);
  begun.pragma('journal_mode = WAL'); // writes a header that does not say whose file it is
  begun.close();
  expect(readFileSync(path).length).toBeGreaterThan(0);
  const { db } = openWorkspace(path);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  db.close();
});

test('an empty file becomes a workspace, and the editor is told that nothing was in it', () => {
  const path = join(scratchFolder(), 'empty.stet');
  writeFileSync(path, '');
  const { db, warnings } = openWorkspace(path);
  db.close();
  expect(warnings).toEqual([expect.stringMatching(/“.*empty\.stet” was an empty file.*new workspace/)]);
});

test('where a workspace cannot be made no file is left that looks like one', () => {
  const path = join(scratchFolder(), 'full.stet');
  const { exec } = Database.prototype;
  onTestFinished(() => {
    Database.prototype.exec = exec;
  });
  Database.prototype.exec = () => {
    throw Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  };
  expect(() => openWorkspace(path)).toThrow(/“.*full\.stet” cannot be made: .*disk is full/);
  expect(existsSync(path)).toBe(false);
});

/** A closed workspace with articles in it, large enough for pages of every kind. */
function written(): string {
  const { db, path } = scratchWorkspace();
  for (let i = 0; i < 6; i += 1) storeArticle(db, { text: `Article ${i}. ${'The tram has 12 stops. '.repeat(200)}` });
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
  return path;
}

test('wherever a page is lost, a workspace is never written to: it opens for reading and says so, or is refused as damaged', () => {
  const path = written();
  const whole = readFileSync(path);
  const pages = whole.length / 4096;
  let recognised = 0;
  for (let page = 1; page < pages; page += 1) {
    const damaged = Buffer.from(whole);
    damaged.fill(0, page * 4096, (page + 1) * 4096);
    writeFileSync(path, damaged);
    const other = new Database(path, { readonly: true });
    const isSound = soundness(other);
    other.close();
    if (isSound) continue;
    recognised += 1;
    try {
      const { db, isReadOnly, warnings, close } = openWorkspace(path);
      expect(isReadOnly, `page ${page}`).toBe(true);
      expect(warnings).toEqual([expect.stringMatching(/“.*workspace\.stet” is damaged\. .* open for reading only/)]);
      expect(db.pragma('query_only', { simple: true })).toBe(1);
      // Where an index of words is what was lost, its want is noticed before the lock.
      expect(() => storeArticle(db)).toThrow(/readonly|vtable constructor failed/);
      const copy = db.name;
      close();
      expect(existsSync(copy)).toBe(false);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      expect(error.code).toBe('damaged-workspace');
    }
    expect(readFileSync(path).equals(damaged), `page ${page} was left as it was`).toBe(true);
  }
  expect(recognised).toBeGreaterThan(pages / 3);
});

function soundness(db: Database.Database): boolean {
  try {
    return db.pragma('quick_check(1)', { simple: true }) === 'ok';
  } catch {
    return false;
  }
}

test('a workspace that may not be written to opens for reading, with all that is in it, and says so', (context) => {
  const path = written();
  const folder = dirname(path);
  chmodSync(path, 0o444);
  chmodSync(folder, 0o555);
  onTestFinished(() => chmodSync(folder, 0o700));
  // Whoever may do anything is kept from nothing by the rights of a file.
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  onTestFinished(() => void (isRoot && process.seteuid?.(0)));
  if (process.platform === 'win32') context.skip('Windows keeps nobody from writing into a folder by its mode');
  const { db, isReadOnly, warnings, close } = openWorkspace(path);
  expect(isReadOnly).toBe(true);
  expect(warnings).toEqual([
    expect.stringMatching(/“.*workspace\.stet” may not be written to, so it is open for reading/),
  ]);
  expect(db.prepare('SELECT count(*) FROM articles').pluck().get()).toBe(6);
  expect(() => storeArticle(db)).toThrow(/readonly/);
  close();
});
