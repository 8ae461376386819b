import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inTransaction, type WritableDatabase } from '../../../electron/desk/store/database.ts';
import { checkLedger } from '../../../electron/desk/store/ledger/check-ledger.ts';
import { COVERED_KINDS } from '../../../electron/desk/store/ledger/covered-kinds.ts';
import { BEFORE_THE_FIRST, entryHash, fieldsInWriting } from '../../../electron/desk/store/ledger/entry-hash.ts';
import { migrate } from '../../../electron/desk/store/migrate.ts';
import { populated } from './migrations/populated.ts';
import { scratchWorkspace, storeArticle, storeClaim } from './scratch-workspace.ts';

/** A workspace with rows of every kind, of which each has its entry. */
function filled(): WritableDatabase {
  const db = populated(16);
  migrate(db);
  inTransaction(db, () =>
    db.exec(
      `INSERT INTO verdicts (id, claim_id, value, note, correction, fault, decided_by, decided_at, cause, evidence, made_by, made_at)
         VALUES ('v7', 'c2', 'speculative', 'Ört “ﬁ” 🚋', '', 'overtaken', 'Bo', '2026-02-01T10:00:00.000Z', 'decision', '[]',
                 'Bo', '2026-02-01T10:00:00.000Z');
       INSERT INTO sign_offs (id, article_id, digest, signed_by, signed_at, cause, made_by, made_at)
         VALUES ('s7', 'a1', NULL, 'Ada', '2026-02-02T10:00:00.000Z', 'undo', 'Ada', '2026-02-02T10:00:00.000Z');
       INSERT INTO sign_offs (id, article_id, digest, signed_by, signed_at, scope, cause, made_by, made_at)
         VALUES ('s8', 'a1', 'd', 'Ada', '2026-02-02T11:00:00.000Z', 'newspaper', 'decision', 'Ada', '2026-02-02T11:00:00.000Z');
       INSERT INTO passage_roles (id, claim_id, evidence_id, relation, relation_set, decides, cause, made_by, made_at)
         VALUES ('r7', 'c1', 'e1', 'supports', 1, 0, 'decision', 'Ada', '2026-02-03T10:00:00.000Z');
       INSERT INTO lines_read (id, log, claim_id, decided_by, decided_at, report, sha256, weighed, made_by, made_at)
         VALUES ('v7', 'verdict', 'c2', 'Bo', '2026-02-01T10:00:00.000Z', 'tram.json', '${'7'.repeat(64)}', 1, 'Ada',
                 '2026-02-03T11:00:00.000Z');`,
    ),
  );
  return db;
}

/** Takes the locks off a table, as somebody would who opens the file with another program. */
function unlock(db: WritableDatabase): void {
  const triggers = db.prepare(
    "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%\\_never\\_%' ESCAPE '\\'",
  );
  for (const name of triggers.pluck().all() as string[]) db.exec(`DROP TRIGGER "${name}"`);
  db.pragma('ignore_check_constraints = ON');
  db.pragma('foreign_keys = OFF');
}

test('an entry’s hash is the one that docs/ledger.md reckons by hand', () => {
  const fields = fieldsInWriting(['v1', null, 12, 'Größe “\n', new TextEncoder().encode('abc')]);
  expect(fields).toBe('["v1",null,12,"Größe “\\n","ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"]');
  expect(entryHash(1, BEFORE_THE_FIRST, 'verdict', fields)).toBe(
    '85da7f09d0a2b46fd2bbb0d225bd3d28b87132513b32e12af0839c606ee3345c',
  );
});

test('every log of a workspace has its kind in the ledger', () => {
  const { db } = scratchWorkspace();
  const logs = db
    .prepare("SELECT DISTINCT tbl_name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%never_deleted'")
    .pluck()
    .all() as string[];
  const covered = COVERED_KINDS.map(({ table }) => table);
  expect(logs.filter((name) => name !== 'ledger' && !covered.includes(name))).toEqual([]);
});

test('what is written goes into the ledger with it, and with what is undone nothing does', () => {
  const { db } = scratchWorkspace();
  expect(() =>
    inTransaction(db, () => {
      storeArticle(db);
      throw new Error('no');
    }),
  ).toThrow('no');
  const article = inTransaction(db, () => inTransaction(db, () => storeArticle(db)));
  inTransaction(db, () => storeClaim(db, article.id));
  expect(checkLedger(db)).toEqual({ entries: 1, head: expect.stringMatching(/^[0-9a-f]{64}$/), faults: [] });
  expect(() => db.exec("UPDATE ledger SET kind = 'x'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM ledger')).toThrow(/never deleted/);
  expect(() => db.exec('INSERT OR REPLACE INTO ledger SELECT * FROM ledger')).toThrow(/never replaced/);
});

test('any change of any covered column is found, wherever it is', () => {
  const source = filled();
  unlock(source);
  const places = COVERED_KINDS.flatMap(({ kind, table }) => {
    const columns = source.prepare(`SELECT name FROM pragma_table_info('${table}')`).pluck().all() as string[];
    const uncovered =
      /^(sequence|title|byline|outlet|published_on|source_url|blocks|pages|words|engine|read_for|analysis|removed_at|superseded_by|language)$/;
    return columns
      .filter((name) => kind !== 'article' || !uncovered.test(name))
      .filter((name) => name !== 'sequence')
      .map((name) => [table, name] as const);
  });
  places.push(
    ['originals', 'bytes'],
    ['ledger', 'hash'],
    ['ledger', 'kind'],
    ['ledger', 'entry_id'],
    ['ledger', 'sequence'],
  );
  fc.assert(
    fc.property(fc.constantFrom(...places), fc.nat(), fc.string(), ([table, column], at, word) => {
      const db = copyOf(source);
      const rowids = db.prepare(`SELECT rowid FROM ${table} ORDER BY rowid`).pluck().all() as number[];
      const rowid = rowids[at % rowids.length];
      const read = db.prepare(`SELECT "${column}" FROM ${table} WHERE rowid = ?`).pluck();
      const before = read.get(rowid);
      const after =
        before instanceof Uint8Array
          ? Buffer.from(word)
          : typeof before === 'number'
            ? before + 1000
            : `${word}${before}x`;
      fc.pre(!(before instanceof Uint8Array) || !Buffer.from(before).equals(after as Buffer));
      db.prepare(`UPDATE ${table} SET "${column}" = ? WHERE rowid = ?`).run(after, rowid);
      expect(checkLedger(db)?.faults).not.toEqual([]);
      db.close();
    }),
    { numRuns: 150 },
  );
});

test('it is said where the ledger breaks: a changed row, one that is gone, one that nobody entered, an end cut off', () => {
  const db = filled();
  unlock(db);
  const said = (change: string, back: string) => {
    db.exec(change);
    const { faults } = checkLedger(db) ?? { faults: [] };
    db.exec(back);
    return faults;
  };
  expect(
    said(
      "UPDATE verdicts SET value = 'confirmed' WHERE id = 'v1'",
      "UPDATE verdicts SET value = 'outdated' WHERE id = 'v1'",
    ),
  ).toEqual(['Entry 4: the verdict by Ada of 2026-01-07T10:00:00.000Z is not what was recorded.']);
  expect(
    said(
      "UPDATE articles SET text = text || '!' WHERE id = 'a2'",
      "UPDATE articles SET text = substr(text, 1, length(text) - 1) WHERE id = 'a2'",
    ),
  ).toEqual(['Entry 2: the article of 2026-01-02T00:00:00.000Z is not what was recorded.']);
  expect(
    said(
      "CREATE TABLE kept AS SELECT * FROM part_ticks WHERE id = 't1'; DELETE FROM part_ticks WHERE id = 't1'",
      'INSERT INTO part_ticks SELECT * FROM kept; DROP TABLE kept',
    ),
  ).toEqual(['Entry 8: the tick that it recorded is gone.']);
  expect(
    said(
      "CREATE TABLE kept AS SELECT * FROM ledger WHERE entry_id = 't1'; DELETE FROM ledger WHERE entry_id = 't1'",
      'INSERT INTO ledger SELECT * FROM kept; DROP TABLE kept',
    ),
  ).toEqual(['Entry 8 is missing.', 'No entry records the tick by Ada of 2026-01-09T10:00:00.000Z.']);
  expect(
    said(
      "UPDATE sign_offs SET scope = 'magazine' WHERE id = 's8'",
      "UPDATE sign_offs SET scope = 'newspaper' WHERE id = 's8'",
    ),
  ).toEqual(['Entry 19: the sign-off scope by Ada of 2026-02-02T11:00:00.000Z is not what was recorded.']);
  expect(
    said(
      "UPDATE sign_offs SET scope = 'newspaper' WHERE id = 's1'",
      "UPDATE sign_offs SET scope = NULL WHERE id = 's1'",
    ),
  ).toEqual(['No entry records the sign-off scope by Ada of 2026-01-12T10:00:00.000Z.']);
  expect(checkLedger(db)?.faults).toEqual([]);
  db.exec(
    "DELETE FROM ledger WHERE entry_id IN ('v7', 's7', 's8', 'r7'); DELETE FROM lines_read; DELETE FROM verdicts WHERE id = 'v7'; DELETE FROM sign_offs WHERE id IN ('s7', 's8'); DELETE FROM passage_roles",
  );
  expect(checkLedger(db)?.faults).toEqual(['Entries 15 to 20 are missing.']);
});

test('a workspace from before there were scopes, or roles of passages, has its ledger checked as it is', () => {
  for (const version of [17, 20]) expect(checkLedger(populatedBefore(version))?.faults).toEqual([]);
});

/** A workspace whose rows got their entries when it was brought to the version. */
function populatedBefore(version: number): WritableDatabase {
  const db = populated(16);
  migrate(db, version);
  return db;
}

function copyOf(db: WritableDatabase): WritableDatabase {
  const copy = new Database(db.serialize()) as WritableDatabase;
  copy.pragma('foreign_keys = OFF');
  copy.pragma('ignore_check_constraints = ON');
  return copy;
}
