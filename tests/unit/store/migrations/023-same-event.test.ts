import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { readingOf } from '../../../../electron/desk/store/pair-readings.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('what was read stays, and of the same event it says nothing', () => {
  const db = populated(22);
  const before = rowsOf(db);
  migrate(db, 23);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  expect(readingOf(db, 'n', { claim: 'c', passage: 'p' })).toEqual({ confirmed: 0.1, outdated: 0.2, open: 0.7 });
});
