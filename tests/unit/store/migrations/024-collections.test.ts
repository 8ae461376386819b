import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('what was edited stays, in its order, and the next edit gets a number that no other had', () => {
  const db = populated(23);
  const before = rowsOf(db);
  const last = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'edits'").pluck().get() as number;
  migrate(db, 24);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  const { lastInsertRowid } = db
    .prepare(
      "INSERT INTO edits (sentence, article_id, change, made_by, made_at, state) VALUES ('y', NULL, '{}', 'Ada', 't', 'done')",
    )
    .run();
  expect(lastInsertRowid).toBe(last + 1);
  expect(() => db.exec("UPDATE edits SET article_id = 'nowhere'")).toThrow(/FOREIGN KEY/);
});

test('a name stands once among the collections that are there, and an article once in each', () => {
  const db = populated(24);
  const put = (id: string, name: string) =>
    db.exec(`INSERT INTO collections (id, name, origin, created_at) VALUES ('${id}', '${name}', 'editor', 't')`);
  expect(() => put('g2', 'transport')).toThrow(/UNIQUE/);
  expect(() => put('g2', ' ')).toThrow(/CHECK/);
  db.exec("UPDATE collections SET removed_at = 't' WHERE id = 'g1'");
  put('g2', 'transport');
  expect(() => db.exec("INSERT INTO collection_articles VALUES ('g1', 'a1')")).toThrow(/UNIQUE/);
  expect(() => db.exec("INSERT INTO collection_articles VALUES ('g1', 'nothing')")).toThrow(/FOREIGN KEY/);
});
