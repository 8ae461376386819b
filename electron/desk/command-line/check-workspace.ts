import { Failure } from '../../../shared/failure.ts';
import { inspect } from '../store/inspection.ts';
import { checkLedgerAt, type LedgerCheck } from '../store/ledger/check-ledger.ts';
import { parseWords } from './parse-words.ts';
import { UsageFailure } from './usage-failure.ts';
import { contentsInWords } from './workspace-words.ts';

/**
 * `stet check-workspace`: looks at every page of a workspace and every entry of its ledger, changes nothing and says
 * whether they are sound.
 * @throws Failure `damaged-workspace` where it is not, after what is wrong was printed.
 */
export function checkWorkspace(args: readonly string[]): void {
  const path = pathIn(args);
  const inspection = inspect(path);
  if (inspection.problems.length === 0) {
    process.stdout.write(`“${path}” is sound: ${contentsInWords(inspection)}\n`);
    expectUnbroken(path, checkLedgerAt(path));
    return;
  }
  process.stdout.write(`${inspection.problems.map((problem) => `  ${problem}`).join('\n')}\n`);
  throw new Failure('damaged-workspace', `“${path}” is damaged. What can be read: ${contentsInWords(inspection)}.`);
}

function expectUnbroken(path: string, ledger: LedgerCheck | null): void {
  if (ledger === null) {
    process.stdout.write('It keeps no ledger yet: it is from an earlier Stet.\n');
    return;
  }
  if (ledger.faults.length > 0) {
    process.stdout.write(`${ledger.faults.map((fault) => `  ${fault}`).join('\n')}\n`);
    throw new Failure('damaged-workspace', `The ledger of “${path}” is broken: something was changed outside Stet.`);
  }
  process.stdout.write(
    `Ledger: ${ledger.entries} ${ledger.entries === 1 ? 'entry' : 'entries'}, unbroken. Last: ${ledger.head}\n`,
  );
}

function pathIn(args: readonly string[]): string {
  const { positionals } = parseWords(args, { allowPositionals: true, options: {} });
  const [path, ...others] = positionals;
  if (path === undefined || others.length > 0) throw new UsageFailure('Say which workspace to check, and only one.');
  return path;
}
