import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query';
import type { PartialDate } from '../../shared/dates.ts';
import type { Changes } from '../../shared/job.ts';
import { desk } from './call.ts';

/** Desk state in the window: kept until the desk says that it changed, never asked for on a timer. */
export function createDeskCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 10 * 60 * 1000,
        retry: false,
        refetchOnWindowFocus: false,
        // Stet has no network; a computer that is offline must not pause its queries.
        networkMode: 'always',
      },
    },
  });
}

export function useLibrary() {
  return useQuery({ queryKey: ['library'], queryFn: () => desk('library.list', {}) });
}

export function useReview(articleId: string) {
  return useQuery({ queryKey: ['review', articleId], queryFn: () => desk('review.open', { articleId }) });
}

/** Claims anywhere in the library that ask for another look; at most `limit` of them. */
export function useInbox(limit: number) {
  return useQuery({
    queryKey: ['inbox', limit],
    queryFn: () => desk('inbox.list', { limit }),
    placeholderData: (before) => before,
  });
}

/** Every article by its risk of being out of date. */
export function useAudit() {
  return useQuery({ queryKey: ['audit'], queryFn: () => desk('audit.list', {}) });
}

/** How far the library is checked; the last figures stay on screen while others are counted. */
export function useFigures(words: string) {
  return useQuery({
    queryKey: ['figures', words],
    queryFn: () => desk('figures.get', { words }),
    placeholderData: keepPreviousData,
  });
}

/** The review as it would have stood at the end of a day; the last one stays on screen while another is read. */
export function useReviewAsOf(articleId: string, asOf: PartialDate | null) {
  return useQuery({
    queryKey: ['review', articleId, asOf],
    queryFn: () => desk('review.open', { articleId, asOf }),
    enabled: asOf !== null,
    placeholderData: keepPreviousData,
  });
}

export function useArticleText(articleId: string) {
  return useQuery({ queryKey: ['article', articleId], queryFn: () => desk('article.text', { articleId }) });
}

export function useSettings() {
  return useQuery({ queryKey: ['settings'], queryFn: () => desk('settings.get', {}) });
}

export function useWorkspaceInfo() {
  return useQuery({ queryKey: ['workspace'], queryFn: () => desk('workspace.info', {}) });
}

export function useHistoryState() {
  return useQuery({ queryKey: ['history'], queryFn: () => desk('history.state', {}) });
}

/**
 * Reads a review again and has it in the cache before it answers, so that a claim which an edit has just made can be
 * selected. An invalidation does not promise that: a push from the desk may replace it half way.
 * @throws Failure when the desk cannot open the review.
 */
export async function readReviewAgain(cache: QueryClient, articleId: string): Promise<void> {
  const queryKey = ['review', articleId];
  await cache.cancelQueries({ queryKey });
  cache.setQueryData(queryKey, await desk('review.open', { articleId }));
}

/** Marks as out of date whatever the changes touch; what is on screen is read again at once. */
export function refreshChanged(cache: QueryClient, changes: Changes): void {
  const refresh = (queryKey: readonly string[]) => void cache.invalidateQueries({ queryKey });
  if (changes.topics.includes('library')) {
    refresh(['library']);
    refresh(['inbox']);
    refresh(['audit']);
    refresh(['figures']);
    refresh(['workspace']);
    refresh(['article']);
  }
  if (changes.topics.includes('history')) refresh(['history']);
  if (changes.topics.includes('settings')) refresh(['settings']);
  if (changes.topics.includes('review') && changes.articleIds.length === 0) refresh(['review']);
  for (const articleId of changes.articleIds) refresh(['review', articleId]);
}
