import { expect, test } from 'vitest';
import { migrate } from '../../../../electron/desk/store/migrate.ts';
import { asKnown, populated, rowsOf } from './populated.ts';

const idsOf = (db: ReturnType<typeof populated>, table: string) =>
  db.prepare(`SELECT id FROM ${table} ORDER BY sequence`).pluck().all() as string[];

test('every tick and every “not now” gets an identifier of its own, and says what it said', () => {
  const db = populated(10);
  const before = rowsOf(db);
  migrate(db, 11);
  expect(asKnown(before, rowsOf(db))).toEqual(before);
  const ids = [...idsOf(db, 'part_ticks'), ...idsOf(db, 'attention_dismissals')];
  expect(ids).toHaveLength(5);
  expect(new Set(ids).size).toBe(5);
  for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test('two copies of a workspace give the same line the same identifier', () => {
  const [one, other] = [populated(10), populated(10)];
  other.exec(
    `INSERT INTO part_ticks (claim_id, start, end, state, reason, checked_by, checked_at, cause)
       VALUES ('c1', 18, 22, 'ticked', '', 'Bo', '2026-01-15T10:00:00.000Z', 'decision')`,
  );
  for (const db of [one, other]) migrate(db, 11);
  expect(idsOf(other, 'part_ticks').slice(0, 3)).toEqual(idsOf(one, 'part_ticks'));
  expect(idsOf(other, 'attention_dismissals')).toEqual(idsOf(one, 'attention_dismissals'));
});

test.each(['part_ticks', 'attention_dismissals'])(
  '%s stays a log: appended, never changed, replaced or deleted',
  (table) => {
    const db = populated(10);
    migrate(db, 11);
    expect(() => db.exec(`UPDATE ${table} SET id = 'x'`)).toThrow(/never changed/);
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(/never deleted/);
    expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(/never replaced/);
    const columns = 'id, claim_id, cause';
    const values = (id: string, claim: string) =>
      table === 'part_ticks'
        ? `INSERT INTO part_ticks (${columns}, start, end, state, reason, checked_by, checked_at) VALUES ('${id}', '${claim}', 'redo', 1, 2, 'ticked', '', 'Ada', 't')`
        : `INSERT INTO attention_dismissals (${columns}, made_by, made_at) VALUES ('${id}', '${claim}', 'redo', 'Ada', 't')`;
    db.exec(values('new', 'c1'));
    expect(() => db.exec(values('new', 'c2'))).toThrow(/never replaced/);
    expect(() => db.exec(values('newer', 'nobody'))).toThrow(/FOREIGN KEY/);
  },
);
