import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('what was counted by an earlier version is counted anew, every article once; what was done stays', () => {
  const db = populated(26);
  db.exec(`DELETE FROM standings_due WHERE article_id <> 'a1';
    INSERT INTO article_standings (article_id, counted_on, good_until, zone, standing)
    VALUES ('a2', '2026-01-01', '9999-12-31', 'UTC', '{"signOff": {"valid": true}}')`);
  const before = new Map(
    [...rowsOf(db)].filter(([table]) => table !== 'article_standings' && table !== 'standings_due'),
  );
  migrate(db, 27);
  expect(db.prepare('SELECT count(*) FROM article_standings').pluck().get()).toBe(0);
  expect(db.prepare('SELECT article_id FROM standings_due ORDER BY 1').pluck().all()).toEqual(['a1', 'a2', 'a3', 'a4']);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
});
