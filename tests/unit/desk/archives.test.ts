import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportDraft } from '../../../shared/import.ts';
import { wordpressExport } from '../archives/wordpress-export.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { scratchDesk } from './scratch-desk.ts';

const stories = (number: number) =>
  Array.from({ length: number }, (_, at) => ({
    title: `Tram line ${at + 1} opens`,
    slug: `line-${at + 1}`,
    content: `<p>Line ${at + 1} of the tram opened in May 2019. It has ${at + 10} stops.</p>`,
  }));

function exportFile(number: number): string {
  const path = join(scratchFolder(), 'courier.xml');
  writeFileSync(path, wordpressExport([...stories(number), { status: 'draft' }, { type: 'page' }]));
  return path;
}

const asProposed = (drafts: readonly ImportDraft[]) =>
  drafts
    .filter(({ status }) => status === 'ready')
    .map(({ draftId, title, byline, outlet, sourceUrl, dates }) => ({
      draftId,
      description: {
        title: title?.value ?? '',
        byline: byline?.value ?? null,
        outlet: outlet?.value ?? null,
        sourceUrl: sourceUrl?.value ?? null,
        publishedOn: dates[0]?.value as never,
      },
    }));

test('an export is one line that says what is in it, and one draft for each article; a later one is known article by article', async () => {
  const desk = await scratchDesk();
  const [archive, ...drafts] = await desk.pick(exportFile(3));
  expect(archive).toMatchObject({
    status: 'archive',
    fileName: 'courier.xml',
    notes: ['“courier.xml” holds 3 articles.', 'Left out: 1 draft and 1 page.'],
  });
  expect(drafts.map(({ fileName, within, status }) => [fileName, within, status])).toEqual([
    ['line-1.html', 'courier.xml', 'ready'],
    ['line-2.html', 'courier.xml', 'ready'],
    ['line-3.html', 'courier.xml', 'ready'],
  ]);
  const { articleIds, left } = await desk.call('import.accept', { drafts: asProposed(drafts) });
  expect(left).toBeNull();
  const library = await desk.call('library.list', {});
  expect(library.map(({ title, outlet, byline }) => [title, outlet, byline]).sort()[0]).toEqual([
    'Tram line 1 opens',
    'The Lindmark Courier',
    'Mara Lind',
  ]);
  expect(articleIds).toHaveLength(3);
  const again = await desk.pick(exportFile(4));
  expect(again.map(({ status }) => status)).toEqual(['archive', 'duplicate', 'duplicate', 'duplicate', 'ready']);
});

test('an import that is stopped keeps what it stored, and goes on without doubling anything', async () => {
  const desk = await scratchDesk();
  const drafts = asProposed(await desk.pick(exportFile(12)));
  const accepting = desk.call('import.accept', { drafts });
  let seen = -1;
  for (let stopped = false; !stopped; ) {
    const { jobs, revision } = await desk.call('changes.next', { after: seen });
    seen = revision;
    const job = jobs.find(({ kind, done }) => kind === 'import' && done >= 3);
    if (job === undefined) continue;
    await desk.call('jobs.cancel', { jobId: job.id });
    stopped = true;
  }
  const { articleIds, left } = await accepting;
  expect(articleIds.length).toBeGreaterThanOrEqual(3);
  expect(left?.draftIds).toHaveLength(12 - articleIds.length);
  expect(left?.why).toMatch(/^The import was stopped\. \d+ articles are in the library, \d+ still wait\.$/);
  const rest = drafts.filter(({ draftId }) => left?.draftIds.includes(draftId));
  expect((await desk.call('import.accept', { drafts: rest })).left).toBeNull();
  expect(await desk.call('library.list', {})).toHaveLength(12);
});

test('an export that is cut off is refused as a whole, and one that changed before it was stored too', async () => {
  const desk = await scratchDesk();
  const path = exportFile(2);
  writeFileSync(path, wordpressExport(stories(2)).slice(0, -40));
  const cut = await desk.pick(path);
  expect(cut.map(({ status, problem }) => [status, problem])).toEqual([
    ['failed', '“courier.xml” cannot be read: it is damaged or was cut off; get a whole copy of it.'],
  ]);
  writeFileSync(path, wordpressExport(stories(2)));
  const drafts = asProposed(await desk.pick(path));
  writeFileSync(path, wordpressExport(stories(3).slice(1)));
  await expect(desk.call('import.accept', { drafts })).rejects.toThrow(/“courier\.xml” has changed since it was read/);
  expect(await desk.call('library.list', {})).toEqual([]);
});

test('a dropped export is brought in from its bytes, and when the desk closes nothing of it stays behind', async () => {
  const desk = await scratchDesk();
  const bytes = new TextEncoder().encode(wordpressExport(stories(2)));
  const copies = () => readdirSync(tmpdir()).filter((name) => name.startsWith('stet-archive-'));
  const before = copies();
  const drafts = await desk.call('import.read', { files: [{ name: 'courier.xml', bytes }] });
  expect(drafts).toHaveLength(3);
  expect(copies().length).toBeGreaterThan(before.length);
  await desk.close();
  expect(copies()).toEqual(before);
});

test('a table whose columns cannot be told waits for the editor’s choice, and is read by it', async () => {
  const desk = await scratchDesk();
  const path = join(scratchFolder(), 'archive.csv');
  writeFileSync(path, 'Titel,Wortlaut,Tag\nTram opens,The tram opened.,2019-05-06\nBridge,The bridge closed.,2019\n');
  const [table, ...none] = await desk.pick(path);
  expect(none).toEqual([]);
  expect(table).toMatchObject({
    status: 'archive',
    notes: ['Stet cannot tell which column of “archive.csv” holds the articles: choose it.'],
    table: { names: ['Titel', 'Wortlaut', 'Tag'], chosen: {} },
  });
  const columns = { title: 'Titel', text: 'Wortlaut', published: 'Tag' };
  const read = await desk.call('import.columns', { draftId: table?.draftId ?? '', columns });
  expect(read.map(({ title, dates }) => [title?.value, dates[0]?.value])).toEqual([
    [undefined, undefined],
    ['Tram opens', '2019-05-06'],
    ['Bridge', '2019'],
  ]);
  expect((await desk.call('import.accept', { drafts: asProposed(read) })).articleIds).toHaveLength(2);
  await desk.desk.analysis.settled();
});
