import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Answer } from '../../shared/channel.ts';
import { contract, type ProcedureName } from '../../shared/contract/index.ts';
import { NEWER, OLDER, scratchDesk } from '../unit/desk/scratch-desk.ts';
import { MadeInputs, numbersFrom } from './made-inputs.ts';

/** How many calls are made; each takes about a millisecond. */
const CALLS = 3000;
/** These do long work: what they do is tested elsewhere, here each is called so many times. */
const FEW: Readonly<Partial<Record<ProcedureName, number>>> = {
  'workspace.loadSamples': 0,
  'workspace.check': 10,
  'import.pick': 8,
  'import.read': 15,
  'import.paste': 15,
  'import.accept': 5,
  'article.compareAgain': 5,
  'article.describe': 10,
  'analysis.resume': 5,
  'report.save': 30,
  'reports.saveAll': 15,
  'decisions.save': 15,
  'backups.restore': 10,
};

test('whatever a page sends, on whatever channel, is answered with data: no fault inside, nothing written elsewhere', async () => {
  const seed = Date.now() % 2 ** 31;
  const stet = await scratchDesk();
  const article = await stet.bringIn(OLDER, '2018-05-07');
  const later = await stet.bringIn(NEWER, '2019-03-05');
  const { claims } = await stet.review(article);
  const evidence = claims.flatMap((claim) => claim.evidence.map(({ id }) => id));
  const ids = [article, later, ...claims.map(({ id }) => id), ...evidence, crypto.randomUUID()];
  const next = numbersFrom(seed);
  const inputs = new MadeInputs(next, ids);

  const home = dirname(stet.path);
  const outputs = join(home, 'outputs');
  mkdirSync(outputs);
  writeFileSync(join(home, 'letter.txt'), 'Not Stet’s.');
  writeFileSync(join(home, 'article.txt'), `${OLDER}\n`);
  const before = digests(home);
  const faults = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => faults.mockRestore());
  const waiting: Promise<Answer<unknown>>[] = [];
  const left: Partial<Record<ProcedureName, number>> = { ...FEW };
  const succeeded = new Set<ProcedureName>();
  const names = Object.keys(contract) as ProcedureName[];

  for (let at = 0; at < CALLS; at += 1) {
    const name = inputs.one(names);
    const few = left[name];
    if (few !== undefined) {
      if (few === 0) continue;
      left[name] = few - 1;
    }
    // What the person before a dialog answers: mostly nothing, sometimes what must be refused.
    stet.dialogs.path = inputs.one([null, null, join(outputs, `${at}.out`), stet.path, join(home, 'letter.txt')]);
    stet.dialogs.mayReplace = false;
    stet.dialogs.folder = inputs.one([null, outputs]);
    stet.dialogs.files = inputs.one([[], [join(home, 'article.txt')], [join(home, 'missing.txt')], [home]]);
    const input = inputs.for(contract[name].input);
    const answer = stet.desk.call(name, input);
    if (name === 'changes.next') waiting.push(answer);
    else {
      const done = await answer;
      expectData(done, `call ${at}, “${name}”, with the seed ${seed}: ${faults.mock.lastCall?.join(' ')}`);
      if (done.ok) succeeded.add(name);
    }
  }
  for (const name of ['', '__proto__', 'constructor', 'toString', 'library.list ', 'x'.repeat(1000)]) {
    expect(await stet.desk.call(name, {})).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
  }

  expect(succeeded.size, 'too few inputs are of the right shape').toBeGreaterThan(names.length / 2);
  expect((await stet.call('workspace.check', {})).problems).toEqual([]);
  await stet.close();
  for (const answer of await Promise.all(waiting)) expectData(answer, `a call that waited, with the seed ${seed}`);
  expect(faults.mock.calls, `the seed ${seed}`).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect(digests(home)).toEqual(before);
});

function expectData(answer: Answer<unknown>, where: string): void {
  if (answer.ok) return;
  const { code, sentence } = answer.failure;
  expect(code, where).not.toBe('internal');
  expect(sentence, where).toMatch(/^[^\n]{3,}[.?!”]$/u);
}

/** What every file of the editor's folder holds, but for the workspace’s own and what was asked for. */
function digests(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  const others = paths.filter(
    (path) => !path.startsWith(join(folder, 'workspace.')) && !path.startsWith(join(folder, 'outputs')),
  );
  return Object.fromEntries(
    others.map((path) => [path, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );
}
