import { existsSync, mkdirSync, renameSync, rmdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Answers with a file that is made once, whichever of several processes asks first; the others wait for it.
 * @param make writes the file under the name that it is given. Where it fails, the next who asks tries again.
 */
export async function madeOnce(file: string, make: (unfinished: string) => Promise<void>): Promise<string> {
  const turn = `${file}.making`;
  while (!existsSync(file)) {
    if (!taken(turn)) {
      await pause(100);
      continue;
    }
    try {
      if (existsSync(file)) continue;
      await make(`${file}.unfinished`);
      renameSync(`${file}.unfinished`, file);
    } finally {
      rmdirSync(turn);
    }
  }
  return file;
}

function taken(turn: string): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch {
    return false;
  }
}
