import { existsSync, linkSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/desk/command-line/run.ts';
import { judgedPairSchema } from '../../../shared/judged-pair.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { saidInTerminal } from './said-in-terminal.ts';
import { NEWER, OLDER, scratchDesk } from './scratch-desk.ts';
import { surroundings } from './surroundings.ts';

const said = saidInTerminal();

const run = (...args: string[]) => runCommandLine(['decisions', ...args], surroundings);

/** A closed workspace with a verdict on every claim. */
async function workspace(shareDecisions: boolean): Promise<string> {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  await desk.bringIn(NEWER, '2019-03-05');
  for (const { id } of (await desk.review(articleId)).claims)
    await desk.call('verdict.record', { claimId: id, value: 'outdated', note: 'Ask the office.', correction: '' });
  await desk.call('settings.set', { shareDecisions });
  await desk.close();
  return desk.path;
}

test('decisions writes one line for each pair, whole sentences and nothing else of the workspace', async () => {
  const file = join(scratchFolder(), 'eval.jsonl');
  expect(await run('--out', file, '--workspace', await workspace(true))).toBe(0);
  const text = readFileSync(file, 'utf8');
  const lines = text.trimEnd().split('\n');
  for (const line of lines) judgedPairSchema.parse(JSON.parse(line));
  expect(said.out).toBe(`${lines.length} pairs of claim and passage saved\n`);
  expect(said.err).toContain(`Wrote ${file}`);
  for (const words of ['Ask the office', 'Harbour tram to open in 2019', 'Ada', '2018-05'])
    expect(text).not.toContain(words);
});

test('decisions refuses with one sentence, and writes nothing, where it is switched off', async () => {
  const file = join(scratchFolder(), 'eval.jsonl');
  expect(await run('--out', file, '--workspace', await workspace(false))).toBe(1);
  expect(said.err).toBe(
    'stet: Saving decisions for evaluation is switched off; it can be switched on under “Settings”.\n',
  );
  expect(existsSync(file)).toBe(false);
});

test('decisions replaces a file only when told to, and never the workspace', async () => {
  const path = await workspace(true);
  const folder = scratchFolder();
  const file = join(folder, 'eval.jsonl');
  writeFileSync(file, 'mine');
  linkSync(path, join(folder, 'hard.jsonl'));
  expect(await run('--out', file, '--workspace', path)).toBe(1);
  expect(said.err).toBe(`stet: “eval.jsonl” already exists; add --force to replace it.\n`);
  expect(readFileSync(file, 'utf8')).toBe('mine');
  for (const name of [path, `${path}-wal`, join(folder, 'hard.jsonl')]) {
    said.err = '';
    expect([await run('--out', name, '--workspace', path, '--force'), name]).toEqual([2, name]);
    expect(said.err).toMatch(/^stet: “.*” is the workspace; the decisions need a file of their own\./);
  }
  expect(await run('--out', file, '--workspace', path, '--force')).toBe(0);
  expect(readFileSync(file, 'utf8')).toMatch(/^\{/);
});

test('decisions makes no workspace where there is none, and says what is missing', async () => {
  const folder = scratchFolder();
  const at = (name: string) => join(folder, name);
  writeFileSync(at('empty.stet'), '');
  writeFileSync(at('text.txt'), OLDER);
  const cases: [string[], RegExp, number][] = [
    [['--workspace', at('none.stet')], /--out/, 2],
    [['--out', at('d.jsonl')], /--workspace/, 2],
    [['--out', at('d.jsonl'), '--workspace', at('none.stet')], /There is no workspace/, 1],
    [['--out', at('d.jsonl'), '--workspace', at('empty.stet')], /There is no workspace/, 1],
    [['--out', at('d.jsonl'), '--workspace', at('text.txt')], /not a Stet workspace/, 1],
    [['--out', at('d.jsonl'), '--anonymous'], /--anonymous/, 2],
    [['--out', at('d.jsonl'), 'more'], /more/, 2],
  ];
  for (const [words, sentence, code] of cases) {
    said.err = '';
    expect([await run(...words), words]).toEqual([code, words]);
    expect(said.err.match(/^stet: .*\n$/)?.[0]).toMatch(sentence);
  }
  expect(existsSync(at('none.stet'))).toBe(false);
  expect(existsSync(at('d.jsonl'))).toBe(false);
  expect(readFileSync(at('empty.stet'), 'utf8')).toBe('');
});
