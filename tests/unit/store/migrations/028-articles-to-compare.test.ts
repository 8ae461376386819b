import { expect, test } from 'vitest';
import { articlesToAnalyse } from '../../../../electron/desk/store/articles.ts';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

test('the articles that wait to be compared are the same as before, and nothing else changes', () => {
  const db = populated(27);
  const [before, waiting] = [rowsOf(db), articlesToAnalyse(db)];
  expect(waiting).not.toEqual([]);
  migrate(db, 28);
  expect(articlesToAnalyse(db)).toEqual(waiting);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
});
