import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Settings } from '../../shared/settings.ts';
import { desk } from './call.ts';

/**
 * Changes settings.
 * @returns a function that answers once the change is on disk and shown; it throws a Failure when the desk refuses.
 */
export function useChangeSettings(): (change: Partial<Settings>) => Promise<void> {
  const cache = useQueryClient();
  return useCallback(
    async (change) => {
      cache.setQueryData(['settings'], await desk('settings.set', change));
    },
    [cache],
  );
}
