import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isPacked } from '../../../electron/desk/importers/packed-format.ts';
import { partialDate } from '../../../shared/dates.ts';
import { ARTICLE_FORMATS, articleFormatOf, FORMATS } from '../../../shared/formats.ts';
import { bytesOf } from '../importers/documents.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { NEWER, OLDER, scratchDesk } from './scratch-desk.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a file without a date waits for one', async () => {
  const desk = await scratchDesk();
  const folder = scratchFolder();
  writeFileSync(join(folder, 'tram.txt'), OLDER);
  const [draft] = await desk.pick(join(folder, 'tram.txt'));
  expect(draft).toMatchObject({ status: 'needs-date', dates: [] });
});

test('bad files get a sentence that names them, and store nothing', async () => {
  const desk = await scratchDesk();
  const drafts = await desk.call('import.read', {
    files: [
      { name: 'empty.txt', bytes: bytes('') },
      { name: 'photo.txt', bytes: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]) },
      { name: 'letter.docm', bytes: bytes('text') },
    ],
  });
  expect(drafts.map((draft) => draft.status)).toEqual(['failed', 'failed', 'failed']);
  for (const draft of drafts) expect(draft.problem).toContain(draft.fileName);
  expect(await desk.call('library.list', {})).toEqual([]);
});

test('a text of book length many times over is refused by name', async () => {
  const desk = await scratchDesk();
  const files = [{ name: 'archive.txt', bytes: bytes('The tram opened in May 2019. '.repeat(100_000)) }];
  const [draft] = await desk.call('import.read', { files });
  expect(draft).toMatchObject({ status: 'failed' });
  expect(draft?.problem).toMatch(/“archive\.txt” is too long for one article/);
});

test('the same file again is recognised, whatever its name', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const [draft] = await desk.call('import.read', { files: [{ name: 'copy.txt', bytes: bytes(OLDER) }] });
  expect(draft).toMatchObject({ status: 'duplicate', existingArticleId: articleId });
});

test('an import of several is stored whole or not at all', async () => {
  const desk = await scratchDesk();
  const drafts = await desk.call('import.read', {
    files: [
      { name: 'a.txt', bytes: bytes(NEWER) },
      { name: 'b.txt', bytes: bytes(OLDER) },
    ],
  });
  await desk.bringIn(OLDER, '2018-05-07');
  const accept = desk.call('import.accept', {
    drafts: drafts.map(({ draftId }) => ({
      draftId,
      description: { title: 'T', byline: null, outlet: null, sourceUrl: null, publishedOn: partialDate('2020') },
    })),
  });
  await expect(accept).rejects.toThrow(/“b\.txt” is already in the library/);
  expect(await desk.call('library.list', {})).toHaveLength(1);
});

test('which number of “03/04/2016” is the day is remembered, and the next such date is found so', async () => {
  const desk = await scratchDesk();
  const file = join(scratchFolder(), 'tram.txt');
  writeFileSync(file, OLDER.replace('\n\n', '\n\nPosted 03/04/2016\n\n'));
  const found = async () => (await desk.pick(file))[0]?.dates[0]?.value;
  expect((await desk.pick(file))[0]).toMatchObject({
    status: 'needs-date',
    dateDoubt: 'The date can be read in two ways: 3 April 2016 or 4 March 2016. Choose one.',
  });
  await desk.call('settings.set', { dateOrder: 'day-first' });
  expect(await found()).toBe('2016-04-03');
  await desk.restart();
  expect(await found()).toBe('2016-04-03');
});

test('from a folder only articles are taken, and not what a browser saved beside a page', async () => {
  const desk = await scratchDesk();
  const folder = scratchFolder();
  mkdirSync(join(folder, 'page_files'));
  mkdirSync(join(folder, 'more'));
  writeFileSync(join(folder, 'a.md'), '# Title\n\nThe bridge opened in May 2019.');
  writeFileSync(join(folder, 'more', 'b.txt'), OLDER);
  writeFileSync(join(folder, 'photo.jpg'), 'x');
  writeFileSync(join(folder, 'sitemap.xml'), '<?xml version="1.0"?><urlset/>');
  writeFileSync(join(folder, 'package.json'), '{"name": "a"}');
  writeFileSync(join(folder, 'wire.xml'), bytesOf('tram-byhand.nitf'));
  writeFileSync(join(folder, 'page_files', 'frame.html'), '<p>ad</p>');
  const drafts = await desk.pick(folder);
  expect(drafts.map((draft) => draft.fileName)).toEqual(['a.md', 'b.txt', 'wire.xml']);
  expect(drafts.at(-1)).toMatchObject({ format: 'nitf', title: { value: 'Lindmark tram opens & is late' } });
});

test('every kind of file that is read alone is read from a folder and from dropped folders too', async () => {
  const desk = await scratchDesk();
  const folder = scratchFolder();
  const endings = ARTICLE_FORMATS.flatMap((format) => FORMATS[format].endings as readonly string[]).filter(
    // Says nothing of what is in it; see the test before.
    (ending) => ending !== '.xml',
  );
  const names = endings.map((ending) => `tram${ending}`).sort();
  const text = (name: string) => `The tram of ${name} opened in May 2019. It has twelve stops and runs to the harbour.`;
  for (const name of names) writeFileSync(join(folder, name), text(name));
  const alone = await desk.pick(...names.map((name) => join(folder, name)));
  const inFolder = await desk.pick(folder);
  const dropped = await desk.call('import.read', {
    files: names.map((name) => ({ name: `a folder/${name}`, bytes: bytes(text(name)) })),
  });
  // What is no text says of these words that they are no document of its kind: it was taken up, and answered for.
  const answers = names.map((name) => {
    const format = articleFormatOf(name);
    const isNoText = format !== null && (isPacked(format) || ['nitf', 'newsml', 'ninjs'].includes(format));
    return [name, isNoText ? 'failed' : 'needs-date'];
  });
  for (const drafts of [alone, inFolder, dropped])
    expect(drafts.map(({ fileName, status }) => [fileName, status])).toEqual(answers);
});

test('a path that does not exist is named', async () => {
  const desk = await scratchDesk();
  const [draft] = await desk.pick(join(scratchFolder(), 'nowhere.txt'));
  expect(draft?.problem).toMatch(/nowhere\.txt” cannot be opened/);
});

test('the sample articles are there once however often they are loaded, and go and come back as a whole', async () => {
  const desk = await scratchDesk();
  const first = await desk.call('workspace.loadSamples', {});
  const second = await desk.call('workspace.loadSamples', {});
  expect(second.articleIds.toSorted()).toEqual(first.articleIds.toSorted());
  const library = async () => (await desk.call('library.list', {})).length;
  expect(await library()).toBe(first.articleIds.length);
  const [samples, ...others] = await desk.call('collections.list', {});
  expect(others).toEqual([]);
  expect(samples).toMatchObject({ name: 'Samples', isSamples: true, comparesWithin: true, articles: await library() });
  await desk.call('collection.delete', { collectionId: samples?.id ?? '', withArticles: true });
  expect(await library()).toBe(0);
  expect(await desk.call('collections.list', {})).toEqual([]);
  await desk.call('history.undo', {});
  expect(await desk.call('collections.list', {})).toEqual([samples]);
  expect(await library()).toBe(first.articleIds.length);
});
