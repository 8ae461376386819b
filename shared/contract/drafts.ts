import { z } from 'zod';
import { draftNameSchema, type PlacedDraft } from '../draft.ts';
import { LONGEST_DRAFT } from '../limits.ts';
import { nothing, procedure } from './procedure.ts';

/** Words that are typed and not saved yet. */
export const drafts = {
  /** Keeps words that are typed and not saved yet; empty ones forget what was kept. */
  'draft.keep': procedure<null>()(z.strictObject({ name: draftNameSchema, words: z.string().max(LONGEST_DRAFT) })),
  /** All of them, the latest first. */
  'drafts.list': procedure<PlacedDraft[]>()(nothing),
} as const;
