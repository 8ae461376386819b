import { useEffect, useState } from 'react';
import { useCollections } from '../desk/queries.ts';

/** The collection to which library, inbox, audit and figures are limited; all articles again once it is gone. */
export function useChosenCollection() {
  const [chosen, choose] = useState<string | null>(null);
  const collections = useCollections().data;
  const isGone = chosen !== null && collections?.every(({ id }) => id !== chosen) === true;
  useEffect(() => {
    if (isGone) choose(null);
  }, [isGone]);
  return [isGone ? null : chosen, choose] as const;
}
