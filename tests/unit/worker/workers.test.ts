import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { PATIENCE, Workers } from '../../../electron/desk/worker/workers.ts';

const thread = pathToFileURL(join(import.meta.dirname, 'preparing-thread.ts'));

/** Reads files one after another. @returns what was told while they were read. */
async function toldWhileReading(files: number, articlesBefore: (file: number) => number): Promise<string[]> {
  const told: string[] = [];
  let file = 0;
  const workers = new Workers(
    thread,
    { workspacePath: '', resourcesPath: '' },
    PATIENCE,
    () => articlesBefore(file) > 0,
    (sentence) => told.push(sentence),
  );
  for (file = 0; file < files; file += 1) {
    await workers.run('parse', { fileName: 'a.txt', bytes: new Uint8Array(), pasted: false, tracked: 'accepted' });
  }
  await workers.close();
  return told;
}

test('the models are opened once while files are read, not for each of them', async () => {
  expect(await toldWhileReading(3, () => 1)).toEqual(['The models are opened.']);
});

test('while there is nothing to compare with, no models are opened; they are with the first file after that', async () => {
  expect(await toldWhileReading(3, () => 0)).toEqual([]);
  expect(await toldWhileReading(3, (file) => file)).toEqual(['The models are opened.']);
});
