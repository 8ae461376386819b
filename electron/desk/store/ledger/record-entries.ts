import type Database from 'better-sqlite3';
import { COVERED_KINDS, rowsOfKind } from './covered-kinds.ts';
import { BEFORE_THE_FIRST, entryHash, type Field, fieldsInWriting } from './entry-hash.ts';

interface Statements {
  /** The last row of each covered table. */
  readonly newest: Database.Statement;
  readonly rowsAfter: readonly Database.Statement[];
  readonly last: Database.Statement;
  readonly append: Database.Statement;
}

const prepared = new WeakMap<Database.Database, Statements>();

/**
 * Does `work` and gives every row that it writes to a covered table an entry at the end of the ledger. To be called in a
 * transaction: row and entry are on disk together or not at all.
 */
export function recordEntries<T>(db: Database.Database, work: () => T): T {
  const { newest, rowsAfter, last, append } = statementsOf(db);
  const rowsBefore = newest.get() as number[];
  const result = work();
  const rowsNow = newest.get() as number[];
  const rows = COVERED_KINDS.flatMap(({ kind }, index) => {
    if (rowsNow[index] === rowsBefore[index]) return [];
    const written = (rowsAfter[index]?.all(rowsBefore[index]) ?? []) as Field[][];
    return written.map((fields) => ({ kind, fields }));
  });
  if (rows.length === 0) return result;
  let [sequence, hash] = (last.get() as [number, string] | undefined) ?? [0, BEFORE_THE_FIRST];
  for (const { kind, fields } of rows) {
    sequence += 1;
    hash = entryHash(sequence, hash, kind, fieldsInWriting(fields));
    append.run(sequence, kind, fields[0], hash);
  }
  return result;
}

function statementsOf(db: Database.Database): Statements {
  const known = prepared.get(db);
  if (known !== undefined) return known;
  const newest = COVERED_KINDS.map(({ table }) => `(SELECT coalesce(max(rowid), 0) FROM ${table})`);
  const statements = {
    newest: db.prepare(`SELECT ${newest.join(', ')}`).raw(),
    rowsAfter: COVERED_KINDS.map((covered) =>
      db
        .prepare(
          `SELECT ${covered.columns} FROM ${covered.table} WHERE rowid > ? AND ${rowsOfKind(covered)} ORDER BY rowid`,
        )
        .raw(),
    ),
    last: db.prepare('SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1').raw(),
    append: db.prepare('INSERT INTO ledger (sequence, kind, entry_id, hash) VALUES (?, ?, ?, ?)'),
  };
  prepared.set(db, statements);
  return statements;
}
