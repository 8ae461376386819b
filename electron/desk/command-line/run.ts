import { Failure, failureData } from '../../../shared/failure.ts';
import { HELP } from './help.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageFailure } from './usage-failure.ts';

/**
 * Runs one command, loading nothing that it does not need: help is there at once. Results go to standard output; progress and failures, one sentence each, to standard error.
 * @returns the exit code: 0 when all went well, 1 when something could not be done, 2 when the words make no sense.
 */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [command, ...rest] = args;
  try {
    switch (command) {
      case 'check':
        if (rest.includes('--help') || rest.includes('-h')) process.stdout.write(HELP);
        else await (await import('./check.ts')).check(rest, surroundings);
        return 0;
      case 'decisions':
        if (rest.includes('--help') || rest.includes('-h')) process.stdout.write(HELP);
        else await (await import('./decisions.ts')).decisions(rest);
        return 0;
      case 'check-workspace':
        if (rest.includes('--help') || rest.includes('-h')) process.stdout.write(HELP);
        else (await import('./check-workspace.ts')).checkWorkspace(rest);
        return 0;
      case 'backups':
        if (rest.includes('--help') || rest.includes('-h')) process.stdout.write(HELP);
        else (await import('./backups.ts')).backups(rest);
        return 0;
      case 'restore':
        if (rest.includes('--help') || rest.includes('-h')) process.stdout.write(HELP);
        else await (await import('./restore.ts')).restore(rest);
        return 0;
      case '--version':
        process.stdout.write(`Stet ${surroundings.appVersion}\n`);
        return 0;
      case 'help':
      case '--help':
      case '-h':
        process.stdout.write(HELP);
        return 0;
      default:
        throw new UsageFailure(`“${command ?? ''}” is not a command of Stet.`);
    }
  } catch (error) {
    if (!(error instanceof Failure)) console.error(error);
    process.stderr.write(`stet: ${failureData(error).sentence}\n`);
    return error instanceof UsageFailure ? 2 : 1;
  }
}
