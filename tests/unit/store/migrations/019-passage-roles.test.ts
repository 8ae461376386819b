import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('what passages do is kept in a log; how they were first taken is known of those that were there', () => {
  const db = populated(18);
  const before = rowsOf(db);
  migrate(db, 19);
  const after = rowsOf(db);
  before.delete('standings_due');
  expect(asKnown(before, after)).toEqual(before);
  expect(after.get('evidence')?.map(({ relation, first_relation }) => relation === first_relation)).toEqual([
    true,
    true,
  ]);
  const add = (id: string, evidence: string, decides: number) =>
    db.exec(
      `INSERT INTO passage_roles (id, claim_id, evidence_id, relation, relation_set, decides, cause, made_by, made_at)
       VALUES ('${id}', 'c1', '${evidence}', 'supports', 1, ${decides}, 'decision', 'Ada', 't')`,
    );
  add('r1', 'e1', 1);
  expect(() => add('r2', 'e1', 2)).toThrow(/CHECK/);
  expect(() => add('r1', 'e1', 0)).toThrow(/never replaced/);
  expect(() => add('r3', 'nothing', 0)).toThrow(/FOREIGN KEY/);
  expect(() => db.exec("UPDATE passage_roles SET made_by = 'Bo'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM passage_roles')).toThrow(/never deleted/);
});
