import { keepPreviousData, QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import type { AuditView } from '../../shared/audit-view.ts';
import type { PartialDate } from '../../shared/dates.ts';
import type { AttentionReason } from '../../shared/inbox.ts';
import type { Changes, ChangeTopic } from '../../shared/job.ts';
import type { LibraryView } from '../../shared/library-view.ts';
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

export const libraryOrderQuery = (view: LibraryView) =>
  queryOptions({ queryKey: ['library', 'order', view], queryFn: () => desk('library.order', view) });

/** Which articles the library shows, in its order; the last ones stay on screen while others are looked for. */
export function useLibraryOrder(view: LibraryView) {
  return useQuery({ ...libraryOrderQuery(view), placeholderData: keepPreviousData });
}

/** What is said of the library as a whole: a few numbers, whatever its size. */
export function useLibraryGlance() {
  return useQuery({ queryKey: ['library', 'glance'], queryFn: () => desk('library.glance', {}) });
}

/** Every article by name; what is decided in them changes nothing of it. */
export function useArticleNames() {
  return useQuery({ queryKey: ['names'], queryFn: () => desk('library.names', {}) });
}

/** The collections that there are, by name. */
export function useCollections() {
  return useQuery({ queryKey: ['collections', 'list'], queryFn: () => desk('collections.list', {}) });
}

/** The collections that some of these articles are in, with how many of them. */
export function useCollectionsHolding(articleIds: readonly string[]) {
  return useQuery({
    queryKey: ['collections', 'holding', articleIds],
    queryFn: () => desk('collections.holding', { articleIds: [...articleIds] }),
  });
}

export const reviewQuery = (articleId: string) =>
  queryOptions({ queryKey: ['review', articleId], queryFn: () => desk('review.open', { articleId }) });

export function useReview(articleId: string) {
  return useQuery(reviewQuery(articleId));
}

/**
 * Claims anywhere in the library, or in one collection, that ask for another look, by id: of one reason, or of all; at
 * most `limit` of them.
 */
export function useInboxOrder(reason: AttentionReason | null, collection: string | null, limit: number) {
  return useQuery({
    queryKey: ['inbox', 'order', reason, collection, limit],
    queryFn: () => desk('inbox.order', { reason, collection, limit }),
    placeholderData: keepPreviousData,
  });
}

/** Which articles a view of the audit shows, in its order; the last ones stay on screen while others are looked for. */
export function useAuditOrder(view: AuditView) {
  return useQuery({
    queryKey: ['audit', 'order', view],
    queryFn: () => desk('audit.order', view),
    placeholderData: keepPreviousData,
  });
}

/** How far the library is checked; the last figures stay on screen while others are counted. */
export function useFigures(words: string, collection: string | null, most: number | undefined) {
  return useQuery({
    queryKey: ['figures', words, collection, most],
    queryFn: () => desk('figures.get', { words, collection, most }),
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

export const settingsQuery = queryOptions({ queryKey: ['settings'], queryFn: () => desk('settings.get', {}) });

export function useSettings() {
  return useQuery(settingsQuery);
}

/** The newsroom’s style in which reports are written; null for Stet’s own. */
export function useHouseStyle() {
  return useQuery({ queryKey: ['settings', 'house-style'], queryFn: () => desk('houseStyle.get', {}) });
}

export function useWorkspaceInfo() {
  return useQuery({ queryKey: ['workspace'], queryFn: () => desk('workspace.info', {}) });
}

export function useHistoryState() {
  return useQuery({ queryKey: ['history'], queryFn: () => desk('history.state', {}) });
}

/** What the window holds, by the first word of its key, that a change can put out of date. */
const TOUCHED: Readonly<Record<ChangeTopic, readonly string[]>> = {
  articles: ['library', 'names', 'inbox', 'audit', 'figures', 'workspace', 'article', 'review', 'collections'],
  library: ['library', 'inbox', 'audit', 'figures'],
  collections: ['collections', 'library', 'inbox', 'audit', 'figures'],
  history: ['history'],
  settings: ['settings', 'workspace'],
  jobs: [],
};

/**
 * Marks as out of date whatever the changes touch, and reads again what of it is on screen.
 * @returns once that has been read.
 */
export function refreshChanged(cache: QueryClient, { topics, articleIds }: Changes): Promise<void> {
  const touched = new Set(topics.flatMap((topic) => TOUCHED[topic]));
  const articles = new Set(articleIds);
  // Rows that nobody looks at are let go, lest they be shown once more as they were.
  cache.removeQueries({
    type: 'inactive',
    predicate: ({ queryKey: [name, what] }) => what === 'rows' && touched.has(name as string),
  });
  return cache.invalidateQueries({
    predicate: ({ queryKey: [name, articleId] }) =>
      touched.has(name as string) || (name === 'review' && articles.has(articleId as string)),
  });
}
