import type { ReadableDatabase } from './database.ts';

/**
 * `quick` looks at every page and every row of a workspace; `whole` also compares each index with its table, and looks
 * whether what each row refers to is there.
 */
export type CheckDepth = 'quick' | 'whole';

/** So many problems of one table are told. */
const MOST_PROBLEMS = 20;

/**
 * Looks at every page of a workspace, one table at a time, as it was when this began; writes nothing. Where all tables
 * are sound it also looks whether each page belongs to one of them alone.
 * @returns after each step, so that whoever asks can do something else or stop: what is wrong there, as SQLite says it.
 */
export function* problemsIn(db: ReadableDatabase, depth: CheckDepth): Generator<readonly string[]> {
  try {
    db.exec('BEGIN');
    let isSound = true;
    for (const problems of problemsOfPages(db, depth === 'quick' ? 'quick_check' : 'integrity_check')) {
      isSound &&= problems.length === 0;
      yield problems;
    }
    if (isSound && depth === 'whole') yield* brokenReferences(db);
  } catch (error) {
    yield [(error as Error).message];
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}

/** About how many steps {@link problemsIn} has; 1 where that cannot be read. */
export function stepsIn(db: ReadableDatabase, depth: CheckDepth): number {
  try {
    const tables = tablesOf(db).length;
    const trees = db.prepare('SELECT count(*) FROM sqlite_schema WHERE rootpage > 0').pluck().get() as number;
    return 2 + tables + trees + (depth === 'whole' ? tables : 0);
  } catch {
    return 1;
  }
}

/**
 * Looks at every page as it is to this connection, one table at a time; where all tables are sound, also whether each
 * page belongs to one of them alone. @returns what is wrong, after each step. @throws SQLite's error where it cannot go on.
 */
export function* problemsOfPages(
  db: ReadableDatabase,
  check: 'quick_check' | 'integrity_check',
): Generator<readonly string[]> {
  let isSound = true;
  for (const name of ['sqlite_schema', ...tablesOf(db)]) {
    const problems = problemsOf(db, check, name);
    isSound &&= problems.length === 0;
    yield problems;
  }
  if (isSound) yield* misplacedPages(db);
}

/** Looks whether what each row refers to is there, one table at a time. @returns what is wrong, after each step. */
export function* brokenReferences(db: ReadableDatabase): Generator<readonly string[]> {
  for (const name of tablesOf(db))
    yield (db.pragma(`foreign_key_check(${quoted(name)})`) as unknown[]).length === 0
      ? []
      : [`broken references in ${name}`];
}

function tablesOf(db: ReadableDatabase): string[] {
  return db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
}

function problemsOf(db: ReadableDatabase, check: string, table: string): string[] {
  // SQLite says “ok”, or what is wrong in one column.
  const found = db.prepare(`SELECT * FROM pragma_${check}(?)`).pluck().all(table) as string[];
  return found.flatMap((said) => (said === 'ok' ? [] : said.split('\n'))).slice(0, MOST_PROBLEMS);
}

/** Pages that two tables or indexes claim, and pages that belong to none and are not free. */
function* misplacedPages(db: ReadableDatabase): Generator<readonly string[]> {
  const count = (pragma: string) => db.pragma(pragma, { simple: true }) as number;
  const pages = count('page_count');
  const seen = new Uint8Array(pages + 1);
  let belonging = 0;
  const pagesOf = db.prepare('SELECT pageno FROM dbstat WHERE name = ?').pluck();
  const trees = db.prepare('SELECT name FROM sqlite_schema WHERE rootpage > 0').pluck().all() as string[];
  for (const name of ['sqlite_schema', ...trees]) {
    for (const page of pagesOf.iterate(name) as IterableIterator<number>) {
      if (seen[page] === 1) {
        yield [`page ${page} of ${name} is used twice`];
        return;
      }
      seen[page] = 1;
      belonging += 1;
    }
    yield [];
  }
  const lockPage = FIRST_LOCKED_BYTE / count('page_size') + 1;
  const apart = count('freelist_count') + (pages >= lockPage ? 1 : 0);
  // Where pages are moved by themselves, some hold nothing but where the others are.
  if (count('auto_vacuum') === 0 && belonging + apart !== pages)
    yield [`${pages - apart - belonging} pages belong to nothing`];
}

/** SQLite keeps nothing in the page with this byte. */
const FIRST_LOCKED_BYTE = 0x40000000;

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
