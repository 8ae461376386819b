import { lstatSync } from 'node:fs';
import { basename } from 'node:path';
import { Failure } from '../../../shared/failure.ts';
import { isOfWorkspace, isSameFile } from '../same-file.ts';
import { UsageFailure } from './usage-failure.ts';

interface NamedFiles {
  /** Where the outputs go. */
  readonly outputs: readonly string[];
  /** What each output is: “the report needs a file of its own”, and of two “named for two reports”. */
  readonly words: { readonly one: string; readonly two: string };
  /** The articles that are read. */
  readonly sources: readonly string[];
  /** Null where it is a temporary one. */
  readonly workspace: string | null;
  /** Whether a file that is there already is replaced. */
  readonly force: boolean;
}

/**
 * Looks before any work is done whether each output has a file of its own.
 * @throws UsageFailure where one would take the place of the workspace, of an article or of another output; Failure
 *   where a file is there already that may not be replaced.
 */
export async function expectOwnFiles({ outputs, words, sources, workspace, force }: NamedFiles): Promise<void> {
  for (const [index, path] of outputs.entries()) {
    const name = `“${basename(path)}”`;
    if (workspace !== null && (await isOfWorkspace(path, workspace)))
      throw new UsageFailure(`${name} is the workspace; ${words.one}.`);
    if (await isAmong(path, sources)) throw new UsageFailure(`${name} is one of the articles; ${words.one}.`);
    if (await isAmong(path, outputs.slice(0, index))) throw new UsageFailure(`${name} is named for two ${words.two}.`);
    if (!force && lstatSync(path, { throwIfNoEntry: false }) !== undefined)
      throw new Failure('cannot-write', `${name} already exists; add --force to replace it.`);
  }
  if (workspace !== null && (await isAmong(workspace, sources)))
    throw new UsageFailure(`“${basename(workspace)}” is one of the articles; the workspace needs a file of its own.`);
}

async function isAmong(path: string, others: readonly string[]): Promise<boolean> {
  for (const other of others) if (await isSameFile(path, other)) return true;
  return false;
}
