import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import type { ArticleDescription } from '../../../shared/article.ts';
import { partialDate } from '../../../shared/dates.ts';
import { OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';
import { story, waiting } from './three-articles.ts';

async function describeAnew(desk: ScratchDesk, articleId: string, changed: Partial<ArticleDescription>): Promise<void> {
  const { title, byline, outlet, publishedOn, sourceUrl } = await desk.call('article.text', { articleId });
  const description = { title, byline, outlet, publishedOn, sourceUrl, ...changed };
  await desk.call('article.describe', { articleId, description });
}

test('a typo in a title has its own article compared again and no other', async () => {
  const desk = await scratchDesk();
  const ids = await story(desk);
  await describeAnew(desk, ids[2019], { title: 'Lindmark delays harbour tram, again' });
  expect(await waiting(desk)).toEqual(['2019']);
  await desk.desk.analysis.settled();
  await desk.call('history.undo', {});
  expect(await waiting(desk)).toEqual(['2019']);
});

test('byline, outlet and address have nothing compared again, so that no sign-off waits for them', async () => {
  const desk = await scratchDesk();
  const ids = await story(desk);
  for (const { id } of (await desk.review(ids[2018])).claims)
    await desk.call('verdict.record', { claimId: id, value: 'confirmed', note: '', correction: '' });
  await describeAnew(desk, ids[2018], {
    byline: 'E. Brandt',
    outlet: 'Lindmark Post',
    sourceUrl: 'https://example.org/',
  });
  expect(await waiting(desk)).toEqual([]);
  await desk.call('article.signOff', { articleId: ids[2018], scope: 'magazine' });
});

test('another day has the article and what it may bear on compared again', async () => {
  const desk = await scratchDesk();
  const ids = await story(desk);
  await describeAnew(desk, ids[2019], { publishedOn: partialDate('2019-06-01') });
  expect(await waiting(desk)).toEqual(['2018', '2019']);
});

test('an article taken out or brought back has what is older compared again, and nothing later', async () => {
  const desk = await scratchDesk();
  const ids = await story(desk);
  await desk.call('article.remove', { articleId: ids[2019] });
  expect(await waiting(desk)).toEqual(['2018']);
  await desk.desk.analysis.settled();
  await desk.call('history.undo', {});
  expect(await waiting(desk)).toEqual(['2018', '2019']);
});

test('an article that could not be compared cannot be signed off until it has been', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  for (const { id } of (await desk.review(articleId)).claims)
    await desk.call('verdict.record', { claimId: id, value: 'confirmed', note: '', correction: '' });
  await desk.close();
  const file = new Database(desk.path);
  file.exec("UPDATE articles SET analysis = 'failed'");
  file.close();
  await desk.open();
  await expect(desk.call('article.signOff', { articleId, scope: 'magazine' })).rejects.toThrow(
    /cannot be signed off yet. Comparing this article with later ones failed; compare it again\.$/,
  );
  await desk.call('article.compareAgain', { articleIds: [articleId] });
  await desk.desk.analysis.settled();
  await desk.call('article.signOff', { articleId, scope: 'magazine' });
});
