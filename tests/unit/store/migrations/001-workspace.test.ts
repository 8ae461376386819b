import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { emptyFile, populated, rowsOf } from './populated.ts';

test('an empty file becomes a workspace with articles, passages, claims, evidence, suggestions, verdicts and edits', () => {
  const db = emptyFile();
  migrate(db, 1);
  const names = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  for (const name of [
    'articles',
    'originals',
    'passages',
    'passages_words',
    'embeddings',
    'claims',
    'evidence',
    'suggestions',
    'verdicts',
    'edits',
    'settings',
  ]) {
    expect(names).toContain(name);
  }
  expect(db.pragma('user_version', { simple: true })).toBe(1);
});

test('what an editor does has room in it, and its words are found', () => {
  const db = populated(1);
  for (const [name, rows] of rowsOf(db))
    if (!name.startsWith('passages_')) expect([name, rows.length]).not.toEqual([name, 0]);
  const found = db.prepare("SELECT rowid FROM passages_words WHERE passages_words MATCH 'opening'").pluck().all();
  expect(found).toEqual([1, 3]);
});

test('text, passages and verdicts of the first version cannot be changed', () => {
  const db = populated(1);
  expect(() => db.exec("UPDATE articles SET text = 'x'")).toThrow(/never changes/);
  expect(() => db.exec('UPDATE passages SET start = 3')).toThrow(/never move/);
  expect(() => db.exec("UPDATE verdicts SET note = 'x'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM verdicts')).toThrow(/never deleted/);
});
