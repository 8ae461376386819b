import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('the words of verdicts are found, those of before and those to come', () => {
  const db = populated(7);
  const before = rowsOf(db);
  migrate(db, 8);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  db.exec(
    "INSERT INTO verdicts (id, claim_id, value, note, correction, decided_by, decided_at, cause, evidence) VALUES ('v9', 'c1', 'outdated', 'Moved by letter', '', 'Zoë', 't', 'decision', '[]')",
  );
  const found = (match: string) =>
    db.prepare('SELECT rowid FROM verdicts_typed WHERE verdicts_typed MATCH ? ORDER BY rowid').pluck().all(match);
  expect(found('"mov"*')).toEqual([1, 4]);
  expect(found('"zoe"')).toEqual([4]);
  expect(found('{note correction} : ("zoe")')).toEqual([]);
});
