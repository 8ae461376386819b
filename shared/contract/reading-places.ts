import { z } from 'zod';
import type { ReadingPlace } from '../reading-place.ts';
import { nothing, procedure } from './procedure.ts';

/** Where the editor left each article. */
export const readingPlaces = {
  /** Keeps where an article was left, in place of where it was left before. No edit. */
  'reading-place.keep': procedure<null>()(
    z.strictObject({ articleId: z.uuid(), claimId: z.uuid().nullable(), offset: z.int().nonnegative() }),
  ),
  /** The articles that were left last, the latest first. */
  'reading-places.list': procedure<ReadingPlace[]>()(nothing),
} as const;
