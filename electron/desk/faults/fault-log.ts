import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { faultEntry } from './fault-entry.ts';

/** A log that has grown to so many bytes becomes the earlier one, in whose place it comes. */
const LARGEST = 256 * 1024;
/** How many entries are kept in memory, for those who copy them. */
const RECENT = 10;

/** A file on this computer in which faults of the program are written down. It is sent nowhere. */
export class FaultLog {
  readonly path: string;
  readonly #appVersion: string;
  readonly #recent: string[] = [];

  constructor(folder: string, appVersion: string) {
    this.path = join(folder, 'stet.log');
    this.#appVersion = appVersion;
  }

  /**
   * Writes a fault down. Never throws: a log that cannot be written is no reason for another fault.
   * @param where the part of the program, as its own code names it.
   * @returns the entry.
   */
  note(where: string, thrown: unknown): string {
    const entry = faultEntry(where, thrown, new Date().toISOString(), this.#appVersion);
    this.#recent.push(entry);
    if (this.#recent.length > RECENT) this.#recent.shift();
    try {
      mkdirSync(dirname(this.path), { recursive: true });
      if ((statSync(this.path, { throwIfNoEntry: false })?.size ?? 0) > LARGEST) {
        renameSync(this.path, join(dirname(this.path), 'stet.earlier.log'));
      }
      appendFileSync(this.path, `${entry}\n\n`);
    } catch (error) {
      console.error(error);
    }
    return entry;
  }

  /** The latest entries since the program was started, the earliest first. */
  recent(): readonly string[] {
    return this.#recent;
  }
}
