import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../../../electron/desk/store/open.ts';
import { damage } from '../store/damage.ts';
import { scratchFolder, storeArticle, storeClaim } from '../store/scratch-workspace.ts';
import { ScratchDesk } from './scratch-desk.ts';

/** A workspace that holds an article with one claim, as a file of a desk that is not open yet. */
async function closedDesk(): Promise<{ desk: ScratchDesk; articleId: string; claimId: string }> {
  const desk = new ScratchDesk();
  onTestFinished(() => desk.close());
  const { db, close } = openWorkspace(desk.path);
  const text = 'The tram has 12 stops.';
  const { id: articleId } = storeArticle(db, {
    text,
    blocks: [{ kind: 'paragraph', level: 0, start: 0, end: text.length }],
  });
  const claimId = storeClaim(db, articleId, { end: text.length });
  close();
  return { desk, articleId, claimId };
}

test('a damaged workspace can still be read and reported on; what would be saved is refused in a sentence', async () => {
  const { desk, articleId, claimId } = await closedDesk();
  damage(desk.path, 'drafts');
  const damaged = readFileSync(desk.path);

  await desk.open();
  const { isReadOnly, warnings, path, goesOnComparing } = await desk.call('workspace.info', {});
  expect({ isReadOnly, path }).toEqual({ isReadOnly: true, path: desk.path });
  expect(warnings).toEqual([expect.stringMatching(/is damaged.*open for reading only/)]);
  expect(goesOnComparing).toBe(0);
  expect(await desk.call('library.list', {})).toHaveLength(1);
  expect((await desk.review(articleId)).claims).toMatchObject([{ id: claimId }]);
  await expect(desk.call('verdict.record', { claimId, value: 'outdated', note: '', correction: '' })).rejects.toThrow(
    `“${desk.path}” may only be read, so this was not done.`,
  );

  desk.dialogs.path = join(scratchFolder(), 'report.json');
  await desk.call('report.save', { articleId, format: 'json', asOf: null });
  expect(JSON.parse(readFileSync(desk.dialogs.path, 'utf8')).claims).toHaveLength(1);
  await desk.close();
  expect(readFileSync(desk.path).equals(damaged)).toBe(true);
});
