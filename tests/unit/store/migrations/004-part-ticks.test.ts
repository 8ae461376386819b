import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('ticks of parts are a log: appended, never changed, replaced or deleted; what was there stays', () => {
  const db = populated(3);
  const before = rowsOf(db);
  migrate(db, 4);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  const put = (state: string, reason: string) =>
    db.exec(
      `INSERT INTO part_ticks (claim_id, start, end, state, reason, checked_by, checked_at, cause)
       VALUES ('c1', 1, 5, '${state}', '${reason}', 'Grace', '2026-01-01T00:00:00.000Z', 'decision')`,
    );
  put('ticked', '');
  put('left', 'Nobody answers');
  expect(() => put('left', '')).toThrow(/CHECK/);
  expect(() => db.exec("UPDATE part_ticks SET state = 'unticked'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM part_ticks')).toThrow(/never deleted/);
  expect(() => db.exec('INSERT OR REPLACE INTO part_ticks SELECT * FROM part_ticks')).toThrow(/never replaced/);
  expect(db.prepare('SELECT count(*) FROM part_ticks').pluck().get()).toBe(2);
});
