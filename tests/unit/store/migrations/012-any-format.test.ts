import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('articles stay as they are with all that refers to them, and can come in any format from now on', () => {
  const db = populated(11);
  const before = rowsOf(db);
  migrate(db, 12);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  const put = (id: string, format: string) =>
    db.exec(
      `INSERT INTO articles (id, title, published_on, format, file_name, sha256, imported_at, text, blocks, words, engine, read_for)
         SELECT '${id}', title, published_on, '${format}', file_name, substr(hex(zeroblob(32)), 1, 62) || '${id}', imported_at, text, blocks, words, engine, read_for
           FROM articles WHERE id = 'a1'`,
    );
  put('b1', 'pdf');
  expect(() => put('b2', '')).toThrow(/CHECK/);
});

test('the same file still cannot be in the library twice, text never changes, and a version has one successor', () => {
  const db = populated(11);
  migrate(db, 12);
  expect(() => db.exec("UPDATE articles SET text = 'x'")).toThrow(/never changes/);
  expect(() => db.exec("UPDATE articles SET format = 'text'")).toThrow(/never changes/);
  expect(() => db.exec("UPDATE articles SET superseded_by = 'a4' WHERE id = 'a2'")).toThrow(/UNIQUE/);
  expect(() => db.exec("DELETE FROM articles WHERE id = 'a1'")).toThrow(/FOREIGN KEY/);
  expect(() => db.exec("UPDATE claims SET article_id = 'nowhere'")).toThrow(/FOREIGN KEY/);
  const columns = 'title, published_on, format, file_name, sha256, imported_at, text, blocks, words, engine, read_for';
  expect(() =>
    db.exec(`INSERT INTO articles (id, ${columns}) SELECT 'b', ${columns} FROM articles WHERE id = 'a2'`),
  ).toThrow(/UNIQUE/);
});
