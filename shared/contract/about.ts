import { z } from 'zod';
import type { About } from '../about.ts';
import { nothing, procedure } from './procedure.ts';

/** The program itself. */
export const about = {
  'program.about': procedure<About>()(nothing),
  /** Writes down that a page could not be drawn, or that a script of it failed. */
  'fault.report': procedure<null>()(
    z.strictObject({
      where: z.enum(['drawing', 'script', 'promise']),
      name: z.string().max(100),
      stack: z.string().max(20_000),
    }),
  ),
} as const;
