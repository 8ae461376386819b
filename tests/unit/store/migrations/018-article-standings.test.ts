import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('every article that was there is counted once, and again when something on it changes; what was there stays', () => {
  const db = populated(17);
  const before = rowsOf(db);
  migrate(db, 18);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  const due = () => db.prepare('SELECT article_id FROM standings_due ORDER BY 1').pluck().all();
  expect(due()).toEqual(['a1', 'a2', 'a3', 'a4']);

  db.exec('DELETE FROM standings_due');
  db.exec("INSERT INTO drafts VALUES ('notes', 'c1', 'Ask', 't')");
  expect(due()).toEqual([]);
  db.exec("UPDATE suggestions SET value = 'confirmed' WHERE claim_id = 'c1'");
  db.exec("UPDATE suggestions SET value = 'outdated' WHERE claim_id = 'c1'");
  expect(due()).toEqual(['a1']);
});

test('an article that is taken out is counted again, and so are those that it bears on', () => {
  const db = populated(17);
  migrate(db, 18);
  db.exec("DELETE FROM standings_due; UPDATE articles SET removed_at = 't' WHERE id = 'a2'");
  expect(db.prepare('SELECT article_id FROM standings_due ORDER BY 1').pluck().all()).toEqual(['a1', 'a2']);
});
