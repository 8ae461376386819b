import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * The workspace that the words of a start name, as an absolute path: after `--workspace`, or by itself, as a system
 * writes it that opens a `.stet` file with Stet. Null where they name none.
 */
export function workspaceNamed(words: readonly string[]): string | null {
  const { values, positionals } = parseArgs({
    args: [...words],
    strict: false,
    options: { workspace: { type: 'string' } },
  });
  if (typeof values.workspace === 'string') return resolve(values.workspace);
  const file = positionals.find((word) => extname(word).toLowerCase() === '.stet');
  return file === undefined ? null : resolve(file);
}
