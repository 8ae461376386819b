import { Failure, failureData } from '../../../shared/failure.ts';
import { HELP } from './help.ts';
import type { Surroundings } from './surroundings.ts';
import { UsageFailure } from './usage-failure.ts';

/** The commands that take words of their own; each is loaded when it is asked for. */
const COMMANDS: Readonly<Record<string, (words: readonly string[], surroundings: Surroundings) => Promise<void>>> = {
  check: async (words, surroundings) => (await import('./check.ts')).check(words, surroundings),
  import: async (words, surroundings) => (await import('./bring-in.ts')).bringIn(words, surroundings),
  'read-back': async (words, surroundings) => (await import('./read-back.ts')).readBack(words, surroundings),
  decisions: async (words) => (await import('./decisions.ts')).decisions(words),
  'check-workspace': async (words) => (await import('./check-workspace.ts')).checkWorkspace(words),
  verify: async (words) => (await import('./verify.ts')).verify(words),
  backups: async (words) => (await import('./backups.ts')).backups(words),
  recover: async (words) => (await import('./recover.ts')).recover(words),
  restore: async (words) => (await import('./restore.ts')).restore(words),
};

/**
 * Runs one command, loading nothing that it does not need: help is there at once. Results go to standard output; progress and failures, one sentence each, to standard error.
 * @returns the exit code: 0 when all went well, 1 when something could not be done, 2 when the words make no sense.
 */
export async function runCommandLine(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [command = '', ...rest] = args;
  try {
    const run = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined;
    if (run !== undefined) {
      if (rest.includes('--help') || rest.includes('-h')) process.stdout.write(HELP);
      else await run(rest, surroundings);
      return 0;
    }
    switch (command) {
      case '--version':
        process.stdout.write(`Stet ${surroundings.appVersion}\n`);
        return 0;
      case 'help':
      case '--help':
      case '-h':
        process.stdout.write(HELP);
        return 0;
      default:
        throw new UsageFailure(`“${command}” is not a Stet command.`);
    }
  } catch (error) {
    if (!(error instanceof Failure)) console.error(error);
    process.stderr.write(`stet: ${failureData(error).sentence}\n`);
    return error instanceof UsageFailure ? 2 : 1;
  }
}
