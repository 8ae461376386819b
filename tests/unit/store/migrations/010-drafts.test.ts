import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('there is one draft of a kind for each thing that is written about, and what was there stays', () => {
  const db = populated(9);
  const before = rowsOf(db);
  migrate(db, 10);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  db.exec("INSERT INTO drafts VALUES ('notes', 'c', 'Ring them', 't'), ('disagreement', 'c', 'No', 't')");
  expect(() => db.exec("INSERT INTO drafts VALUES ('notes', 'c', 'Again', 't')")).toThrow(/UNIQUE/);
  expect(() => db.exec("INSERT INTO drafts VALUES ('notes', 'd', '', 't')")).toThrow(/CHECK/);
  expect(() => db.exec("INSERT INTO drafts VALUES ('poem', 'd', 'x', 't')")).toThrow(/CHECK/);
});
