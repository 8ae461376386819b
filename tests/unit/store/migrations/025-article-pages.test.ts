import { expect, test } from 'vitest';
import { articleText } from '../../../../electron/desk/store/articles.ts';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('articles from before pages were kept have none, and where pages begin can no more be changed than the text', () => {
  const db = populated(24);
  const before = rowsOf(db);
  migrate(db, 25);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  expect(articleText(db, 'a1').pages).toBeUndefined();
  for (const column of ['pages', 'text'])
    expect(() => db.exec(`UPDATE articles SET ${column} = '[]' WHERE id = 'a1'`)).toThrow(/never changes/);
});
