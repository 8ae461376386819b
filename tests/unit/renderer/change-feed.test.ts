import { type QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, onTestFinished, test, vi } from 'vitest';
import { desk } from '../../../renderer/desk/call.ts';
import { caughtUp, followChanges } from '../../../renderer/desk/change-feed.ts';
import { changeHeldReview } from '../../../renderer/desk/held.ts';
import { createDeskCache, libraryOrderQuery, refreshChanged, reviewQuery } from '../../../renderer/desk/queries.ts';
import { keepVerdict } from '../../../renderer/review/keep-verdict.ts';
import type { Input, ProcedureName } from '../../../shared/contract/index.ts';
import { FIRST_VIEW } from '../../../shared/library-view.ts';
import type { Review } from '../../../shared/review.ts';
import { OLDER, scratchDesk } from '../desk/scratch-desk.ts';

/** A window without a screen before a real desk that holds one article, compared; it counts what it asks. */
async function openWindow() {
  const scratch = await scratchDesk();
  const articleId = await scratch.bringIn(OLDER, '2018-05-07');
  const asked = new Map<string, number>();
  vi.stubGlobal('window', {
    stet: <Name extends ProcedureName>(name: Name, input: Input<Name>) => {
      asked.set(name, (asked.get(name) ?? 0) + 1);
      return scratch.desk.call(name, input);
    },
  });
  const cache = createDeskCache();
  const stop = followChanges((changes) => refreshChanged(cache, changes));
  onTestFinished(() => {
    stop();
    vi.unstubAllGlobals();
  });
  return { scratch, articleId, cache, asked };
}

/** Keeps a review on screen. */
async function show(cache: QueryClient, articleId: string): Promise<() => Review> {
  const observer = new QueryObserver(cache, reviewQuery(articleId));
  onTestFinished(observer.subscribe(() => undefined));
  await cache.fetchQuery(reviewQuery(articleId));
  return () => observer.getCurrentResult().data as Review;
}

test('a verdict is on screen as soon as it is on disk, with who and when, and the review is read once more', async () => {
  const { scratch, articleId, cache, asked } = await openWindow();
  const shown = await show(cache, articleId);
  const claimId = shown().claims[0]?.id as string;
  await caughtUp();
  asked.clear();

  await keepVerdict({ claimId, value: 'confirmed', note: 'Seen', correction: '' }, (change) =>
    changeHeldReview(cache, articleId, change),
  );
  const held = cache.getQueryData(reviewQuery(articleId).queryKey) as Review;
  expect(held.claims[0]?.verdict).toMatchObject({ value: 'confirmed', note: 'Seen', decidedBy: 'Ada' });
  expect(asked.get('review.open') ?? 0).toBeLessThan(2);

  await caughtUp();
  expect(asked.get('review.open')).toBe(1);
  expect(shown()).toEqual(await scratch.review(articleId));
});

test('a refused verdict is not shown', async () => {
  const { articleId, cache } = await openWindow();
  const shown = await show(cache, articleId);
  await expect(
    keepVerdict({ claimId: 'nothing of the kind', value: 'confirmed', note: '', correction: '' }, (change) =>
      changeHeldReview(cache, articleId, change),
    ),
  ).rejects.toThrow();
  expect(shown().claims.every(({ verdict }) => verdict === null)).toBe(true);
});

test('a claim that was just marked is there to be selected once the window has caught up', async () => {
  const { articleId, cache } = await openWindow();
  const shown = await show(cache, articleId);
  const start = shown().article.text.indexOf('on Monday');
  const { claimId } = await desk('claim.mark', { articleId, start, end: start + 'on Monday'.length });
  await caughtUp();
  expect(shown().claims.map(({ id }) => id)).toContain(claimId);
});

test('what is not on screen is read again when it is led to, not before', async () => {
  const { articleId, cache, asked } = await openWindow();
  await cache.fetchQuery(libraryOrderQuery(FIRST_VIEW));
  await cache.fetchQuery(reviewQuery(articleId));
  asked.clear();

  await desk('article.remove', { articleId });
  await caughtUp();
  expect([asked.get('library.order'), asked.get('review.open')]).toEqual([undefined, undefined]);
  expect(await cache.fetchQuery(libraryOrderQuery(FIRST_VIEW))).toEqual({ articleIds: [], articles: 0 });
});
