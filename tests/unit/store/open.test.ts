import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { openForReading, openWorkspace } from '../../../electron/desk/store/open.ts';
import { scratchFolder, scratchWorkspace } from './scratch-workspace.ts';

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
