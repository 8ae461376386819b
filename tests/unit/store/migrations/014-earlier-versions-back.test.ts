import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

/** The newer version “a4” of “a1”, removed from the library as an earlier Stet did it. */
const REMOVED = `
  UPDATE articles SET removed_at = '2026-01-20T00:00:00.000Z' WHERE id = 'a4';
  INSERT INTO edits (sentence, article_id, claim_id, change, made_by, made_at, state)
    VALUES ('Remove “Tram, corrected” from the library', 'a4', NULL,
            '{"entity":"article","id":"a4","before":{"title":"Tram, corrected","removed":false},"after":{"title":"Tram, corrected","removed":true}}',
            'Ada', '2026-01-20T00:00:00.000Z', 'done')`;

const versionsOf = (db: ReturnType<typeof populated>) =>
  db
    .prepare("SELECT id, superseded_by, removed_at IS NULL AS here FROM articles WHERE id IN ('a1', 'a4') ORDER BY id")
    .all();

test('an earlier version that stood in no list is back, and undo takes the removal back as it was', () => {
  const db = populated(13);
  db.exec(REMOVED);
  migrate(db, 14);
  expect(versionsOf(db)).toEqual([
    { id: 'a1', superseded_by: null, here: 1 },
    { id: 'a4', superseded_by: null, here: 0 },
  ]);
  const change = db.prepare("SELECT change FROM edits WHERE article_id = 'a4'").pluck().get() as string;
  expect(JSON.parse(change)).toEqual({
    entity: 'version',
    id: 'a4',
    before: { earlierId: 'a1', accepted: true },
    after: { earlierId: 'a1', accepted: false },
  });
});

test('versions in their place, other removals and all other edits stay as they are', () => {
  const db = populated(13);
  db.exec(REMOVED.replaceAll("'a4'", "'a2'").replaceAll('"a4"', '"a2"'));
  const before = rowsOf(db);
  migrate(db, 14);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
});
