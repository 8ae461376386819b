import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('every verdict stays in its order, and articles can supersede each other', () => {
  const db = populated(5);
  const before = rowsOf(db);
  migrate(db, 6);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  expect(() => db.exec("DELETE FROM verdicts WHERE id = 'v1'")).toThrow(/appended, never deleted/);
  expect(() => db.exec("UPDATE verdicts SET note = 'x'")).toThrow(/appended, never changed/);
  db.exec(
    "INSERT INTO verdicts (id, claim_id, note, correction, decided_by, decided_at, cause, evidence) VALUES ('v9', 'c1', '', '', 'Ada', 't', 'reworded', '[]')",
  );
  expect(db.prepare('SELECT sequence FROM verdicts ORDER BY sequence').pluck().all()).toEqual([1, 2, 3, 4]);
  db.exec("UPDATE articles SET superseded_by = 'a2' WHERE id = 'a1'");
  expect(() => db.exec("UPDATE articles SET superseded_by = 'a2' WHERE id = 'a3'")).toThrow(/UNIQUE/);
});
