import type Database from 'better-sqlite3';

export type Row = Record<string, unknown>;

/** Rows that lie behind so many numbers that cannot be read are not looked for one by one. */
const LOOKED_FOR_SINGLY = 20_000;
const LARGEST_ROWID = Number.MAX_SAFE_INTEGER;

/**
 * The rows of a table that can be read, in the order of their row numbers, though pages of it are damaged: where reading
 * stops, it goes on behind the damage, first by ever larger steps, then number by number in between.
 */
export function* readableRows(db: Database.Database, table: string): Generator<Row> {
  const from = db.prepare(`SELECT rowid AS "rowid of this row", * FROM "${table}" WHERE rowid >= ? ORDER BY rowid`);
  const single = db.prepare(`SELECT * FROM "${table}" WHERE rowid = ?`);
  const nearest = db.prepare(`SELECT rowid FROM "${table}" WHERE rowid >= ? ORDER BY rowid LIMIT 1`).pluck();
  let next = 0;
  while (next <= LARGEST_ROWID) {
    try {
      for (const found of from.iterate(next)) {
        const { 'rowid of this row': rowid, ...row } = found as Row & { 'rowid of this row': number };
        next = rowid + 1;
        yield row;
      }
      return;
    } catch (error) {
      if (!isDamage(error)) throw error;
    }
    const behind = readableBehind(nearest, next);
    for (let rowid = next; rowid < Math.min(behind ?? LARGEST_ROWID, next + LOOKED_FOR_SINGLY); rowid += 1) {
      const row = attempt(() => single.get(rowid) as Row | undefined);
      if (row !== undefined) yield row;
    }
    if (behind === null) return;
    next = behind;
  }
}

/** The rows of a table without row numbers, as far as they can be read from its beginning. */
export function* rowsFromBeginning(db: Database.Database, table: string): Generator<Row> {
  try {
    yield* db.prepare(`SELECT * FROM "${table}"`).iterate() as IterableIterator<Row>;
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}

/** The first row at or behind a number that can be sought again; null where there is none. */
function readableBehind(nearest: Database.Statement, start: number): number | null {
  for (let step = 1; start + step <= LARGEST_ROWID; step *= 2) {
    const found = attempt(() => (nearest.get(start + step) as number | undefined) ?? null);
    // Nothing behind it, or a row: in both cases the pages on the way there are sound.
    if (found !== undefined) return found;
  }
  return null;
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!isDamage(error)) throw error;
    return undefined;
  }
}

function isDamage(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|IOERR|NOTADB)/.test((error as { code?: string }).code ?? '');
}
