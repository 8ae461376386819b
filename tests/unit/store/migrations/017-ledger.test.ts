import { expect, test } from 'vitest';
import { checkLedger } from '../../../../electron/desk/store/ledger/check-ledger.ts';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('each row of each log gets an entry, in the order in which they were made; what was there stays', () => {
  const db = populated(16);
  const before = rowsOf(db);
  expect(checkLedger(db)).toBeNull();
  migrate(db, 17);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  const entered = db.prepare('SELECT entry_id FROM ledger ORDER BY sequence').pluck().all();
  expect(entered).toEqual([...['a1', 'a2', 'a3', 'v1', 'v2', 'v3', 'w1', 't1', 't2', 'a4', 'k1', 's1', 'x1', 'x2']]);
  // The logs that came later are no part of what is checked here.
  migrate(db);
  expect(checkLedger(db)).toMatchObject({ entries: entered.length, faults: [] });
});

test('entries are appended, never changed or deleted', () => {
  const db = populated(16);
  migrate(db, 17);
  expect(() => db.exec("UPDATE ledger SET kind = 'x'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM ledger')).toThrow(/never deleted/);
});
