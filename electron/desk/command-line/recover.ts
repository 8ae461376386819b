import { recover as recoverWorkspace } from '../store/recover.ts';
import { parseWords } from './parse-words.ts';
import { UsageFailure } from './usage-failure.ts';
import { contentsInWords } from './workspace-words.ts';

/** `stet recover`: takes over into a new workspace what can be read of a damaged one, which stays as it is. */
export function recover(args: readonly string[]): void {
  const { damaged, to } = readArguments(args);
  const { missing, leftOut, ...contents } = recoverWorkspace(damaged, to);
  process.stdout.write(`Recovered to “${to}”: ${contentsInWords(contents)}\n`);
  if (leftOut > 0) process.stdout.write(`${leftOut} ${leftOut === 1 ? 'row' : 'rows'} could not be taken over\n`);
  process.stdout.write(missing.map((sentence) => `  ${sentence}\n`).join(''));
  process.stderr.write('A sound backup may hold more: stet backups --workspace FILE\n');
}

function readArguments(args: readonly string[]): { damaged: string; to: string } {
  const { positionals, values } = parseWords(args, { allowPositionals: true, options: { to: { type: 'string' } } });
  const [damaged, ...others] = positionals;
  if (damaged === undefined || others.length > 0)
    throw new UsageFailure('Say which workspace to recover, and only one.');
  if (values.to === undefined) throw new UsageFailure('Say which new file to recover to, with --to FILE.');
  return { damaged, to: values.to };
}
