import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('there is room for what the comparing model has read, and what was there stays', () => {
  const db = populated(1);
  const before = rowsOf(db);
  migrate(db, 2);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  db.exec("INSERT INTO pair_readings VALUES ('m', 'c', 'p', 0.1, 0.2, 0.7)");
  expect(() => db.exec("INSERT INTO pair_readings VALUES ('m', 'c', 'q', 'much', 0.2, 0.7)")).toThrow(/REAL/);
});
