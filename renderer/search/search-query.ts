import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { SearchAnswer } from '../../shared/search.ts';

const SHORTEST = 2;

/** True when a query is long enough to be answered. */
export function isWorthAsking(query: string): boolean {
  return query.trim().length >= SHORTEST;
}

/**
 * How the window asks for what a query finds. Answers are kept apart by their query, so one that comes late can never
 * take the place of a newer one; until the newest is there the one before it stands, marked as placeholder.
 */
export function searchQuery(query: string, ask: (query: string) => Promise<SearchAnswer>) {
  return queryOptions({
    queryKey: ['search', query],
    queryFn: () => ask(query),
    enabled: isWorthAsking(query),
    staleTime: 0,
    gcTime: 0,
    placeholderData: keepPreviousData,
  });
}
