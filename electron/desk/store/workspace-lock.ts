import { existsSync, rmSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../../../shared/failure.ts';

/** Who has a workspace open. */
interface Holder {
  /** “ada on wolke”. */
  readonly who: string;
  /** ISO 8601 instant, UTC. */
  readonly since: string;
}

export interface WorkspaceLock {
  release(): void;
}

/** What the lock's name adds to the workspace's. */
const LOCK_ENDING = '-lock';

const ATTEMPTS = 5;

/**
 * Keeps a workspace for this program until {@link WorkspaceLock.release}. The lock is a small database beside the
 * workspace that holds who has it, and in which a transaction stays open: SQLite has the system take that back whenever
 * the program ends, however it ends, so that no lock is ever left behind, and others can still read who has it.
 * @param name of the person who opens it.
 * @returns null where no lock can be kept, in a folder that may not be written to.
 * @throws Failure `workspace-busy`, naming the holder, where another program has it.
 */
export function holdWorkspace(path: string, name: string): WorkspaceLock | null {
  const place = `${path}${LOCK_ENDING}`;
  if (!existsSync(dirname(path))) return null;
  const holder = { who: `${name || 'somebody'} on ${hostname()}`, since: new Date().toISOString() };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const db = held(path, place, holder);
    if (db === 'lost') continue;
    if (db === null) return null;
    return {
      release: () => {
        // Taken away while it is still held: whoever opens the name afterwards makes a new file.
        const isGone = forget(place);
        db.close();
        // Where the system keeps open files from being deleted, it does so for the next holder's, too.
        if (!isGone) forget(place);
      },
    };
  }
  throw busy(path, null);
}

/** @returns the connection that holds the lock; `lost` where another program came between; null where there is none. */
function held(path: string, place: string, holder: Holder): Database.Database | 'lost' | null {
  let db: Database.Database | null = null;
  try {
    db = new Database(place, { timeout: 0 });
    db.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (who TEXT, since TEXT); DELETE FROM holder');
    db.prepare('INSERT INTO holder VALUES (?, ?)').run(holder.who, holder.since);
    db.exec('COMMIT');
    const file = identityOf(place);
    db.exec('BEGIN IMMEDIATE');
    const named = holderIn(db);
    if (file !== null && file === identityOf(place) && named?.who === holder.who && named.since === holder.since)
      return db;
    db.close();
    return 'lost';
  } catch (error) {
    const isBusy = (error as { code?: string }).code?.startsWith('SQLITE_BUSY') === true;
    const other = isBusy && db !== null ? holderIn(db) : null;
    db?.close();
    if (isBusy) throw busy(path, other);
    return null;
  }
}

function holderIn(db: Database.Database): Holder | null {
  try {
    return (db.prepare('SELECT who, since FROM holder').get() as Holder | undefined) ?? null;
  } catch {
    return null;
  }
}

function busy(path: string, holder: Holder | null): Failure {
  const by = holder === null ? '' : `: ${holder.who}, since ${readable(holder.since)}`;
  return new Failure(
    'workspace-busy',
    `“${basename(path)}” is open in another Stet${by}. Close it there and try again.`,
  );
}

function readable(instant: string): string {
  return new Date(instant).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}

function identityOf(place: string): string | null {
  const found = statSync(place, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

function forget(place: string): boolean {
  try {
    rmSync(place, { force: true });
    return true;
  } catch {
    return false;
  }
}
