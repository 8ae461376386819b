import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCommandLine } from '../../../electron/desk/command-line/run.ts';
import { openWorkspace } from '../../../electron/desk/store/open.ts';
import { holdWorkspace } from '../../../electron/desk/store/workspace-lock.ts';
import { saidInTerminal } from '../desk/said-in-terminal.ts';
import { ScratchDesk } from '../desk/scratch-desk.ts';
import { surroundings } from '../desk/surroundings.ts';
import { scratchFolder } from './scratch-workspace.ts';

const said = saidInTerminal();
const module = join(import.meta.dirname, '../../../electron/desk/store/workspace-lock.ts');

/** Another program that has the workspace open. */
async function otherProgram(path: string) {
  const script = `
    const { holdWorkspace } = await import(${JSON.stringify(module)});
    // Kept: a lock that nothing refers to is given back when memory is tidied.
    globalThis.lock = holdWorkspace(${JSON.stringify(path)}, 'Grace');
    console.log('held');
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

test('a workspace that another program has open is refused, with who has it and since when; once that was killed it opens', async () => {
  const desk = new ScratchDesk();
  onTestFinished(() => desk.close());
  openWorkspace(desk.path).close();
  const other = await otherProgram(desk.path);
  await expect(desk.open()).rejects.toThrow(
    /^“workspace\.stet” is open in another Stet: Grace on .+, since \d+ \w+ \d{4} at \d\d:\d\d\. Close it there and try again\.$/,
  );
  other.kill('SIGKILL');
  await once(other, 'exit');
  await desk.open();
  expect((await desk.call('workspace.info', {})).isReadOnly).toBe(false);
  await desk.close();
  expect(readdirSync(join(desk.path, '..'))).toEqual(['workspace.stet']);
});

test('the command line keeps to the lock of an open window, and leaves it as it was', async () => {
  const desk = new ScratchDesk();
  onTestFinished(() => desk.close());
  await desk.open();
  const samples = join(import.meta.dirname, '../../../resources/samples');
  const texts = readdirSync(samples).filter((name) => name.endsWith('.txt'));
  const [article = '', later = ''] = texts.map((name) => join(samples, name));
  const words = ['check', article, '--published', '2018', '--against', `${later}@2023`, '--workspace', desk.path];
  expect(await runCommandLine(words, surroundings)).toBe(1);
  expect(said.err).toMatch(/“workspace\.stet” is open in another Stet: Ada on /);
  expect(() => holdWorkspace(desk.path, 'Bo')).toThrow(/Ada on/);
  await desk.close();
  holdWorkspace(desk.path, 'Bo')?.release();
  expect(existsSync(`${desk.path}-lock`)).toBe(false);
});

test('where no lock can be kept there is none', () => {
  expect(holdWorkspace(join(scratchFolder(), 'nowhere', 'case.stet'), 'Ada')).toBeNull();
});
