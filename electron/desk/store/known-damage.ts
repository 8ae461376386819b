import { existsSync, rmSync, writeFileSync } from 'node:fs';

/**
 * A large workspace that was found damaged while it was open is looked at as a whole before it is opened again. That is
 * remembered beside it, for nothing is written to a damaged file.
 */
const ENDING = '-damaged';

export function isKnownDamaged(path: string): boolean {
  return existsSync(`${path}${ENDING}`);
}

/** Remembers it, where the folder may be written to. */
export function rememberDamage(path: string): void {
  try {
    writeFileSync(`${path}${ENDING}`, '');
  } catch {
    // It is found again the next time, a little later.
  }
}

/** For a file that took the place of the damaged one. */
export function forgetDamage(path: string): void {
  rmSync(`${path}${ENDING}`, { force: true });
}
