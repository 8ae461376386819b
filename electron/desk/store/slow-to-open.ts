import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { LOOKED_AT_HERE } from './inspection.ts';
import { APPLICATION_ID } from './migrate.ts';
import { CURRENT_VERSION } from './migrations/index.ts';

/** So many articles are counted in half a second. */
const MANY_TO_COUNT = 1000;

/**
 * Whether it takes so long to open a workspace that it is better done in a thread, before an editor who sees how far it
 * is: a large one of an earlier version, and one in which many articles must be counted before the library can be shown.
 * @param lookedAtHere of up to so many bytes it takes no time.
 * @returns false also for whatever cannot be opened; who opens it says why.
 */
export function isSlowToOpen(path: string, lookedAtHere = LOOKED_AT_HERE): boolean {
  if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) <= lookedAtHere) return false;
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true, timeout: 1000 });
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) return false;
    const version = db.pragma('user_version', { simple: true }) as number;
    if (version !== CURRENT_VERSION) return version < CURRENT_VERSION;
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    // All were counted in one time zone, the one in which the library was last shown.
    const zone = db.prepare('SELECT zone FROM article_standings LIMIT 1').pluck().get() ?? timeZone;
    const due = db.prepare('SELECT count(*) FROM standings_due').pluck().get() as number;
    return zone !== timeZone || due >= MANY_TO_COUNT;
  } catch {
    return false;
  } finally {
    db?.close();
  }
}
