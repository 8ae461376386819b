import { describe, expect, it } from 'vitest';
import { newlyFailed, openJobs } from '../../../renderer/jobs/current-job.ts';
import { LIBRARY, toLibrary, toStep } from '../../../renderer/place.ts';
import type { Job } from '../../../shared/job.ts';

const review = { name: 'review', articleId: 'a', lead: null } as const;

describe('undo and redo across articles', () => {
  it('open the article of the claim that they changed, at that claim', () => {
    expect(toStep(review, { articleId: 'b', claimId: 'c1' }, 7)).toEqual({
      name: 'review',
      articleId: 'b',
      lead: { claimId: 'c1', at: 7 },
    });
  });

  it('stay where the editor is when they changed the open article as a whole', () => {
    expect(toStep(review, { articleId: 'a', claimId: null }, 7)).toBe(review);
  });

  it('show the library when they brought back or took away another article', () => {
    expect(toStep(review, { articleId: 'b', claimId: null }, 7)).toEqual({ name: 'library', comingFrom: 'b' });
  });
});

it('the library is left and found with the same article in hand', () => {
  expect(toLibrary(review)).toEqual({ name: 'library', comingFrom: 'a' });
  expect(toLibrary(LIBRARY)).toEqual(LIBRARY);
});

describe('the strip of jobs', () => {
  const job = (id: string, state: Job['state']): Job => ({
    id,
    kind: 'analysis',
    sentence: id,
    done: 0,
    total: 1,
    state,
    startedAt: '2026-01-01T00:00:00.000Z',
    failure: null,
  });

  it('shows what is running, and nothing that has ended', () => {
    const jobs = [job('a', 'finished'), job('b', 'running'), job('c', 'failed'), job('d', 'running')];
    expect(openJobs(jobs).map(({ id }) => id)).toEqual(['b', 'd']);
  });

  it('tells of a failure once', () => {
    const failed = job('a', 'failed');
    expect(newlyFailed([job('a', 'running')], [failed])).toEqual([failed]);
    expect(newlyFailed([failed], [failed])).toEqual([]);
  });
});
