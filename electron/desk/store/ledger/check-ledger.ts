import Database from 'better-sqlite3';
import { COVERED_KINDS, type CoveredKind, rowsOfKind } from './covered-kinds.ts';
import { BEFORE_THE_FIRST, entryHash, type Field, fieldsInWriting } from './entry-hash.ts';
import { hasColumn } from './has-column.ts';

/** What a look at the whole ledger has shown. */
export interface LedgerCheck {
  readonly entries: number;
  /** The hash of the last entry; zeros where there is none. */
  readonly head: string;
  /** Where it breaks, a sentence each; none where every covered row is what was recorded. */
  readonly faults: readonly string[];
}

interface Entry {
  sequence: number;
  kind: string;
  entry_id: string;
  hash: string;
}

const MOST_FAULTS = 20;
const TOLD_EVERY = 500;

/** {@link checkLedger} of the workspace at `path`, be it open elsewhere or not. */
export function checkLedgerAt(path: string, progress?: (done: number) => void): LedgerCheck | null {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    return checkLedger(db, progress);
  } finally {
    db.close();
  }
}

/**
 * Reckons every entry of the ledger anew, from the rows as they are now, and looks for rows that have no entry.
 * @param progress is told again and again how many entries are done.
 * @returns null for a workspace of an earlier Stet, which kept no ledger.
 */
export function checkLedger(
  db: Database.Database,
  progress: (done: number) => void = () => undefined,
): LedgerCheck | null {
  if (db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'ledger'").get() === undefined) return null;
  const faults: string[] = [];
  const kinds = COVERED_KINDS.filter(({ table, laterColumn = 'id' }) => hasColumn(db, table, laterColumn));
  const rows = new Map(kinds.map((covered) => [covered.kind, rowReader(db, covered)]));
  let [sequence, head] = [0, BEFORE_THE_FIRST];
  let entries = 0;
  for (const entry of db.prepare('SELECT * FROM ledger ORDER BY sequence').iterate() as IterableIterator<Entry>) {
    const follows = entry.sequence === sequence + 1;
    if (!follows) faults.push(`${entriesBetween(sequence, entry.sequence)} missing.`);
    const fields = rows.get(entry.kind)?.(entry.entry_id);
    const name = `Entry ${entry.sequence}`;
    if (fields === undefined) faults.push(`${name}: the ${entry.kind} that it recorded is gone.`);
    else if (follows && entry.hash !== entryHash(entry.sequence, head, entry.kind, fieldsInWriting(fields.covered)))
      faults.push(`${name}: the ${entry.kind} ${madeInWords(fields.made)} is not what was recorded.`);
    [sequence, head] = [entry.sequence, entry.hash];
    entries += 1;
    if (entries % TOLD_EVERY === 0) progress(entries);
  }
  const counted = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'ledger'").pluck().get() as
    | number
    | undefined;
  if ((counted ?? 0) > sequence) faults.push(`${entriesBetween(sequence, (counted ?? 0) + 1)} missing.`);
  for (const covered of kinds) faults.push(...unrecorded(db, covered));
  return { entries, head, faults: faults.slice(0, MOST_FAULTS) };
}

function rowReader(db: Database.Database, { table, columns, made }: CoveredKind) {
  const covered = db.prepare(`SELECT ${columns} FROM ${table} WHERE id = ?`).raw();
  const maker = db.prepare(`SELECT ${made} FROM ${table} WHERE id = ?`).raw();
  return (id: string) => {
    const row = covered.get(id) as Field[] | undefined;
    return row === undefined
      ? undefined
      : {
          covered: row,
          get made() {
            return maker.get(id) as [string, string];
          },
        };
  };
}

function unrecorded(db: Database.Database, covered: CoveredKind): string[] {
  const { kind, table, made } = covered;
  const rows = db
    .prepare(
      `SELECT ${made} FROM ${table} WHERE ${rowsOfKind(covered)}
        AND NOT EXISTS (SELECT 1 FROM ledger WHERE kind = ? AND entry_id = ${table}.id) LIMIT ${MOST_FAULTS}`,
    )
    .raw()
    .all(kind) as [string, string][];
  return rows.map((maker) => `No entry records the ${kind} ${madeInWords(maker)}.`);
}

function madeInWords([by, at]: readonly [string, string]): string {
  return by === '' ? `of ${at}` : `by ${by} of ${at}`;
}

function entriesBetween(before: number, next: number): string {
  return next - before === 2 ? `Entry ${before + 1} is` : `Entries ${before + 1} to ${next - 1} are`;
}
