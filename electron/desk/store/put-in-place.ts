import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { forgetDamage } from './known-damage.ts';

/**
 * Puts a workspace that was made of a backup, or of what could be read, in the place of one that cannot be opened, which
 * is kept beside it as `case damaged 2026-11-28.stet`. At no moment is there no file in that place.
 * @param day on which that happens, as `2026-11-28`.
 * @returns where the damaged file is now. @throws an error of the file system; the place is as it was then, and what was made is beside it.
 */
export function putInPlace(made: string, path: string, day: string): string {
  const kept = freeName(path, `damaged ${day}`);
  // Its log first: SQLite would take it for the new file's.
  for (const ending of ['-wal', '-journal'])
    if (existsSync(`${path}${ending}`)) renameSync(`${path}${ending}`, `${kept}${ending}`);
  rmSync(`${path}-shm`, { force: true });
  try {
    linkSync(path, kept);
  } catch {
    // A drive on which no file has two names.
    renameSync(path, kept);
  }
  renameSync(made, path);
  forgetDamage(path);
  return kept;
}

/** `case WORDS.stet` beside `case.stet`, with a number where that is taken. */
export function freeName(path: string, words: string): string {
  const ending = extname(path);
  const stem = join(dirname(path), `${basename(path, ending)} ${words}`);
  let free = `${stem}${ending}`;
  for (let number = 2; existsSync(free); number += 1) free = `${stem} ${number}${ending}`;
  return free;
}
