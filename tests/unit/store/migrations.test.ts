import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { WritableDatabase } from '../../../electron/desk/store/database.ts';
import { CURRENT_VERSION, migrate } from '../../../electron/desk/store/migrations/index.ts';
import { scratchFolder } from './scratch-workspace.ts';

function emptyFile(): WritableDatabase {
  return new Database(join(scratchFolder(), 'w.stet')) as WritableDatabase;
}

test('migration 1 lays out articles, passages, claims, evidence, suggestions, verdicts, edits and settings', () => {
  const db = emptyFile();
  migrate(db, 'w.stet', 1);
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

test('migration 2 adds room for what the comparing model has read, and leaves what is there', () => {
  const db = emptyFile();
  migrate(db, 'w.stet', 1);
  db.exec("INSERT INTO settings VALUES ('theme', '\"dark\"')");
  migrate(db, 'w.stet', 2);
  db.exec("INSERT INTO pair_readings VALUES ('m', 'c', 'p', 0.1, 0.2, 0.7)");
  expect(db.prepare('SELECT count(*) FROM settings').pluck().get()).toBe(1);
  expect(() => db.exec("INSERT INTO pair_readings VALUES ('m', 'c', 'q', 'much', 0.2, 0.7)")).toThrow(/REAL/);
});

test('migration 5 finds passages by the beginning of a word, those of before and those to come', () => {
  const db = emptyFile();
  migrate(db, 'w.stet', 4);
  const put = (ordinal: number, quote: string) =>
    db
      .prepare(
        "INSERT INTO passages (article_id, ordinal, start, end, role, quote, digest, dates) VALUES ('a', ?, 0, 1, 'body', ?, 'd', '[]')",
      )
      .run(ordinal, quote);
  db.pragma('foreign_keys = OFF');
  db.exec(
    `INSERT INTO articles (id, title, published_on, format, file_name, sha256, imported_at, text, blocks, words, engine, read_for)
     VALUES ('a', 't', '2020', 'text', 'f', '${'0'.repeat(64)}', 'now', 'x', '[]', 1, 'e', '2020')`,
  );
  put(0, 'The announcement came late.');
  migrate(db, 'w.stet', 5);
  put(1, 'They announce it tomorrow.');
  const found = (match: string) =>
    db.prepare('SELECT rowid FROM passages_typed WHERE passages_typed MATCH ? ORDER BY rowid').pluck().all(match);
  expect(found('"announceme"*')).toEqual([1]);
  expect(found('"announ"*')).toEqual([1, 2]);
});

test('migration 8 finds the words of verdicts, those of before and those to come', () => {
  const db = emptyFile();
  migrate(db, 'w.stet', 7);
  db.pragma('foreign_keys = OFF');
  const record = (id: string, note: string) =>
    db
      .prepare(
        "INSERT INTO verdicts (id, claim_id, value, note, correction, decided_by, decided_at, cause, evidence) VALUES (?, 'c', 'outdated', ?, '', 'Zoë', 't', 'decision', '[]')",
      )
      .run(id, note);
  record('v1', 'Asked the press office');
  db.prepare(
    `INSERT INTO articles (id, title, published_on, format, file_name, sha256, imported_at, text, blocks, words, engine, read_for)
     VALUES ('a', 't', '2020', 'text', 'f', ?, 'now', 'x', '[]', 1, 'e', '2020')`,
  ).run('0'.repeat(64));
  db.exec(`INSERT INTO claims (id, article_id, start, end, kind, modality, hedges, dates, check_worthiness, origin, engine)
    VALUES ('c', 'a', 0, 1, 'event', 'settled', '[]', '[]', 1, 'engine', 'e')`);
  migrate(db, 'w.stet', 8);
  record('v2', 'Settled by letter');
  const found = (match: string) =>
    db.prepare('SELECT rowid FROM verdicts_typed WHERE verdicts_typed MATCH ? ORDER BY rowid').pluck().all(match);
  expect(found('"zoe"')).toEqual([1, 2]);
  expect(found('{note correction} : ("pre"*)')).toEqual([1]);
  expect(found('{note correction} : ("zoe")')).toEqual([]);
});

test('migration 6 keeps every verdict in its order and lets articles supersede each other', () => {
  const db = emptyFile();
  migrate(db, 'w.stet', 5);
  db.exec(`
    INSERT INTO articles (id, title, published_on, format, file_name, sha256, imported_at, text, blocks, words, engine, read_for)
      SELECT column1, 'A', '2020', 'text', 'a.txt', substr(hex(zeroblob(32)), 1, 63) || column1, '', 'x', '[]', 1, 'e', '2020'
        FROM (VALUES ('1'), ('2'), ('3'));
    INSERT INTO claims (id, article_id, start, end, kind, modality, hedges, dates, check_worthiness, origin, engine)
      VALUES ('c', '1', 0, 1, 'event', 'settled', '[]', '[]', 1, 'engine', 'e');
    INSERT INTO verdicts (id, claim_id, value, note, correction, fault, decided_by, decided_at, cause, evidence)
      VALUES ('v1', 'c', 'outdated', 'n', 'r', 'wrong', 'Ada', 't', 'decision', '["e"]'),
             ('v2', 'c', NULL, '', '', 'overtaken', 'Bo', 'u', 'undo', '[]');`);
  const before = db.prepare('SELECT * FROM verdicts ORDER BY sequence').all();
  migrate(db, 'w.stet', 6);
  const columns = Object.keys(before[0] as object).join(', ');
  expect(db.prepare(`SELECT ${columns} FROM verdicts ORDER BY sequence`).all()).toEqual(before);
  expect(() => db.exec("DELETE FROM verdicts WHERE id = 'v1'")).toThrow(/appended, never deleted/);
  expect(() => db.exec("UPDATE verdicts SET note = 'x'")).toThrow(/appended, never changed/);
  db.exec(
    "INSERT INTO verdicts (id, claim_id, note, correction, decided_by, decided_at, cause, evidence) VALUES ('v3', 'c', '', '', 'Ada', 't', 'reworded', '[]')",
  );
  expect(db.prepare('SELECT sequence FROM verdicts ORDER BY sequence').pluck().all()).toEqual([1, 2, 3]);
  db.exec("UPDATE articles SET superseded_by = '2' WHERE id = '1'");
  expect(() => db.exec("UPDATE articles SET superseded_by = '2' WHERE id = '3'")).toThrow(/UNIQUE/);
});

test('migration 7 keeps second checks and sign-offs as logs: appended, never changed, replaced or deleted', () => {
  const db = emptyFile();
  migrate(db, 'w.stet', 7);
  db.pragma('foreign_keys = OFF');
  db.exec(`
    INSERT INTO second_checks (id, verdict_id, outcome, note, checked_by, checked_at, cause)
      VALUES ('k', 'v', 'agrees', '', 'Bo', 't', 'decision'), ('l', 'v', NULL, '', 'Bo', 't', 'undo');
    INSERT INTO sign_offs (id, article_id, digest, signed_by, signed_at, cause) VALUES ('s', 'a', 'd', 'Ada', 't', 'decision')`);
  expect(() =>
    db.exec(
      "INSERT INTO second_checks (id, verdict_id, outcome, note, checked_by, checked_at, cause) VALUES ('m', 'v', 'perhaps', '', '', '', 'decision')",
    ),
  ).toThrow(/CHECK/);
  for (const table of ['second_checks', 'sign_offs']) {
    expect(() => db.exec(`UPDATE ${table} SET id = 'x'`)).toThrow(/never changed/);
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/never deleted/);
    expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(/never replaced/);
  }
});

test('a migration that fails half way leaves the workspace as it was', () => {
  const db = emptyFile();
  db.exec('CREATE TABLE claims (id TEXT)');
  expect(() => migrate(db, 'w.stet')).toThrow();
  expect(db.pragma('user_version', { simple: true })).toBe(0);
  expect(db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()).toEqual(['claims']);
});

test('migrating twice changes nothing', () => {
  const db = emptyFile();
  migrate(db, 'w.stet');
  const before = db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all();
  migrate(db, 'w.stet');
  expect(db.pragma('user_version', { simple: true })).toBe(CURRENT_VERSION);
  expect(db.prepare('SELECT sql FROM sqlite_schema ORDER BY name').all()).toEqual(before);
});

test('migration 3 gives every verdict a fault: those that stood already count as overtaken', () => {
  const db = emptyFile();
  migrate(db, 'w.stet', 2);
  db.exec(`INSERT INTO articles (id, title, published_on, format, file_name, sha256, imported_at, text, blocks, words, engine, read_for)
    VALUES ('a', 'T', '2020', 'text', 'f', '${'0'.repeat(64)}', '', 't', '[]', 1, '', '');
    INSERT INTO claims (id, article_id, start, end, kind, modality, hedges, dates, check_worthiness, origin, engine)
    VALUES ('c', 'a', 0, 1, 'event', 'settled', '[]', '[]', 1, 'engine', '');
    INSERT INTO verdicts (id, claim_id, value, note, correction, decided_by, decided_at, cause, evidence)
    VALUES ('v', 'c', 'outdated', '', '', '', '', 'decision', '[]')`);
  migrate(db, 'w.stet', 3);
  expect(db.prepare('SELECT fault FROM verdicts').pluck().all()).toEqual(['overtaken']);
  expect(() => db.exec("UPDATE verdicts SET fault = 'wrong'")).toThrow(/never changed/);
});

test('migration 4 keeps ticks of parts as a log: appended, never changed, replaced or deleted', () => {
  const db = emptyFile();
  migrate(db, 'w.stet', 4);
  db.exec('PRAGMA foreign_keys = OFF');
  const put = (state: string, reason: string) =>
    db.exec(
      `INSERT INTO part_ticks (claim_id, start, end, state, reason, checked_by, checked_at, cause)
       VALUES ('c', 1, 5, '${state}', '${reason}', 'Grace', '2026-01-01T00:00:00.000Z', 'decision')`,
    );
  put('ticked', '');
  put('left', 'Nobody answers');
  expect(() => put('left', '')).toThrow(/CHECK/);
  expect(() => db.exec("UPDATE part_ticks SET state = 'unticked'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM part_ticks')).toThrow(/never deleted/);
  expect(() => db.exec('INSERT OR REPLACE INTO part_ticks SELECT * FROM part_ticks')).toThrow(/never replaced/);
  expect(db.prepare('SELECT count(*) FROM part_ticks').pluck().get()).toBe(2);
});

test('migration 10 keeps one draft of a kind for each thing that is written about', () => {
  const db = emptyFile();
  migrate(db, 'w.stet', 10);
  db.exec("INSERT INTO drafts VALUES ('notes', 'c', 'Ring them', 't'), ('disagreement', 'c', 'No', 't')");
  expect(() => db.exec("INSERT INTO drafts VALUES ('notes', 'c', 'Again', 't')")).toThrow(/UNIQUE/);
  expect(() => db.exec("INSERT INTO drafts VALUES ('notes', 'd', '', 't')")).toThrow(/CHECK/);
  expect(() => db.exec("INSERT INTO drafts VALUES ('poem', 'd', 'x', 't')")).toThrow(/CHECK/);
});
