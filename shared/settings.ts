import { z } from 'zod';

export const settingsSchema = z.object({
  /** The name that verdicts and reports carry. */
  checker: z.string().max(200).default(''),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Width of the claim panel as a share of the window, 0.2 to 0.7. */
  panelShare: z.number().min(0.2).max(0.7).default(0.38),
  /** True once the newcomer has taken or declined the sample workspace. */
  samplesOffered: z.boolean().default(false),
});

export type Settings = z.infer<typeof settingsSchema>;
