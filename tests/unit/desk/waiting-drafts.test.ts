import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { MAX_FILE_BYTES } from '../../../shared/limits.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { type ScratchDesk, scratchDesk } from './scratch-desk.ts';

// So small that three short texts are more than one import takes.
vi.mock('../../../shared/limits.ts', async (original) => ({
  ...(await original<typeof import('../../../shared/limits.ts')>()),
  MAX_IMPORT_BYTES: 1000,
}));

const description = { title: 'T', byline: null, outlet: null, sourceUrl: null, publishedOn: '2020' };

/** 400 bytes of text, each another one. */
const text = (name: string) => `The ${name} opened in May 2019. `.repeat(100).slice(0, 400);
const file = (name: string) => ({ name: `${name}.txt`, bytes: new TextEncoder().encode(text(name)) });

const read = async (desk: ScratchDesk, ...names: string[]) =>
  desk.call('import.read', { files: names.map((name) => file(name)) });

test('what is dropped at once is refused where it is more than one import takes', async () => {
  const desk = await scratchDesk();
  await expect(read(desk, 'bridge', 'tunnel', 'station')).rejects.toThrow(/one import takes/);
});

test('a folder of more than one import takes is refused before it is read, with its size', async () => {
  const desk = await scratchDesk();
  const folder = join(scratchFolder(), 'archive');
  mkdirSync(folder);
  for (const name of ['bridge', 'tunnel', 'station']) writeFileSync(join(folder, `${name}.txt`), text(name));
  await expect(desk.pick(folder)).rejects.toThrow(/These files are .* together; one import takes up to .* in batches/);
  expect((await read(desk, 'bridge', 'tunnel')).map(({ status }) => status)).toEqual(['needs-date', 'needs-date']);
});

test('what waits from several drops together is bounded, and there is room again once it is stored or discarded', async () => {
  const desk = await scratchDesk();
  const [first, second] = await read(desk, 'bridge', 'tunnel');
  const [third] = await read(desk, 'station');
  expect(third).toMatchObject({ status: 'failed', fileName: 'station.txt' });
  expect(third?.problem).toMatch(/“station\.txt” is more than one import takes together with what waits/);
  await desk.call('import.accept', { drafts: [{ draftId: first?.draftId ?? '', description }] });
  expect((await read(desk, 'station')).map(({ status }) => status)).toEqual(['needs-date']);
  await desk.call('import.discard', { draftIds: [second?.draftId ?? ''] });
  expect((await read(desk, 'harbour')).map(({ status }) => status)).toEqual(['needs-date']);
});

test('drafts of a window that is gone wait no longer, nor do those that were still being read for it', async () => {
  const desk = await scratchDesk();
  const [read1] = await read(desk, 'bridge');
  const reading = read(desk, 'tunnel');
  await desk.call('import.discard', { draftIds: null });
  const [read2] = await reading;
  for (const draft of [read1, read2]) {
    const accept = desk.call('import.accept', { drafts: [{ draftId: draft?.draftId ?? '', description }] });
    await expect(accept).rejects.toThrow(/no longer waiting/);
  }
  expect((await read(desk, 'station', 'harbour')).map(({ status }) => status)).toEqual(['needs-date', 'needs-date']);
});

test('one file is still taken up to its own size', () => {
  expect(MAX_FILE_BYTES).toBe(20 * 1024 * 1024);
});
