import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('a claim put aside is remembered in a log: appended, never changed or deleted; what was there stays', () => {
  const db = populated(8);
  const before = rowsOf(db);
  migrate(db, 9);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  db.exec(
    "INSERT INTO attention_dismissals (claim_id, dismissed_at, made_by, made_at, cause) VALUES ('c1', 't', 'Ada', 't', 'decision'), ('c1', NULL, 'Ada', 'u', 'undo')",
  );
  expect(() => db.exec("UPDATE attention_dismissals SET made_by = 'Bo'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM attention_dismissals')).toThrow(/never deleted/);
  expect(() =>
    db.exec(
      "INSERT INTO attention_dismissals (claim_id, made_by, made_at, cause) VALUES ('nobody', 'Ada', 't', 'decision')",
    ),
  ).toThrow(/FOREIGN KEY/);
});
