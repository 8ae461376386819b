import { join } from 'node:path';
import { type Desk, openDesk } from '../../electron/desk/desk.ts';
import { AnsweringDialogs } from '../unit/desk/answering-dialogs.ts';
import { surroundings } from '../unit/desk/surroundings.ts';

// The program that is killed: it does one kind of work without end and tells what was answered as done.

const [kind, workspacePath = ''] = process.argv.slice(2);
const dialogs = new AnsweringDialogs();
const tell = (word: string) => process.send?.(word);

async function call(desk: Desk, name: string, input: unknown): Promise<Record<string, unknown>> {
  const answer = await desk.call(name, input);
  if (!answer.ok) throw new Error(`${name}: ${answer.failure.sentence}`);
  return (answer.value ?? {}) as Record<string, unknown>;
}

async function bringIn(desk: Desk, words: string): Promise<string> {
  const { draftId } = await call(desk, 'import.paste', { text: `Tram\n\n${words} The tram opened in May 2019.` });
  const description = { title: 'Tram', byline: null, outlet: null, sourceUrl: null, publishedOn: '2019-06-01' };
  const { articleIds } = await call(desk, 'import.accept', { drafts: [{ draftId, description }] });
  return (articleIds as string[])[0] as string;
}

tell('starting');
// On a machine that is busy with other things a thread may be silent for long.
const patience = { reading: 600_000, comparing: 600_000, looking: 600_000 };
const desk = await openDesk({ ...surroundings, workspacePath, userName: 'Ada', dialogs, patience });
const articleId = await bringIn(desk, `Begun by ${process.pid} at ${Date.now()}.`);
tell('article');
const claimId = String((await call(desk, 'claim.mark', { articleId, start: 0, end: 4 })).claimId);
tell('ready');
for (let turn = 0; ; turn += 1) {
  if (kind === 'importing') {
    await bringIn(desk, `Number ${turn} of ${process.pid} at ${Date.now()}.`);
    tell('article');
    continue;
  }
  const value = turn % 2 === 0 ? 'outdated' : 'confirmed';
  await call(desk, 'verdict.record', { claimId, value, note: `Turn ${turn}`, correction: '' });
  tell('verdict');
  if (kind === 'deciding') continue;
  // Names of backups tell seconds apart.
  await new Promise((resolve) => setTimeout(resolve, 200));
  await desk.backingUp.backUpNow();
  if (kind !== 'restoring') continue;
  const { backups } = (await call(desk, 'backups.list', {})) as { backups?: { name: string }[] };
  dialogs.path = join(`${workspacePath}.restored`, `${process.pid}-${turn}.stet`);
  if (backups?.[0] !== undefined) await call(desk, 'backups.restore', { name: backups[0].name });
}
