import { useEffect, useRef } from 'react';
import type { Inbox } from '../../shared/inbox.ts';
import type { Job } from '../../shared/job.ts';
import { desk } from '../desk/call.ts';
import { count } from '../ui/count.ts';
import { useTeller } from '../ui/toasts.tsx';

/** When the comparing that goes on was begun, by the desk’s clock; null while nothing is compared. */
export function comparingSince(jobs: readonly Job[]): string | null {
  const going = jobs.filter(({ kind, state }) => kind === 'analysis' && state === 'running');
  return going.map(({ startedAt }) => startedAt).sort()[0] ?? null;
}

/** What came up since an instant: the article that touches most claims, with how many those are, and how many others there are. */
export interface InboxNews {
  readonly title: string;
  readonly claims: number;
  readonly others: number;
}

/** @returns null where nothing came up. */
export function newsSince(inbox: Pick<Inbox, 'entries'>, since: string): InboxNews | null {
  const fresh = inbox.entries.filter((entry) => entry.reason !== 'fallen-due' && entry.since >= since);
  const titles = Map.groupBy(fresh, ({ broughtBy }) => broughtBy ?? '');
  titles.delete('');
  const [most] = [...titles].sort(([, a], [, b]) => b.length - a.length);
  if (most === undefined) return null;
  const [title, own] = most;
  return { title, claims: own.length, others: fresh.length - own.length };
}

/** Says, when comparing has ended, how many claims what came in may touch. */
export function useInboxNews(jobs: readonly Job[], onInbox: () => void): void {
  const teller = useTeller();
  const begun = useRef<string | null>(null);
  const comparing = comparingSince(jobs);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the beginning and the end of comparing count
  useEffect(() => {
    if (comparing !== null) {
      begun.current ??= comparing;
      return;
    }
    const since = begun.current;
    begun.current = null;
    if (since === null) return;
    desk('inbox.list', { limit: 1000 })
      .then((inbox) => {
        const news = newsSince(inbox, since);
        if (news === null) return;
        const touched = count(news.claims, 'claim');
        const others = news.others === 0 ? '' : `, and ${count(news.others, 'other')} by other articles`;
        teller.tell(`${touched} may be touched by “${news.title}”${others}.`, {
          label: 'Open the inbox',
          run: onInbox,
        });
      })
      .catch((thrown: unknown) => teller.fail(thrown));
  }, [comparing]);
}
