import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('passages are found by the beginning of a word, those of before and those to come', () => {
  const db = populated(4);
  const before = rowsOf(db);
  migrate(db, 5);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  db.exec(
    "INSERT INTO passages (id, article_id, ordinal, start, end, role, quote, digest, dates) VALUES (9, 'a2', 1, 0, 1, 'body', 'They open it.', 'd', '[]')",
  );
  const found = (match: string) =>
    db.prepare('SELECT rowid FROM passages_typed WHERE passages_typed MATCH ? ORDER BY rowid').pluck().all(match);
  expect(found('"opene"*')).toEqual([3]);
  expect(found('"open"*')).toEqual([1, 3, 9]);
});
