import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('every verdict gets a fault: those that stood already count as overtaken, and nothing else changes', () => {
  const db = populated(2);
  const before = rowsOf(db);
  migrate(db, 3);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  expect(db.prepare('SELECT DISTINCT fault FROM verdicts').pluck().all()).toEqual(['overtaken']);
  expect(() => db.exec("UPDATE verdicts SET fault = 'wrong'")).toThrow(/never changed/);
});
