import Database from 'better-sqlite3';
import {
  DEFAULT_SETTINGS,
  MOST_CHECKERS,
  type Settings,
  type SettingsChange,
  settingsSchema,
} from '../../../shared/settings.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** All settings; a value that this program cannot read falls back to its default. */
export function readSettings(db: ReadableDatabase): Settings {
  const rows = db.prepare('SELECT name, value FROM settings').all() as { name: string; value: string }[];
  const settings: Settings = { ...DEFAULT_SETTINGS };
  for (const { name, value } of rows) {
    // What is kept beside the settings is read by itself.
    if (!Object.hasOwn(DEFAULT_SETTINGS, name)) continue;
    const read = settingsSchema.safeParse({ ...settings, [name]: JSON.parse(value) });
    if (read.success) Object.assign(settings, read.data);
  }
  return settings;
}

/** The folder that the editor of a workspace chose for backups; empty where none was, or the workspace cannot be read. */
export function keptBackupFolder(workspacePath: string): string {
  try {
    const db = new Database(workspacePath, { readonly: true, fileMustExist: true }) as ReadableDatabase;
    try {
      return readSettings(db).backupFolder;
    } finally {
      db.close();
    }
  } catch {
    return '';
  }
}

/** Keeps some settings anew. A checker's name that is not known yet joins the names to switch between. */
export function writeSettings(db: WritableDatabase, given: SettingsChange): Settings {
  const known = given.checkers ?? readSettings(db).checkers;
  const isNew = given.checker !== undefined && given.checker !== '' && !known.includes(given.checker);
  const changed = isNew ? { ...given, checkers: [...known, given.checker].slice(-MOST_CHECKERS) } : given;
  const put = db.prepare(
    'INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
  );
  for (const [name, value] of Object.entries(changed)) {
    if (value !== undefined) put.run(name, JSON.stringify(value));
  }
  return readSettings(db);
}
