import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('articles that were there are found by title, byline and outlet, and by a new title once they have one', () => {
  const db = populated(19);
  const before = rowsOf(db);
  migrate(db, 20);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  const found = (match: string) =>
    db.prepare('SELECT article_id FROM articles_typed WHERE articles_typed MATCH ?').pluck().all(match);
  expect([found('tr*'), found('brandt'), found('lindmark')].map((ids) => ids.includes('a1'))).toEqual([
    true,
    true,
    true,
  ]);
  db.exec("UPDATE articles SET title = 'Quokkas' WHERE id = 'a1'");
  expect([found('quokkas'), found('tram')]).toEqual([['a1'], expect.not.arrayContaining(['a1'])]);
});
