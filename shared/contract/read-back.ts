import { z } from 'zod';
import type { ReadBackPreview } from '../read-back.ts';
import { id, procedure } from './procedure.ts';

/** Reports that come back: recognised when files are brought in, they wait as drafts until they are read or discarded. */
export const readBack = {
  /** What reading a report back would do; stores nothing. */
  'report.preview': procedure<ReadBackPreview>()(z.strictObject({ draftId: id })),
  /** Reads a report back as one edit, and where it is wanted brings the article in that it carries. */
  'report.readBack': procedure<{ articleId: string; done: ReadBackPreview }>()(
    z.strictObject({ draftId: id, importArticle: z.boolean() }),
  ),
} as const;
