import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('a reading also says how likely both texts tell of the same event, and what was there stays', () => {
  const db = populated(15);
  const before = rowsOf(db);
  migrate(db, 16);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  const put =
    "INSERT INTO pair_readings (model, claim, passage, same, confirmed, outdated, open) VALUES ('m', 'c', 'p',";
  expect(() => db.exec(`${put} 'much', 0.1, 0.2, 0.7)`)).toThrow(/REAL/);
  db.exec(`${put} 0.4, 0.1, 0.2, 0.7)`);
});
