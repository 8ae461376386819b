import { Failure, type FailureCode } from '../../../shared/failure.ts';

/** What is said next of a damaged workspace, in the window and in a terminal. */
export const HOW_TO_MEND =
  'Help → Check Workspace (stet check-workspace) says what is wrong with it, and how to get back what is in it.';

/** By the beginning of SQLite's result code: what is said to the window, and to the editor. */
const SENTENCES: readonly (readonly [string, FailureCode, (path: string) => string])[] = [
  [
    'SQLITE_FULL',
    'cannot-write',
    (path) =>
      `The disk that holds “${path}” is full, so this was not done. What was saved before is safe: make room there and do it again.`,
  ],
  ['SQLITE_CORRUPT', 'damaged-workspace', (path) => `“${path}” is damaged, so this was not done. ${HOW_TO_MEND}`],
  [
    'SQLITE_NOTADB',
    'damaged-workspace',
    (path) =>
      `“${path}” is no workspace any more: something else has written into it, so this was not done. Close Stet and put a backup in its place.`,
  ],
  ['SQLITE_READONLY', 'cannot-write', (path) => `“${path}” may only be read, so this was not done.`],
  [
    'SQLITE_BUSY',
    'workspace-busy',
    (path) => `Another program is writing to “${path}”, so this was not done. Close it there and do it again.`,
  ],
  [
    'SQLITE_LOCKED',
    'workspace-busy',
    (path) => `“${path}” was in use for something else just now, so this was not done. Do it again.`,
  ],
  [
    'SQLITE_IOERR',
    'cannot-write',
    (path) =>
      `The disk that holds “${path}” did not read or write as it should, so this was not done. Look whether it is still connected and in order.`,
  ],
  [
    'SQLITE_CANTOPEN',
    'cannot-write',
    (path) =>
      `“${path}”, or a file that belongs beside it, cannot be opened, so this was not done. Look whether its folder is still there and may be written to.`,
  ],
];

/**
 * What the editor is told where SQLite could not do something, each in a sentence that is true of it.
 * @param path the workspace's file.
 * @returns a Failure as it is, and an error of SQLite's that says something of file, disk or other programs as one; null
 *   for every other error: that one is a fault of Stet's own.
 */
export function workspaceFailure(error: unknown, path: string): Failure | null {
  if (error instanceof Failure) return error;
  const { code } = (error ?? {}) as { code?: unknown };
  if (typeof code !== 'string') return null;
  const [, known, sentence] = SENTENCES.find(([beginning]) => code.startsWith(beginning)) ?? [];
  return known === undefined || sentence === undefined ? null : new Failure(known, sentence(path), { cause: error });
}
