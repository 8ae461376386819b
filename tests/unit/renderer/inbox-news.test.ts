import { expect, test } from 'vitest';
import { comparingSince, newsSince } from '../../../renderer/inbox/inbox-news.ts';
import type { Inbox, InboxEntry } from '../../../shared/inbox.ts';
import type { Job } from '../../../shared/job.ts';

const job = (kind: Job['kind'], state: Job['state'], startedAt: string): Job => ({
  id: startedAt,
  kind,
  sentence: '',
  done: 0,
  total: 1,
  state,
  startedAt,
  failure: null,
});

const entry = (since: string, broughtBy: string) =>
  ({ reason: 'new-evidence', since, passage: { articleTitle: 'Old' }, broughtBy }) as InboxEntry;

test('comparing counts from when the desk began it, whatever the window’s clock says', () => {
  expect(comparingSince([])).toBeNull();
  expect(
    comparingSince([job('import', 'running', '2020-01-01'), job('analysis', 'finished', '2020-01-02')]),
  ).toBeNull();
  const since = comparingSince([job('analysis', 'running', '2020-01-04'), job('analysis', 'running', '2020-01-03')]);
  expect(since).toBe('2020-01-03');
  const inbox = { entries: [entry('2020-01-02', 'Old'), entry('2020-01-03', 'New'), entry('2020-01-05', 'New')] };
  expect(newsSince(inbox as unknown as Inbox, since as string)).toEqual({ claims: 2, title: 'New', others: 0 });
});

test('of what came in, an article is said to touch its own claims alone', () => {
  const entries = [entry('2020-02', 'X'), entry('2020-02', 'Y'), entry('2020-03', 'X')];
  expect(newsSince({ entries }, '2020-01')).toEqual({ title: 'X', claims: 2, others: 1 });
});
