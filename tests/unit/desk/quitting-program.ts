import { endProgram, openDesk } from '../../../electron/desk/desk.ts';
import { AnsweringDialogs } from './answering-dialogs.ts';
import { surroundings } from './surroundings.ts';

// Opens a desk, loads the samples and closes after so many milliseconds; run as a process of its own.

const [workspacePath, wait] = process.argv.slice(2) as [string, string];
const desk = await openDesk({ ...surroundings, workspacePath, userName: 'Ada', dialogs: new AnsweringDialogs() });
const { ok } = await desk.call('workspace.loadSamples', {});
await new Promise((resolve) => setTimeout(resolve, Number(wait)));
await desk.close();
process.stdout.write(ok ? 'closed' : 'failed');
await endProgram(() => process.exit(0));
