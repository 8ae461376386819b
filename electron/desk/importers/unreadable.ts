import { Failure } from '../../../shared/failure.ts';

/** Why a file that somebody locked cannot be read. @param named the file as a sentence names it. */
export function lockedFile(named: string): Failure {
  return new Failure(
    'unreadable-file',
    `${named} cannot be read: it is locked with a password. Open it in its own program and save it without one.`,
  );
}

/** Why a file that is not whole cannot be read. @param named the file as a sentence names it. */
export function damagedFile(named: string, cause?: unknown): Failure {
  return new Failure(
    'unreadable-file',
    `${named} cannot be read: it is damaged or was cut off; get a whole copy of it.`,
    { cause },
  );
}
