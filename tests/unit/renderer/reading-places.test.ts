import { expect, test } from 'vitest';
import { keepLaterPlace, keepReadingPlace, laterPlace, resumable } from '../../../renderer/reading/reading-places.ts';
import type { Review } from '../../../shared/review.ts';

const review = (articleId: string, claimIds: string[], laterIds: string[]) =>
  ({
    article: { id: articleId },
    claims: claimIds.map((id) => ({ id })),
    later: laterIds.map((id) => ({ id })),
  }) as unknown as Review;
const later = { articleId: 'l', passage: null };

test('a review that was never open has no place to come back to', () => {
  expect(resumable(review('never', ['c'], []))).toBeNull();
});

test('the reader comes back to the claim, the later article and the words they left', () => {
  keepReadingPlace('a', { claimId: 'c', later, offset: 120 });
  expect(resumable(review('a', ['b', 'c'], ['l']))).toEqual({ claimId: 'c', later, offset: 120 });
});

test('what has been removed since is left out, the rest is kept', () => {
  keepReadingPlace('a', { claimId: 'c', later, offset: 120 });
  expect(resumable(review('a', ['b'], []))).toEqual({ claimId: null, later: null, offset: 120 });
});

test('each later article keeps its own place', () => {
  keepLaterPlace('l', 40);
  keepLaterPlace('m', 7);
  expect([laterPlace('l'), laterPlace('m'), laterPlace('n')]).toEqual([40, 7, 0]);
});
