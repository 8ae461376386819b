import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { digestOf } from '../../../electron/desk/store/digest.ts';
import { scratchFolder } from './scratch-workspace.ts';

/** The methods by which SQLite is told to do something; what it writes is on disk when one has returned. */
const STEPS = ['exec', 'pragma', 'prepare'] as const;

/**
 * Does `work` on a workspace and keeps what is on disk before each step of it, as a power cut would leave it: everything
 * that SQLite has given to the file, its log or its journal by then.
 * @param start a file to begin with; none for a workspace that is made.
 * @returns a folder for each different state, with `workspace.stet` in it.
 */
export function cutAtEachStep(work: (path: string) => void, start?: string): string[] {
  const path = join(scratchFolder(), 'workspace.stet');
  if (start !== undefined) copyFileSync(start, path);
  const kept = scratchFolder();
  const states = new Map<string, string>();
  const keep = () => {
    const names = readdirSync(dirname(path)).toSorted();
    const state = digestOf(names.map((name) => `${name} ${digestOf(readFileSync(join(dirname(path), name)))}`).join());
    if (states.has(state)) return;
    const folder = mkdtempSync(join(kept, 'cut-'));
    for (const name of names) copyFileSync(join(dirname(path), name), join(folder, name));
    states.set(state, folder);
  };
  const whole = Object.fromEntries(STEPS.map((step) => [step, Database.prototype[step]]));
  for (const step of STEPS) {
    Object.assign(Database.prototype, {
      [step](this: Database.Database, ...given: unknown[]) {
        keep();
        return (whole[step] as (...given: unknown[]) => unknown).apply(this, given);
      },
    });
  }
  try {
    work(path);
  } finally {
    Object.assign(Database.prototype, whole);
  }
  keep();
  return [...states.values()];
}
