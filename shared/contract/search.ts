import { z } from 'zod';
import type { SearchAnswer } from '../search.ts';
import { procedure } from './procedure.ts';

/** The search over everything. */
export const search = {
  /** Looks through everything in the workspace for what `shared/search-request.ts` reads in the query. */
  'search.everything': procedure<SearchAnswer>()(z.strictObject({ query: z.string().max(400) })),
} as const;
