import type Database from 'better-sqlite3';

/** Whether a workspace, which may be of an earlier Stet, has a table with the column. */
export function hasColumn(db: Database.Database, table: string, column: string): boolean {
  return db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column) !== undefined;
}
