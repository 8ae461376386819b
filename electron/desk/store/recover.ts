import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../../../shared/failure.ts';
import type { WritableDatabase } from './database.ts';
import { addDateFunctions } from './date-functions.ts';
import { type Contents, inspect } from './inspection.ts';
import { checkLedgerAt } from './ledger/check-ledger.ts';
import { mendCopy } from './mend-copy.ts';
import { APPLICATION_ID, migrate } from './migrate.ts';
import { type Row, readableRows, rowsFromBeginning } from './readable-rows.ts';

export interface Recovery extends Contents {
  /** Rows that could be read but not taken over: damaged themselves, or about something that is gone. */
  readonly leftOut: number;
  /** What the ledger recorded and is gone or changed, a sentence each. */
  readonly missing: readonly string[];
}

/** The version of a workspace since which articles have versions. */
const VERSIONS_SINCE = 6;

/** Of a file that was cut off to less than one part in so many, nothing is worth the room. */
const MOST_CUT_OFF = 100;

const TOLD_EVERY = 500;

/** What Stet reckons anew where it is not there. */
const DERIVED = new Set(['embeddings', 'pair_readings']);

/**
 * Takes over into a new workspace what can be read of a damaged one. The damaged file stays as it is, and no file is
 * replaced.
 * @param progress is told again and again how many rows were read.
 * @throws Failure `not-a-workspace` or `damaged-workspace` where nothing of it can be read; `cannot-write`.
 */
export function recover(damaged: string, to: string, progress: (rows: number) => void = () => undefined): Recovery {
  if (!statSync(damaged, { throwIfNoEntry: false })?.size)
    throw new Failure('not-found', `There is no workspace “${damaged}”.`);
  if (existsSync(to))
    throw new Failure(
      'cannot-write',
      `“${basename(to)}” already exists and was left as it is. Recover into a new file.`,
    );
  const folder = mkdtempSync(join(tmpdir(), 'stet-recovering-'));
  const copy = join(folder, 'damaged.stet');
  const made = `${to}.part`;
  try {
    for (const ending of ['', '-wal'])
      if (existsSync(`${damaged}${ending}`)) copyFileSync(`${damaged}${ending}`, `${copy}${ending}`);
    makeAsLongAsItSays(copy);
    mendCopy(copy, join(folder, 'new.stet'));
    const leftOut = takeOver(copy, made, damaged, progress);
    const { problems, ...contents } = inspect(made);
    if (problems.length > 0) throw new Failure('damaged-workspace', `What was recovered of “${damaged}” is not sound.`);
    const missing = checkLedgerAt(made)?.faults ?? [];
    renameSync(made, to);
    return { ...contents, leftOut, missing };
  } catch (error) {
    if (error instanceof Failure) throw error;
    const { code = '', message } = error as { code?: string; message: string };
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) throw hopeless(damaged, error);
    throw new Failure('cannot-write', `“${damaged}” could not be recovered to “${to}” (${message}).`, { cause: error });
  } finally {
    for (const ending of ['', '-journal']) rmSync(`${made}${ending}`, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

/** SQLite reads nothing of a file that was cut off; with empty pages in the place of those that are gone, it reads the rest. */
function makeAsLongAsItSays(path: string): void {
  const header = Buffer.alloc(32);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, header.length, 0);
  } finally {
    closeSync(file);
  }
  // A length that damage has written says nothing.
  if (header.toString('latin1', 0, 15) !== 'SQLite format 3') return;
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const length = pageSize * header.readUInt32BE(28);
  const { size } = statSync(path);
  // A length that no cut explains is damage itself.
  if (size < length && length <= size * MOST_CUT_OFF) truncateSync(path, length);
}

/** @returns how many rows were left out. */
function takeOver(copy: string, made: string, damaged: string, progress: (rows: number) => void): number {
  const from = new Database(copy);
  const into = new Database(made) as WritableDatabase;
  try {
    if (from.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new Failure('not-a-workspace', `“${damaged}” is not a Stet workspace, or its beginning is damaged.`);
    const version = from.pragma('user_version', { simple: true }) as number;
    if (version < 1) throw hopeless(damaged);
    addDateFunctions(into);
    migrate(into, version);
    into.pragma('foreign_keys = OFF');
    const leftOut = into.transaction(() => {
      let count = 0;
      let read = 0;
      const tell = () => {
        read += 1;
        if (read % TOLD_EVERY === 0) progress(read);
      };
      for (const table of tablesOf(into)) count += takeOverTable(from, into, table, tell);
      if (version >= VERSIONS_SINCE)
        into.exec('UPDATE articles SET superseded_by = NULL WHERE superseded_by NOT IN (SELECT id FROM articles)');
      return count;
    })();
    into.pragma('foreign_keys = ON');
    if (into.prepare('SELECT count(*) FROM articles').pluck().get() === 0) throw hopeless(damaged);
    migrate(into);
    return leftOut;
  } finally {
    from.close();
    into.close();
  }
}

interface Table {
  readonly name: string;
  readonly hasRowids: boolean;
  readonly columns: readonly string[];
  /** Column, and the table and column that it refers to. */
  readonly references: readonly { readonly from: string; readonly table: string; readonly to: string }[];
}

/** Those that hold rows of their own, each behind the ones that it refers to. */
function tablesOf(db: WritableDatabase): Table[] {
  const names = db
    .prepare(
      `SELECT name, wr FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'`,
    )
    .all() as { name: string; wr: number }[];
  const left = names
    .filter(({ name }) => !DERIVED.has(name))
    .map(
      ({ name, wr }): Table => ({
        name,
        hasRowids: wr === 0,
        columns: db.prepare('SELECT name FROM pragma_table_info(?)').pluck().all(name) as string[],
        references: db
          .prepare('SELECT "from", "table", "to" FROM pragma_foreign_key_list(?) WHERE "table" <> ?')
          .all(name, name) as Table['references'],
      }),
    );
  const ordered: Table[] = [];
  const known = new Set<string>();
  while (ordered.length < left.length) {
    for (const table of left) {
      if (known.has(table.name) || !table.references.every((reference) => known.has(reference.table))) continue;
      known.add(table.name);
      ordered.push(table);
    }
  }
  return ordered;
}

/** @returns how many rows were left out. */
function takeOverTable(from: Database.Database, into: WritableDatabase, table: Table, tell: () => void): number {
  const { name, columns, references, hasRowids } = table;
  const insert = into.prepare(
    `INSERT OR ABORT INTO "${name}" (${columns.map((column) => `"${column}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const parents = references.map((reference) => ({
    column: reference.from,
    find: into.prepare(`SELECT 1 FROM "${reference.table}" WHERE "${reference.to}" = ?`),
  }));
  let leftOut = 0;
  for (const row of hasRowids ? readableRows(from, name) : rowsFromBeginning(from, name)) {
    tell();
    const isOrphan = parents.some(({ column, find }) => row[column] !== null && find.get(row[column]) === undefined);
    if (isOrphan || !isTaken(insert, columns, row)) leftOut += 1;
  }
  return leftOut;
}

function isTaken(insert: Database.Statement, columns: readonly string[], row: Row): boolean {
  try {
    insert.run(...columns.map((column) => row[column]));
    return true;
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    // What damage has made of a row can break a rule of its table, or be there twice.
    if (/^SQLITE_(CONSTRAINT|MISMATCH)/.test(code)) return false;
    throw error;
  }
}

function hopeless(path: string, cause?: unknown): Failure {
  return new Failure('damaged-workspace', `Nothing of “${path}” can be read any more. Restore a backup.`, { cause });
}
