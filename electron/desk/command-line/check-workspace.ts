import { parseArgs } from 'node:util';
import { Failure } from '../../../shared/failure.ts';
import { inspect } from '../store/inspection.ts';
import { UsageFailure } from './usage-failure.ts';
import { contentsInWords } from './workspace-words.ts';

/**
 * `stet check-workspace`: looks at every page of a workspace, changes nothing and says whether it is sound.
 * @throws Failure `damaged-workspace` where it is not, after what is wrong was printed.
 */
export function checkWorkspace(args: readonly string[]): void {
  const path = pathIn(args);
  const inspection = inspect(path);
  if (inspection.problems.length === 0) {
    process.stdout.write(`“${path}” is sound: ${contentsInWords(inspection)}\n`);
    return;
  }
  process.stdout.write(`${inspection.problems.map((problem) => `  ${problem}`).join('\n')}\n`);
  throw new Failure('damaged-workspace', `“${path}” is damaged. What can be read: ${contentsInWords(inspection)}.`);
}

function pathIn(args: readonly string[]): string {
  const { positionals } = parse(args);
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UsageFailure('Say which workspace to check, and only one.');
  return path;
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: {} });
  } catch (error) {
    throw new UsageFailure(`${(error as Error).message.replace(/\.?$/, '.')}`);
  }
}
