import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../package.json' with { type: 'json' };
import { COMMANDS } from './desk/command-line/commands.ts';
import { endProgram } from './desk/worker/left-behind.ts';

// The only entry. It reads the words it was started with and then either runs one command, without loading anything
// of Electron's, or opens the window. Plain Node can run the commands of this very file.

const isPackaged =
  'electron' in process.versions && process.defaultApp !== true && import.meta.dirname.includes('app.asar');
const words = process.argv.slice(isPackaged ? 1 : 2);

const surroundings = {
  // The worker lies beside the archive: a thread and the native parts that it opens cannot all read inside it.
  workerUrl: pathToFileURL(
    join(dirname(import.meta.dirname).replace('app.asar', 'app.asar.unpacked'), 'worker', 'worker.js'),
  ),
  resourcesPath: isPackaged
    ? join(process.resourcesPath, 'stet')
    : join(dirname(dirname(import.meta.dirname)), 'resources'),
  appVersion: version,
};

// Switches for Chromium (`--no-sandbox`, say) may stand before the command.
const first = words.findIndex((word) => COMMANDS.includes(word) || !word.startsWith('--'));
const command = words.slice(first);

if (first >= 0 && COMMANDS.includes(command[0] ?? '')) {
  const { runCommandLine } = await import('./desk/command-line/run.ts');
  const code = await runCommandLine(command, surroundings);
  await endProgram(() => process.exit(code));
} else {
  const { startShell } = await import('./shell/start.ts');
  startShell(words, surroundings);
}
