import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import type { WritableDatabase } from '../../../electron/desk/store/database.ts';
import { migrate } from '../../../electron/desk/store/migrate.ts';
import { CURRENT_VERSION } from '../../../electron/desk/store/migrations/index.ts';
import { openWorkspace } from '../../../electron/desk/store/open.ts';
import { asKnown, emptyFile, populated, rowsOf } from './migrations/populated.ts';
import { scratchFolder } from './scratch-workspace.ts';

const FIRST_WITH_IDS = 11;

const versionOf = (db: WritableDatabase) => db.pragma('user_version', { simple: true });
const filesBeside = (db: WritableDatabase) => readdirSync(dirname(db.name)).toSorted();

function opened(path: string): WritableDatabase {
  const db = new Database(path) as WritableDatabase;
  onTestFinished(() => void db.close());
  return db;
}

test('a workspace of every version becomes one of today, with all that was in it', () => {
  for (let version = 1; version < CURRENT_VERSION; version += 1) {
    const db = populated(version);
    const before = rowsOf(db);
    migrate(db);
    expect(versionOf(db)).toBe(CURRENT_VERSION);
    expect(asKnown(before, rowsOf(db))).toEqual(before);
  }
});

test('every migration has a file of tests of its own', () => {
  const names = (folder: string, end: string) =>
    readdirSync(join(import.meta.dirname, folder))
      .filter((name) => /^\d{3}-/.test(name) && name.endsWith(end))
      .map((name) => name.slice(0, -end.length))
      .toSorted();
  const migrations = names('../../../electron/desk/store/migrations', '.ts');
  expect(migrations).toHaveLength(CURRENT_VERSION);
  expect(names('migrations', '.test.ts')).toEqual(migrations);
});

test('a table that others refer to is built anew, and every reference still leads where it led', () => {
  const db = populated(FIRST_WITH_IDS);
  const references = () =>
    ['originals', 'passages', 'claims', 'evidence', 'edits', 'sign_offs'].map((table) => [
      table,
      db.prepare(`SELECT t.article_id, a.title, a.rowid FROM ${table} t JOIN articles a ON a.id = t.article_id`).all(),
      db.pragma(`foreign_key_list(${table})`),
    ]);
  const versions = () =>
    db.prepare('SELECT e.id, n.id AS newer FROM articles e JOIN articles n ON n.id = e.superseded_by').all();
  const before = [references(), versions()];
  migrate(db);
  expect([references(), versions()]).toEqual(before);
  expect(db.pragma('foreign_key_check')).toEqual([]);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
  expect(() => db.exec("DELETE FROM articles WHERE id = 'a2'")).toThrow(/FOREIGN KEY/);
});

test('migrating twice changes nothing and copies nothing', () => {
  const db = populated(CURRENT_VERSION);
  const [schema, rows] = [db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all(), rowsOf(db)];
  expect(migrate(db)).toEqual({ backup: null });
  expect(db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all()).toEqual(schema);
  expect(rowsOf(db)).toEqual(rows);
  expect(filesBeside(db)).toEqual(['w.stet']);
});

test('a workspace made today has the tables of one that came all the way', () => {
  const [fresh, old] = [emptyFile(), populated(1)];
  for (const db of [fresh, old]) migrate(db);
  const schema = (db: WritableDatabase) =>
    db.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite%' ORDER BY type, name").all();
  expect(schema(old)).toEqual(schema(fresh));
});

test('before a workspace is migrated a copy of it is put beside it, sound and as it was', () => {
  const db = populated(9);
  db.pragma('journal_mode = WAL');
  db.exec("INSERT INTO settings VALUES ('checker', '\"Ada\"')"); // only in the log, not yet in the file
  const before = rowsOf(db);
  const { backup } = migrate(db);
  expect(basename(backup ?? '')).toBe('w.version-9.stet');
  expect(filesBeside(db).filter((name) => name.endsWith('.stet'))).toEqual(['w.stet', 'w.version-9.stet']);
  const copy = opened(backup ?? '');
  expect(versionOf(copy)).toBe(9);
  expect(rowsOf(copy)).toEqual(before);
  expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
});

test('no copy takes the place of another', () => {
  const db = populated(9);
  const folder = dirname(db.name);
  copyFileSync(db.name, join(folder, 'other.stet'));
  writeFileSync(join(folder, 'other.version-9.stet'), 'kept by the editor');
  const { backup } = migrate(opened(join(folder, 'other.stet')));
  expect(basename(backup ?? '')).toBe('other.version-9-2.stet');
  expect(readFileSync(join(folder, 'other.version-9.stet'), 'utf8')).toBe('kept by the editor');
});

test('the editor is told where the copy lies, once', () => {
  const db = populated(9);
  db.close();
  const first = openWorkspace(db.name);
  first.db.close();
  expect(first.warnings).toEqual([expect.stringMatching(/brought to this version.*“w\.version-9\.stet”/)]);
  const second = openWorkspace(db.name);
  second.db.close();
  expect(second.warnings).toEqual([]);
});

test('a migration that fails at its last step leaves the workspace as it was, and no copy of it', () => {
  const db = populated(10);
  db.exec('CREATE TABLE articles_of_any_format (id TEXT)');
  const [before, files] = [rowsOf(db), filesBeside(db)];
  expect(() => migrate(db)).toThrow(/“.*w\.stet” could not be brought to this version of Stet .* left as it was/);
  expect(versionOf(db)).toBe(10);
  expect(rowsOf(db)).toEqual(before);
  expect(filesBeside(db)).toEqual(files);
  expect(db.pragma('foreign_keys', { simple: true })).toBe(1);
});

test('references that lead nowhere stop a migration, and the workspace stays as it was', () => {
  const db = populated(10);
  db.pragma('foreign_keys = OFF');
  db.exec("UPDATE claims SET article_id = 'nowhere' WHERE id = 'c2'");
  const before = rowsOf(db);
  expect(() => migrate(db)).toThrow(/broken references and was left as it was/);
  expect(versionOf(db)).toBe(10);
  expect(rowsOf(db)).toEqual(before);
});

test('a damaged workspace is not migrated, whatever is damaged, and not a byte of it changes', () => {
  const whole = populated(10);
  whole.exec('UPDATE settings SET value = \'"light"\'');
  whole.pragma('wal_checkpoint(TRUNCATE)');
  whole.close();
  const bytes = readFileSync(whole.name);
  const pageSize = bytes.readUInt16BE(16);
  let refused = 0;
  for (let page = 1; page < bytes.length / pageSize; page += 7) {
    const path = join(scratchFolder(), 'damaged.stet');
    const damaged = Buffer.from(bytes).fill(0xa5, page * pageSize, page * pageSize + 100);
    writeFileSync(path, damaged);
    const db = new Database(path) as WritableDatabase;
    try {
      migrate(db);
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok'); // the page held nothing
    } catch (error) {
      refused += 1;
      expect((error as Error).message).toMatch(/damaged/);
      expect(readFileSync(path).equals(damaged)).toBe(true);
    } finally {
      db.close();
    }
  }
  expect(refused).toBeGreaterThan(3);
});

test('a workspace that cannot be copied is not migrated, and the sentence says why', () => {
  const db = populated(9);
  db.close();
  const path = join(dirname(db.name), `${'long'.repeat(60)}.stet`); // a name that leaves no room for a longer one
  copyFileSync(db.name, path);
  const before = readFileSync(path);
  expect(() => openWorkspace(path)).toThrow(/could not be copied .* left as it was/);
  expect(versionOf(opened(path))).toBe(9);
  expect(readFileSync(path).subarray(100).equals(before.subarray(100))).toBe(true);
});

test('a workspace that another program holds is neither copied half nor migrated', () => {
  const db = populated(9);
  const other = opened(db.name);
  other.exec('BEGIN IMMEDIATE');
  db.pragma('busy_timeout = 50');
  expect(() => migrate(db)).toThrow(/in use by another program/);
  other.exec('ROLLBACK');
  expect(versionOf(db)).toBe(9);
  expect(filesBeside(db).filter((name) => /version|part$/.test(name))).toEqual([]);
});
