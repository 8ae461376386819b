import { expect, test } from 'vitest';
import { partialDate } from '../../../shared/dates.ts';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

async function drafts(scratch: ScratchDesk, texts: readonly string[]) {
  const read = await Promise.all(texts.map((text) => scratch.call('import.paste', { text })));
  return read.map(({ draftId }, at) => ({
    draftId,
    description: {
      title: `Article ${at}`,
      byline: null,
      outlet: null,
      sourceUrl: null,
      publishedOn: partialDate(`${2018 + at}-01-01`),
    },
  }));
}

const analyses = async (scratch: ScratchDesk) =>
  (await scratch.call('library.list', {})).map(({ analysis }) => analysis);

test('comparing that is cut off by closing goes on at the next start, and says so', async () => {
  const scratch = await scratchDesk();
  await scratch.call('import.accept', { drafts: await drafts(scratch, [OLDER, NEWER]) });
  await scratch.close();
  await scratch.open();
  expect((await scratch.call('workspace.info', {})).goesOnComparing).toBe(2);
  await scratch.desk.analysis.settled();
  expect(await analyses(scratch)).toEqual(['ready', 'ready']);
  await scratch.restart();
  expect((await scratch.call('workspace.info', {})).goesOnComparing).toBe(0);
});

test('comparing that was cancelled waits until the editor has it go on', async () => {
  const scratch = await scratchDesk();
  await scratch.call('import.accept', { drafts: await drafts(scratch, [OLDER, NEWER]) });
  const { jobs } = await scratch.call('changes.next', { after: -1 });
  const job = jobs.find(({ kind }) => kind === 'analysis');
  await scratch.call('jobs.cancel', { jobId: job?.id as string });
  await scratch.desk.analysis.settled();
  expect(await analyses(scratch)).toContain('waiting');
  await scratch.call('analysis.resume', {});
  await scratch.desk.analysis.settled();
  expect(await analyses(scratch)).toEqual(['ready', 'ready']);
});

test('the article that an editor opens is compared before the others that wait', async () => {
  const scratch = await scratchDesk();
  const texts = [OLDER, `${OLDER}\n\nIt was the second.`, `${OLDER}\n\nIt was the third.`, NEWER];
  const { articleIds } = await scratch.call('import.accept', { drafts: await drafts(scratch, texts) });
  const [, , opened, newest] = articleIds as [string, string, string, string]; // nothing is later than the newest
  await scratch.review(opened);
  let compared: readonly string[] = [];
  for (let after = 0; compared.length === 0; ) {
    const news = await scratch.call('changes.next', { after });
    after = news.revision;
    compared = (await scratch.call('library.list', {}))
      .filter(({ id, analysis }) => analysis === 'ready' && id !== newest)
      .map(({ id }) => id);
  }
  expect(compared).toEqual([opened]);
});

test('an article opened before all later ones are read shows what is found so far, and in the end what all of them say', async () => {
  const scratch = await scratchDesk();
  const later = Array.from({ length: 7 }, (_, at) => `The ferry of Lindmark\n\nFerry ${at} left the harbour on time.`);
  const { articleIds } = await scratch.call('import.accept', {
    drafts: await drafts(scratch, [OLDER, NEWER, ...later]),
  });
  const opened = articleIds[0] as string;
  let seen = await scratch.review(opened);
  const isShownEarly = () => seen.readSoFar !== null && seen.claims.some(({ evidence }) => evidence.length > 0);
  for (let after = 0; !isShownEarly() && seen.analysis !== 'ready'; seen = await scratch.review(opened))
    after = (await scratch.call('changes.next', { after })).revision;
  expect(seen).toMatchObject({ analysis: 'waiting' });
  expect(seen.readSoFar).toBeLessThan(seen.later.length);
  const passages = ({ claims }: typeof seen) => claims.map(({ evidence }) => evidence.map(({ quote }) => quote));

  await scratch.desk.analysis.settled();
  const compared = await scratch.review(opened);
  expect(compared).toMatchObject({ analysis: 'ready', readSoFar: null });
  await scratch.call('article.compareAgain', { articleIds: [opened] });
  await scratch.desk.analysis.settled();
  expect(passages(await scratch.review(opened))).toEqual(passages(compared));
});

test('closing in the middle of an import stores all of it or nothing', async () => {
  const scratch = await scratchDesk();
  const texts = Array.from({ length: 12 }, (_, at) => `${OLDER}\n\nThis is the text of number ${at}.`);
  const accepted = scratch.desk.call('import.accept', { drafts: await drafts(scratch, texts) });
  await scratch.close();
  const answer = await accepted;
  await scratch.open();
  expect(await scratch.call('library.list', {})).toHaveLength(answer.ok ? texts.length : 0);
  expect(answer.ok).toBe(false);
});

test('comparing one article says how far it is with its claims, not only when it is done', async () => {
  const scratch = await scratchDesk();
  await scratch.call('import.accept', { drafts: await drafts(scratch, [OLDER, NEWER]) });
  const seen: number[] = [];
  for (let after = -1, isOver = false; !isOver; ) {
    const news = await scratch.call('changes.next', { after });
    after = news.revision;
    for (const job of news.jobs.filter(({ kind }) => kind === 'analysis')) {
      if (job.sentence.startsWith('Comparing “')) seen.push(job.done);
      isOver = job.state !== 'running';
    }
  }
  expect(seen.some((done) => !Number.isInteger(done))).toBe(true);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});
