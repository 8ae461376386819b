import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytesOf, DOCUMENTS } from '../importers/documents.ts';
import { scratchDesk } from './scratch-desk.ts';

test('the other text of a file with tracked changes can be asked for, and is what is stored, with the file’s own bytes', async () => {
  const scratch = await scratchDesk();
  const [draft] = await scratch.pick(join(DOCUMENTS, 'tracked-pandoc.docx'));
  expect(draft?.problem).toBeNull();
  expect(draft).toMatchObject({ status: 'needs-date', format: 'docx', tracked: { changes: 3, text: 'accepted' } });
  expect(draft?.excerpt).toContain('June 2019');
  const draftId = draft?.draftId as string;
  const other = await scratch.call('import.reread', { draftId, tracked: 'original' });
  expect(other).toMatchObject({ draftId, tracked: { changes: 3, text: 'original' }, notes: draft?.notes });
  const description = { title: 'Tram', byline: null, outlet: null, publishedOn: '2018-05-07', sourceUrl: null };
  const { articleIds } = await scratch.call('import.accept', { drafts: [{ draftId, description }] });
  const { article } = await scratch.call('review.open', { articleId: articleIds[0] as string });
  expect(article.text).toContain('will open in May 2019');
  const [again] = await scratch.pick(join(DOCUMENTS, 'tracked-pandoc.docx'));
  expect(again?.status).toBe('duplicate');
  expect(article.sha256).toBe(createHash('sha256').update(bytesOf('tracked-pandoc.docx')).digest('hex'));
  await expect(scratch.call('import.reread', { draftId, tracked: 'original' })).rejects.toThrow(/no longer waiting/);
});
