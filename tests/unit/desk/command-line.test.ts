import { existsSync, linkSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/desk/command-line/run.ts';
import type { Report } from '../../../shared/report.ts';
import { bytesOf, read } from '../importers/documents.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { saidInTerminal } from './said-in-terminal.ts';
import { NEWER, OLDER } from './scratch-desk.ts';
import { surroundings } from './surroundings.ts';

const said = saidInTerminal();

function files() {
  const folder = scratchFolder();
  const at = (name: string) => join(folder, name);
  writeFileSync(at('older.txt'), OLDER);
  writeFileSync(at('newer.txt'), NEWER);
  return at;
}

/** The collections of a workspace, with how many articles are in each. */
function collected(workspace: string): unknown[] {
  const db = new Database(workspace, { readonly: true });
  const sql = `SELECT g.name, count(*) FROM collections g JOIN collection_articles m ON m.collection_id = g.id
                WHERE g.removed_at IS NULL GROUP BY g.id ORDER BY g.name`;
  const rows = db.prepare(sql).raw().all();
  db.close();
  return rows;
}

const run = (...args: string[]) => runCommandLine(args, surroundings);

test('check writes every report, prints a summary and leaves nothing else behind', async () => {
  const at = files();
  writeFileSync(at('style.yaml'), 'name: Research Desk\nsections: [claims]\n');
  const reports = ['r.html', 'r.json', 'r.md', 'r.csv'].flatMap((name) => ['--report', at(name)]);
  expect(
    await run(
      'check',
      at('older.txt'),
      '--published',
      '2018-05-07',
      '--against',
      `${at('newer.txt')}@2019-03`,
      '--checker',
      'Grace',
      '--house-style',
      at('style.yaml'),
      ...reports,
    ),
  ).toBe(0);
  const report = JSON.parse(readFileSync(at('r.json'), 'utf8')) as Report;
  expect(report).toMatchObject({ schema: 'stet-report/1', checker: 'Grace', article: { publishedOn: '2018-05-07' } });
  expect(report.sources.map((source) => source.publishedOn)).toEqual(['2019-03']);
  for (const claim of report.claims) expect(report.article.text.slice(claim.start, claim.end)).toBe(claim.quote);
  for (const name of ['r.html', 'r.md', 'r.csv']) expect(readFileSync(at(name), 'utf8')).toContain('140 million');
  expect(readFileSync(at('r.md'), 'utf8')).toMatch(/^Research Desk\n(?![\s\S]*## Sources)/);
  expect(said.out).toContain('Stet suggests');
  expect(said.err).toContain('Wrote');
});

test('what was published after the as-of day plays no part', async () => {
  const at = files();
  expect(
    await run(
      'check',
      at('older.txt'),
      '--published',
      '2018-05-07',
      '--against',
      `${at('newer.txt')}@2019-03`,
      '--as-of',
      '2018-12-31',
      '--report',
      at('r.json'),
    ),
  ).toBe(0);
  const report = JSON.parse(readFileSync(at('r.json'), 'utf8')) as Report;
  expect(report.asOf).toBe('2018-12-31');
  expect(report.sources).toEqual([]);
  expect(said.err).toContain('Left out “newer.txt”');
});

test('an as-of month or year stands for its end, as in the window', async () => {
  const at = files();
  // The days are asked of one workspace, so that the two texts are read once.
  const against = ['--against', `${at('newer.txt')}@2019-03-05`, '--workspace', at('w.stet')];
  for (const [asOf, sources] of [
    ['2019', 1],
    ['2019-03', 1],
    ['2019-02', 0],
    ['2018', 0],
  ] as const) {
    const report = at(`${asOf}.json`);
    expect(
      await run('check', at('older.txt'), '--published', '2018-05-07', ...against, '--as-of', asOf, '--report', report),
    ).toBe(0);
    expect([asOf, (JSON.parse(readFileSync(report, 'utf8')) as Report).sources.length]).toEqual([asOf, sources]);
  }
});

test('a workspace named on the command line keeps the article; checking again does not store it twice', async () => {
  const at = files();
  const words = [
    'check',
    at('older.txt'),
    '--published',
    '2018-05-07',
    '--against',
    `${at('newer.txt')}@2019-03`,
    '--workspace',
    at('w.stet'),
  ];
  expect(await run(...words)).toBe(0);
  const first = said.out;
  said.out = '';
  expect(await run(...words, '--collection', 'Trams')).toBe(0);
  expect(said.out).toBe(first);
  expect(collected(at('w.stet'))).toEqual([['Trams', 2]]);
});

test('no output takes the place of the workspace, of an article or of another output', async () => {
  const at = files();
  const folder = at('.');
  const ok = ['--published', '2018-05-07', '--against', `${at('newer.txt')}@2019-03`];
  const check = ['check', at('older.txt'), ...ok];
  writeFileSync(at('older.html'), OLDER);
  writeFileSync(at('mine.html'), 'mine');
  writeFileSync(at('empty.txt'), '');
  expect(await run(...check, '--workspace', at('case.json'))).toBe(0);
  linkSync(at('case.json'), at('hard.json'));
  symlinkSync(at('older.html'), at('soft.html'));
  const before = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(at(name))]));
  const cases: [string[], RegExp, number][] = [
    [[...check, '--workspace', at('case.json'), '--report', at('case.json')], /case\.json” is the workspace/, 2],
    [[...check, '--workspace', at('new.json'), '--report', at('NEW.json')], /NEW\.json” is the workspace/, 2],
    [[...check, '--workspace', at('case.json'), '--report', at('hard.json')], /hard\.json” is the workspace/, 2],
    [['check', at('older.html'), ...ok, '--report', at('older.html')], /older\.html” is one of the articles/, 2],
    [['check', at('older.html'), ...ok, '--report', at('soft.html')], /soft\.html” is one of the articles/, 2],
    [[...check, '--report', at('r.html'), '--report', `${folder}/./r.html`], /r\.html” is named for two reports/, 2],
    [['check', at('empty.txt'), ...ok, '--workspace', at('empty.txt')], /empty\.txt” is one of the articles/, 2],
    [[...check, '--report', at('r.json'), '--report', at('mine.html')], /mine\.html” already exists.*--force/, 1],
  ];
  for (const [words, sentence, code] of cases) {
    for (const force of code === 1 ? [[]] : [[], ['--force']]) {
      said.err = '';
      expect([await run(...words, ...force), words]).toEqual([code, words]);
      expect(said.err.match(/^stet: .*\n$/)?.[0]).toMatch(sentence);
    }
  }
  expect(Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(at(name))]))).toEqual(before);
  const again = [...check, '--workspace', at('case.json')];
  expect(await run(...again, '--report', at('mine.html'), '--force')).toBe(0);
  expect(readFileSync(at('mine.html'), 'utf8')).toContain('140 million');
});

test('bad input ends with one sentence, a code other than 0, and no report', async () => {
  const at = files();
  writeFileSync(at('empty.txt'), '');
  writeFileSync(at('notes.txt'), 'Ring the mayor.');
  const ok = ['--published', '2018-05-07', '--against', `${at('newer.txt')}@2019-03`, '--report', at('r.html')];
  const cases: [string[], RegExp, number][] = [
    [['check'], /which article/, 2],
    [['check', at('older.txt')], /--against/, 2],
    [['check', at('missing.txt'), ...ok], /missing\.txt” cannot be opened/, 1],
    [['check', at('empty.txt'), ...ok], /empty\.txt/, 1],
    [['check', at('older.txt'), '--against', `${at('newer.txt')}@2019-03`], /older\.txt” does not say when/, 1],
    [['check', at('older.txt'), '--published', '2018-13', '--against', `${at('newer.txt')}@2019`], /2018-13/, 2],
    [['check', at('older.txt'), '--published', '2018', '--against', `${at('newer.txt')}@soon`], /soon/, 2],
    [['check', at('older.txt'), ...ok, '--report', at('r.xyz')], /r\.xyz/, 2],
    [['check', at('older.txt'), ...ok, '--workspace', at('notes.txt')], /not a Stet workspace/, 1],
    [['check', at('older.txt'), ...ok, '--report', join(at('nowhere'), 'r.html')], /cannot be written/, 1],
    [['check', at('older.txt'), '--colour'], /--colour/, 2],
    [['check', at('older.txt'), ...ok, '--collection', 'Trams'], /--workspace FILE/, 2],
    [['check', at('older.txt'), ...ok, '--workspace', at('w.stet'), '--collection', ' '], /needs a name/, 2],
    [['frobnicate'], /not a Stet command/, 2],
  ];
  for (const [words, sentence, code] of cases) {
    said.err = '';
    expect([await run(...words), words]).toEqual([code, words]);
    const failure = said.err.split('\n').filter((line) => line.startsWith('stet: '));
    expect(failure).toHaveLength(1);
    expect(failure[0]).toMatch(sentence);
  }
  expect(existsSync(at('r.xyz'))).toBe(false);
  expect(readFileSync(at('older.txt'), 'utf8')).toBe(OLDER);
});

test('a table is brought into a workspace by the columns that are named; brought in again, nothing doubles', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'archive.csv');
  writeFileSync(path, 'Titel,Wortlaut,Tag\nTram opens,The tram opened.,2019-05-06\nBridge,It closed.,\n');
  const words = ['import', path, '--workspace', join(folder, 'w.stet')];
  expect(await run(...words)).toBe(1);
  expect(said.err).toContain('name its column with --columns text=NAME');
  const columns = ['--columns', 'title=Titel,text=Wortlaut,published=Tag'];
  expect(await run(...words, ...columns, '--collection', 'Harbour')).toBe(0);
  expect(collected(join(folder, 'w.stet'))).toEqual([['Harbour', 1]]);
  expect(said.out).toBe(
    'Brought in 1.\nLeft out 1 without a date: bring in in the window, or with --published DATE.\n',
  );
  said.out = '';
  expect(await run(...words, ...columns)).toBe(0);
  expect(said.out).toContain('Brought in 0.\nLeft out 1 already in the library.');
  expect(await run(...words, '--columns', 'body=Wortlaut')).toBe(2);
});

test('a date that two places of a page disagree on, or that can be read in two ways, is not taken unasked', async () => {
  const at = files();
  const page = (name: string, head: string, shown: string) =>
    writeFileSync(
      at(name),
      `<html><head><title>Tram opens</title>${head}</head><body><h1>Tram opens</h1><p>${shown}</p><p>${OLDER} Seen from ${name}.</p></body></html>`,
    );
  const stamped = '<meta property="article:published_time" content="2018-06-20T09:00:00+02:00">';
  page('two.html', stamped, '7 May 2018');
  page('order.html', '', 'Posted 03/04/2018');
  const against = ['--against', `${at('newer.txt')}@2019-03`];
  const twoWays = 'two ways: 3 April 2018 or 4 March 2018';
  const cases: [string[], string][] = [
    [['two.html'], 'The page gives two dates: 20 June 2018 in the page’s metadata, 7 May 2018 in'],
    [['order.html'], `“order.html”: The date can be read in ${twoWays}. Choose one: add --published DATE.`],
    [
      ['order.html', '--date-order', 'day-first', '--against', at('older.txt')],
      '“order.html” was published on 3 April 2018',
    ],
    [['order.html', '--published', '03/04/2018'], '“03/04/2018” is 3 April 2018 or 4 March 2018'],
  ];
  for (const [[name = '', ...more], sentence] of cases) {
    said.err = '';
    expect(await run('check', at(name), ...against, ...more)).not.toBe(0);
    expect(said.err).toContain(sentence);
  }
  const imported = ['import', at('two.html'), at('order.html'), '--workspace', at('w.stet')];
  said.err = said.out = '';
  expect(await run(...imported)).toBe(0);
  expect(said.out).toMatch(/^Brought in 0\.\nLeft out 2 whose date is in doubt/);
  expect(said.err).toMatch(/“two\.html”: The page gives two dates.*\n“order\.html”: The date can be read in two ways/);
  said.out = '';
  expect(await run(...imported, '--date-order', 'month-first', '--published', '7 May 2018')).toBe(0);
  const db = new Database(at('w.stet'), { readonly: true });
  expect(db.prepare('SELECT published_on FROM articles ORDER BY 1').pluck().all()).toEqual([
    '2018-03-04',
    '2018-05-07',
  ]);
  db.close();
});

test('of a file with tracked changes it is said which text is taken, and the other is taken when asked for', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'tracked.docx');
  writeFileSync(path, bytesOf('tracked-libreoffice.docx'));
  const textAfter = async (...more: string[]) => {
    const workspace = join(folder, `${more.length}.stet`);
    said.err = '';
    expect(await run('import', path, '--published', '2019', '--workspace', workspace, ...more)).toBe(0);
    const db = new Database(workspace, { readonly: true });
    const text = db.prepare('SELECT text FROM articles').pluck().get();
    db.close();
    return text;
  };
  expect(await run('import', path, '--workspace', join(folder, 'w.stet'))).toBe(0);
  expect(said.err).toContain('Only the day on which the file was made was found');
  expect(said.out).toContain('Left out 1 whose date is in doubt');
  const accepted = await textAfter();
  expect(said.err).toMatch(/“tracked\.docx”: It carries tracked changes; the text with them is taken\./);
  const original = await textAfter('--tracked', 'original');
  expect(said.err).toContain('the text without them is taken');
  expect([accepted, original]).toEqual([
    (await read('tracked-libreoffice.docx')).text,
    (await read('tracked-libreoffice.docx', 'original')).text,
  ]);
  expect(accepted).not.toBe(original);
  expect(await run('import', path, '--workspace', join(folder, 'x.stet'), '--tracked', 'both')).toBe(2);
});
