import { describe, expect, it } from 'vitest';
import { ChangeLog } from '../../../electron/desk/changes.ts';

const noJobs = () => [];

describe('what the desk tells a window of change', () => {
  it('loses nothing for a window that comes back after a thousand other changes', async () => {
    const changes = new ChangeLog(noJobs);
    changes.note(['settings']);
    changes.note(['library'], ['first']);
    for (let note = 0; note < 1000; note += 1) changes.note(['jobs']);

    const news = await changes.next(0);
    expect(news.revision).toBe(1002);
    expect(new Set(news.topics)).toEqual(new Set(['settings', 'library', 'jobs']));
    expect(news.articleIds).toEqual(['first']);
  });

  it('tells each change once to a window that asks again', async () => {
    const changes = new ChangeLog(noJobs);
    changes.note([], ['first']);
    const heard = await changes.next(0);
    changes.note([], ['second']);
    expect((await changes.next(heard.revision)).articleIds).toEqual(['second']);
  });
});
