import { statSync } from 'node:fs';
import { Failure } from '../../../shared/failure.ts';
import { saveJudgedPairs } from '../services/judged-pairs.ts';
import { Outputs } from '../services/outputs.ts';
import { openWorkspace } from '../store/open.ts';
import { expectOwnFiles } from './own-files.ts';
import { parseWords } from './parse-words.ts';
import { UsageFailure } from './usage-failure.ts';

/**
 * `stet decisions`: saves the anonymised decisions of a workspace for evaluation. It starts no comparing, and makes no
 * workspace where there is none.
 * @throws Failure with one sentence, `switched-off` where the workspace's setting does not allow it.
 */
export async function decisions(args: readonly string[]): Promise<void> {
  const { out, workspace, force } = readArguments(args);
  if (!statSync(workspace, { throwIfNoEntry: false })?.size)
    throw new Failure('not-found', `There is no workspace “${workspace}”.`);
  const words = { one: 'the decisions need a file of their own', two: 'files of decisions' };
  await expectOwnFiles({ outputs: [out], words, sources: [], workspace, force });
  const { db, close } = openWorkspace(workspace);
  try {
    const { pairs, leftOut } = await saveJudgedPairs(db, new Outputs(db, workspace), { path: out, mayReplace: force });
    process.stdout.write(`${pairs} ${pairs === 1 ? 'pair' : 'pairs'} of claim and passage saved\n`);
    if (leftOut > 0)
      process.stderr.write(
        `${leftOut} left out: ${leftOut === 1 ? 'its' : 'their'} words could say where they come from or who decided.\n`,
      );
    process.stderr.write(`Wrote ${out}\n`);
  } finally {
    close();
  }
}

function readArguments(args: readonly string[]): { out: string; workspace: string; force: boolean } {
  const {
    out,
    workspace,
    force = false,
  } = parseWords(args, {
    options: { out: { type: 'string' }, workspace: { type: 'string' }, force: { type: 'boolean' } },
  }).values;
  if (out === undefined) throw new UsageFailure('Say where to save the decisions, with --out FILE.');
  if (workspace === undefined)
    throw new UsageFailure('Say whose decisions to save, with --workspace FILE; Settings shows where yours is.');
  return { out, workspace, force };
}
