import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { desk } from './call.ts';
import { settingsQuery } from './queries.ts';

/**
 * Changes settings. They hold in the window at once, so that the next key builds on them, and are put back where the
 * desk refuses.
 * @returns once the change is on disk.
 * @throws Failure when the desk refuses.
 */
export async function changeSettings(cache: QueryClient, change: Partial<Settings>): Promise<void> {
  const { queryKey } = settingsQuery;
  const before = cache.getQueryData(queryKey);
  cache.setQueryData(queryKey, (known) => known && { ...known, ...change });
  try {
    const { checkers } = await desk('settings.set', change);
    // A checker’s new name has joined the names, which the next key may lead to before the change feed tells of it.
    cache.setQueryData(queryKey, (known) => known && { ...known, checkers });
  } catch (thrown) {
    const names = Object.keys(change) as (keyof Settings)[];
    const former = before && Object.fromEntries(names.map((name) => [name, before[name]]));
    cache.setQueryData(queryKey, (known) => known && { ...known, ...former });
    throw thrown;
  }
}

/** {@link changeSettings} of this window. */
export function useChangeSettings(): (change: Partial<Settings>) => Promise<void> {
  const cache = useQueryClient();
  return useCallback((change) => changeSettings(cache, change), [cache]);
}
