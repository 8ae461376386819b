import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { digestOf } from '../../../electron/desk/store/digest.ts';
import { scratchDesk } from './scratch-desk.ts';

const older = 'The ferry\n\nThe ferry of Castra will sail in May, the mayor said on Monday.';
const poisoned = 'Notes from the harbour\n\nA crane in the harbour of Castra was painted green on Tuesday.';
const newer = 'A ferry sails\n\nThe ferry of Castra sailed for the first time on Sunday, the mayor said.';

test('an article whose passages cannot be kept is marked as failed, and the others are compared', async () => {
  const desk = await scratchDesk();
  const file = new Database(desk.path);
  const digest = digestOf('A crane in the harbour of Castra was painted green on Tuesday.');
  file.exec(
    `CREATE TRIGGER full_disk BEFORE INSERT ON embeddings WHEN NEW.digest = '${digest}'
     BEGIN SELECT RAISE(ABORT, 'no room'); END`,
  );
  file.close();
  const ids: string[] = [];
  for (const [text, day] of [
    [older, '2016-03-01'],
    [poisoned, '2017-03-01'],
    [newer, '2018-03-01'],
  ] as const) {
    ids.push(await desk.bringIn(text, day));
  }
  const states = new Map((await desk.call('library.list', {})).map(({ id, analysis }) => [id, analysis]));
  expect(ids.map((id) => states.get(id))).toEqual(['ready', 'failed', 'ready']);
  expect(readFileSync(desk.faults.path, 'utf8')).toMatch(/comparing an article\nSqliteError SQLITE_CONSTRAINT_TRIGGER/);
});

test('another past day ends the work on the one before; the same day asked twice is answered twice', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(older, '2016-03-01');
  await desk.bringIn(newer, '2018-03-01');
  const day = (asOf: string) => desk.desk.call('review.open', { articleId, asOf });
  const answers = await Promise.all([day('2018-04-01'), day('2018-05-01'), day('2018-05-01')]);
  expect(answers.map((answer) => (answer.ok ? 'answered' : answer.failure.code))).toEqual([
    'cancelled',
    'answered',
    'answered',
  ]);
});
