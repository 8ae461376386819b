import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('second checks and sign-offs are logs: appended, never changed, replaced or deleted; what was there stays', () => {
  const db = populated(6);
  const before = rowsOf(db);
  migrate(db, 7);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  db.exec(`
    INSERT INTO second_checks (id, verdict_id, outcome, note, checked_by, checked_at, cause)
      VALUES ('k', 'v1', 'agrees', '', 'Bo', 't', 'decision'), ('l', 'v1', NULL, '', 'Bo', 't', 'undo');
    INSERT INTO sign_offs (id, article_id, digest, signed_by, signed_at, cause) VALUES ('s', 'a1', 'd', 'Ada', 't', 'decision')`);
  expect(() =>
    db.exec(
      "INSERT INTO second_checks (id, verdict_id, outcome, note, checked_by, checked_at, cause) VALUES ('m', 'v1', 'perhaps', '', '', '', 'decision')",
    ),
  ).toThrow(/CHECK/);
  for (const table of ['second_checks', 'sign_offs']) {
    expect(() => db.exec(`UPDATE ${table} SET id = 'x'`)).toThrow(/never changed/);
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/never deleted/);
    expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(/never replaced/);
  }
});
