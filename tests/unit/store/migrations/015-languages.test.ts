import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { populated } from './populated.ts';

test('articles that were there are read as English, as before; a language is never empty', () => {
  const db = populated(14);
  const count = db.prepare('SELECT count(*) FROM articles').pluck().get() as number;
  expect(count).toBeGreaterThan(0);
  migrate(db, 15);
  expect(db.prepare("SELECT count(*) FROM articles WHERE language = 'en'").pluck().get()).toBe(count);
  expect(() => db.exec("UPDATE articles SET language = ''")).toThrow(/CHECK/);
});
