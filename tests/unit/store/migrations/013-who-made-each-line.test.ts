import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('every line of a log says who made it and when, as far as that is known, and what it said before', () => {
  const db = populated(12);
  db.exec(
    `INSERT INTO verdicts (id, claim_id, value, note, correction, decided_by, decided_at, cause, evidence)
       VALUES ('v8', 'c1', 'outdated', 'Moved', '2021', 'Ada', '2026-01-07T10:00:00.000Z', 'undo', '[]')`,
  );
  const before = rowsOf(db);
  migrate(db, 13);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  expect(db.prepare('SELECT id, made_by, made_at FROM verdicts ORDER BY sequence').all()).toEqual([
    { id: 'v1', made_by: 'Ada', made_at: '2026-01-07T10:00:00.000Z' },
    { id: 'v2', made_by: 'Bo', made_at: '2026-01-08T10:00:00.000Z' },
    { id: 'v3', made_by: 'Bo', made_at: '2026-01-08T11:00:00.000Z' },
    // It brought an older decision back, so it was made after the line above it.
    { id: 'v8', made_by: 'Ada', made_at: '2026-01-08T11:00:00.000Z' },
  ]);
  for (const table of ['second_checks', 'sign_offs', 'part_ticks']) {
    expect(
      db.prepare(`SELECT count(*) FROM ${table} WHERE made_by <> '' AND made_at LIKE '2026-%'`).pluck().get(),
    ).toBe(before.get(table)?.length);
  }
});

test('second checks still stand on their verdicts, and the words of verdicts are still found', () => {
  const db = populated(12);
  migrate(db, 13);
  expect(db.prepare('SELECT k.id FROM second_checks k JOIN verdicts v ON v.id = k.verdict_id').pluck().all()).toEqual([
    'k1',
    'k2',
  ]);
  expect(() => db.exec("DELETE FROM claims WHERE id = 'c1'")).toThrow(/FOREIGN KEY/);
  db.exec(
    `INSERT INTO verdicts (id, claim_id, note, correction, decided_by, decided_at, cause, evidence, made_by, made_at)
       VALUES ('v9', 'c1', 'Moved again', '', 'Ada', 't', 'decision', '[]', 'Ada', 't')`,
  );
  const found = (match: string) =>
    db.prepare('SELECT rowid FROM verdicts_typed WHERE verdicts_typed MATCH ? ORDER BY rowid').pluck().all(match);
  expect(found('"moved"')).toEqual([1, 4]);
});

test.each(['verdicts', 'second_checks', 'sign_offs', 'part_ticks'])(
  '%s stay a log: appended, never changed, replaced or deleted',
  (table) => {
    const db = populated(12);
    migrate(db, 13);
    expect(() => db.exec(`UPDATE ${table} SET made_by = 'x'`)).toThrow(/never changed/);
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/never deleted/);
    expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(/never replaced/);
  },
);
