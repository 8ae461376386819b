import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('where a line was read from is kept in a log: appended, never changed or deleted; what was there stays', () => {
  const db = populated(28);
  const before = rowsOf(db);
  migrate(db, 29);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  const add = (id: string, claim: string, report: string) =>
    db.exec(
      `INSERT INTO lines_read (id, log, claim_id, decided_by, decided_at, report, sha256, weighed, made_by, made_at)
       VALUES ('${id}', 'verdict', '${claim}', 'Cy', 't', '${report}', '${'0'.repeat(64)}', 1, 'Ada', 't')`,
    );
  add('v2', 'c2', 'tram-fact-check.json');
  expect(() => add('v1', 'c1', '')).toThrow(/CHECK/);
  expect(() => add('v2', 'c2', 'other.json')).toThrow(/never replaced/);
  expect(() => add('v3', 'nobody', 'other.json')).toThrow(/FOREIGN KEY/);
  expect(() => db.exec("UPDATE lines_read SET report = 'other.json'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM lines_read')).toThrow(/never deleted/);
});
