import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('an article has one place where it was left, and what was there stays', () => {
  const db = populated(21);
  const before = rowsOf(db);
  migrate(db, 22);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  db.exec("INSERT INTO reading_places VALUES ('a1', NULL, 0, 't')");
  expect(() => db.exec("INSERT INTO reading_places VALUES ('a1', 'c1', 7, 't')")).toThrow(/UNIQUE/);
  expect(() => db.exec("INSERT INTO reading_places VALUES ('a2', 'c1', -1, 't')")).toThrow(/CHECK/);
  expect(() => db.exec("INSERT INTO reading_places VALUES ('nothing', NULL, 0, 't')")).toThrow(/FOREIGN KEY/);
});
