import { useQueryClient } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import type { Changes } from '../../shared/job.ts';
import { followChanges } from './change-feed.ts';
import { refreshChanged } from './queries.ts';

/**
 * Keeps what the window holds as it is at the desk.
 * @param hear is told everything that comes; one function for as long as the window lives.
 */
export function useChanges(hear: (changes: Changes) => void): void {
  const cache = useQueryClient();
  // Before the first question about anything else, so that no change falls between the two.
  useLayoutEffect(
    () =>
      followChanges((changes) => {
        const read = refreshChanged(cache, changes);
        hear(changes);
        return read;
      }),
    [cache, hear],
  );
}
