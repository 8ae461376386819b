import { z } from 'zod';
import type { Changes } from '../job.ts';
import { id, nothing, procedure } from './procedure.ts';

/** Long work, and how a window hears of what happens. */
export const changes = {
  /** Goes on comparing what waits, after it was cancelled. */
  'analysis.resume': procedure<null>()(nothing),
  'jobs.cancel': procedure<null>()(z.strictObject({ jobId: id })),
  /** Answers as soon as there is something newer than `after`, or after 25 seconds with nothing. `after: -1` answers at once. */
  'changes.next': procedure<Changes>()(z.strictObject({ after: z.int().min(-1) })),
} as const;
