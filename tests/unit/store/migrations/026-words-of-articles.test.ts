import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('articles that were there are found by all their words, whatever sentence they stand in', () => {
  const db = populated(25);
  const before = rowsOf(db);
  migrate(db, 26);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  const texts = db.prepare('SELECT id, text FROM articles').all() as { id: string; text: string }[];
  for (const { id, text } of texts) {
    const words = text.match(/[a-z]{4,}/gi) ?? [];
    const match = `"${words[0]}" AND "${words.at(-1)}"`;
    const found = db.prepare('SELECT article_id FROM articles_words WHERE articles_words MATCH ?').pluck().all(match);
    expect(found).toContain(id);
  }
});
