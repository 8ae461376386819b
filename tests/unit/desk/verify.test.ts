import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { runCommandLine } from '../../../electron/desk/command-line/run.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { saidInTerminal } from './said-in-terminal.ts';
import { OLDER, scratchDesk } from './scratch-desk.ts';
import { surroundings } from './surroundings.ts';

const said = saidInTerminal();

async function verify(report: string, workspace: string): Promise<number> {
  said.out = '';
  said.err = '';
  return runCommandLine(['verify', report, workspace], surroundings);
}

test('a report agrees with its workspace, also after more work; a changed report or workspace is named', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const [claim] = (await desk.review(articleId)).claims;
  const claimId = claim?.id as string;
  await desk.call('settings.set', { checker: 'Ada' });
  await desk.call('verdict.record', { claimId, value: 'outdated', note: 'Moved.', correction: '' });
  const json = join(scratchFolder(), 'report.json');
  const html = join(scratchFolder(), 'report.html');
  for (const path of [json, html]) {
    desk.dialogs.path = path;
    await desk.call('report.save', { articleId, format: path === json ? 'json' : 'html', asOf: null });
  }
  expect(await verify(json, desk.path)).toBe(0);
  expect(said.out).toMatch(/^“report\.json” agrees with .*verdicts and sign-off\. 2 entries, the last of all 2\.\n$/);
  await desk.call('history.undo', {});
  await desk.call('verdict.record', { claimId, value: 'confirmed', note: '', correction: '' });
  expect(await verify(json, desk.path)).toBe(0);
  expect(await verify(html, desk.path)).toBe(0);
  expect(said.out).toMatch(/its wording was not compared/);
  await desk.close();

  const honest = readFileSync(json, 'utf8');
  const forged: [string | RegExp, string, RegExp][] = [
    ['"note": "Moved."', '"note": "Stands."', /No recorded verdict says “outdated” of “/],
    ['"decidedBy": "Ada"', '"decidedBy": "Bo"', /No recorded verdict says/],
    ['It has 12 stops', 'It has 13 stops', /The article in the report is not the one that was recorded/],
    [/"entries": 2/, '"entries": 9', /Entry 9, which the report knows, is not in the workspace/],
    [
      /"sha256": "[0-9a-f]{64}"\n {6}\}\n {4}\]/,
      `"sha256": "${'0'.repeat(64)}"\n}]`,
      /Entry 2 is not the one that the report knows/,
    ],
  ];
  for (const [words, others, fault] of forged) {
    const text = honest.replace(words, others);
    expect(text).not.toBe(honest);
    writeFileSync(json, text);
    expect(await verify(json, desk.path)).toBe(1);
    expect(said.out).toMatch(fault);
    expect(said.err).toMatch(/“report\.json” does not agree with/);
  }
  writeFileSync(json, honest);
  const db = new Database(desk.path);
  db.exec("DROP TRIGGER verdicts_are_never_changed; UPDATE verdicts SET note = 'Stands.' WHERE note = 'Moved.'");
  db.close();
  for (const path of [json, html]) {
    expect(await verify(path, desk.path)).toBe(1);
    expect(said.out).toMatch(/In the workspace: Entry 2: the verdict by Ada of .* is not what was recorded\./);
  }
  writeFileSync(html, '<html></html>');
  expect(await verify(html, desk.path)).toBe(1);
  expect(said.err).toMatch(/is no report of Stet’s/);
  expect(await verify('nowhere.json', desk.path)).toBe(1);
  expect(await runCommandLine(['verify', json], surroundings)).toBe(2);
});

test('a report that gives a sign-off another scope than was signed does not agree', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  await desk.call('settings.set', { checker: 'Ada' });
  for (const { id } of (await desk.review(articleId)).claims)
    await desk.call('claim.setAside', { claimId: id, reason: 'out-of-scope' });
  await desk.call('article.signOff', { articleId, scope: 'newspaper' });
  const json = join(scratchFolder(), 'report.json');
  desk.dialogs.path = json;
  await desk.call('report.save', { articleId, format: 'json', asOf: null });
  await desk.close();
  expect(await verify(json, desk.path)).toBe(0);
  writeFileSync(json, readFileSync(json, 'utf8').replace('"scope": "newspaper"', '"scope": "magazine"'));
  expect(await verify(json, desk.path)).toBe(1);
  expect(said.out).toMatch(/No recorded sign-off is the one by Ada in the report/);
  writeFileSync(json, readFileSync(json, 'utf8').replace('"scope": "magazine"', '"scope": "newspaper"'));
  const earlier = new Database(desk.path);
  earlier.exec('ALTER TABLE sign_offs DROP COLUMN scope'); // as in a copy from before there were scopes
  earlier.close();
  expect(await verify(json, desk.path)).toBe(1);
  expect(said.out).toMatch(/No recorded sign-off is the one by Ada in the report/);
});
