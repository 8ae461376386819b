import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { signOffs } from '../../../../electron/desk/store/sign-offs.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('a sign-off from before there were scopes is for every claim, and its article is counted again', () => {
  const db = populated(20);
  db.exec('DELETE FROM standings_due');
  const before = rowsOf(db);
  migrate(db, 21);
  const after = rowsOf(db);
  expect(after.get('standings_due')).toEqual([{ article_id: 'a1' }]);
  before.delete('standings_due');
  expect(asKnown(before, after)).toEqual(before);
  const sign = (id: string, scope: string) =>
    db.exec(
      `INSERT INTO sign_offs (id, article_id, digest, signed_by, signed_at, scope, cause, made_by, made_at)
       VALUES ('${id}', 'a2', 'd', 'Bo', 't', '${scope}', 'decision', 'Bo', 't')`,
    );
  expect(() => sign('s2', 'weekly')).toThrow(/CHECK/);
  sign('s3', 'newspaper');
  expect(() => db.exec("UPDATE sign_offs SET scope = 'magazine'")).toThrow(/never changed/);
  // Sign-offs are read as the tables of today have them.
  migrate(db);
  expect(signOffs(db, null).get('a1')?.scope).toBe('magazine');
  expect(signOffs(db, null).get('a2')?.scope).toBe('newspaper');
});
