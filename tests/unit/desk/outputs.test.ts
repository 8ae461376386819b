import { linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { partialDate } from '../../../shared/dates.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

/** Saves a report where the person in the dialog says, and agrees that a file there is replaced. */
function saveAt(desk: ScratchDesk, articleId: string, path: string) {
  desk.dialogs.path = path;
  return desk.call('report.save', { articleId, format: 'json', asOf: null });
}

test('no report takes the place of the open workspace, by whatever name it is called', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const folder = dirname(desk.path);
  const { ino } = statSync(desk.path);
  linkSync(desk.path, join(folder, 'hard.json'));
  symlinkSync(desk.path, join(folder, 'soft.json'));
  symlinkSync(folder, join(folder, 'round'));
  mkdirSync(join(folder, 'inner'));
  const names = [
    'workspace.stet',
    'workspace.stet-wal',
    'workspace.stet-shm',
    'workspace.stet-journal',
    'WORKSPACE.STET-JOURNAL',
    'hard.json',
    'soft.json',
    'round/workspace.stet',
    'inner/../workspace.stet-journal',
  ];
  for (const name of names) {
    const saving = saveAt(desk, articleId, `${folder}/${name}`);
    await expect([name, await saving.catch(({ message }) => message)]).toEqual([
      name,
      expect.stringMatching(/belongs to the open workspace.*another name/),
    ]);
  }
  expect(statSync(desk.path).ino).toBe(ino);
  await desk.restart();
  expect(await desk.call('library.list', {})).toHaveLength(1);
});

test('no report takes the place of a file that an article was read from, also after a restart', async () => {
  const desk = await scratchDesk();
  const folder = scratchFolder();
  const source = join(folder, 'tram.txt');
  writeFileSync(source, OLDER);
  writeFileSync(join(folder, 'later.txt'), NEWER);
  linkSync(source, join(folder, 'same.json'));
  symlinkSync(source, join(folder, 'led.json'));
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  await desk.pick(source, join(folder, 'later.txt'));
  // Read, but neither accepted nor declined yet; meanwhile its text was changed.
  writeFileSync(join(folder, 'later.txt'), `${NEWER} More.`);
  for (const name of ['tram.txt', 'same.json', 'led.json', 'later.txt'])
    await expect(saveAt(desk, articleId, join(folder, name))).rejects.toThrow(/article was read from/);
  await desk.restart();
  for (const name of ['tram.txt', 'same.json', 'led.json'])
    await expect(saveAt(desk, articleId, join(folder, name))).rejects.toThrow(/article was read from/);
  const other = await desk.bringIn(`${NEWER} And more.`, '2020-05-07');
  await desk.call('article.remove', { articleId });
  await expect(saveAt(desk, other, source)).rejects.toThrow(/article was read from/);
  expect(readFileSync(source, 'utf8')).toBe(OLDER);
  expect(readFileSync(join(folder, 'later.txt'), 'utf8')).toBe(`${NEWER} More.`);
});

test('a report is saved again over the one before when the editor agrees to it, and through a link', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const folder = scratchFolder();
  const path = join(folder, 'report.json');
  await saveAt(desk, articleId, path);
  await saveAt(desk, articleId, path);
  symlinkSync(path, join(folder, 'newest.json'));
  writeFileSync(path, 'an older report');
  await saveAt(desk, articleId, join(folder, 'newest.json'));
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ schema: 'stet-report/1' });
  expect(readdirSync(folder).sort()).toEqual(['newest.json', 'report.json']);
});

test('a file that nobody was asked about is not replaced', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const folder = scratchFolder();
  mkdirSync(join(folder, 'taken.json'));
  writeFileSync(join(folder, 'mine.json'), 'mine');
  symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling.json'));
  desk.dialogs.mayReplace = false;
  for (const name of ['taken.json', 'mine.json', 'dangling.json'])
    await expect(saveAt(desk, articleId, join(folder, name))).rejects.toThrow(`“${name}” already exists`);
  expect(readFileSync(join(folder, 'mine.json'), 'utf8')).toBe('mine');
  await saveAt(desk, articleId, join(folder, 'new.json'));
  expect(readdirSync(folder).sort()).toEqual(['dangling.json', 'mine.json', 'new.json', 'taken.json']);
});

test('the file that an article was read from is given back byte for byte, and not over itself', async () => {
  const desk = await scratchDesk();
  const folder = scratchFolder();
  const [source, copy] = [join(folder, 'tram.txt'), join(folder, 'copy.txt')];
  // A byte order mark and line ends of Windows are none of the text.
  writeFileSync(source, `\ufeff${OLDER.replaceAll('\n', '\r\n')}`);
  const [draft] = await desk.pick(source);
  const description = { title: 'T', byline: null, outlet: null, sourceUrl: null, publishedOn: partialDate('2018') };
  const { articleIds } = await desk.call('import.accept', {
    drafts: [{ draftId: draft?.draftId ?? '', description }],
    collection: null,
  });
  const save = (path: string | null) => {
    desk.dialogs.path = path;
    return desk.call('article.saveOriginal', { articleId: articleIds[0] ?? '' });
  };
  expect(await save(null)).toEqual({ path: null });
  expect(await save(copy)).toEqual({ path: copy });
  expect(desk.dialogs.proposed).toBe('tram.txt');
  expect(readFileSync(copy)).toEqual(readFileSync(source));
  await expect(save(source)).rejects.toThrow(/article was read from/);
});
