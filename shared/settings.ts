import { z } from 'zod';

export const settingsSchema = z.object({
  /** The name that verdicts and reports carry. */
  checker: z.string().trim().max(200),
  theme: z.enum(['system', 'light', 'dark']),
  /** Width of the claim panel as a share of the window. */
  panelShare: z.number().min(0.2).max(0.7),
  /** True once the newcomer has taken or declined the sample workspace. */
  samplesOffered: z.boolean(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = { checker: '', theme: 'system', panelShare: 0.38, samplesOffered: false };

/** A change of some settings; the others stay. */
export const settingsChangeSchema = settingsSchema.partial().strict();
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
