import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('claims set aside are kept in a log: appended, never changed or deleted; what was there stays', () => {
  const db = populated(15);
  const before = rowsOf(db);
  migrate(db, 16);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  const add = (id: string, claim: string, reason: string, words: string) =>
    db.exec(
      `INSERT INTO claims_set_aside (id, claim_id, reason, words, set_by, set_at, cause, made_by, made_at)
       VALUES ('${id}', '${claim}', ${reason}, '${words}', 'Ada', 't', 'decision', 'Ada', 't')`,
    );
  add('s1', 'c1', "'opinion'", '');
  add('s2', 'c1', 'NULL', '');
  expect(() => add('s3', 'c1', "'own'", '')).toThrow(/CHECK/);
  expect(() => add('s1', 'c1', "'opinion'", '')).toThrow(/never replaced/);
  expect(() => add('s4', 'nobody', "'opinion'", '')).toThrow(/FOREIGN KEY/);
  expect(() => db.exec("UPDATE claims_set_aside SET made_by = 'Bo'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM claims_set_aside')).toThrow(/never deleted/);
});
