import { z } from 'zod';
import { savedViewSchema } from './audit-view.ts';
import { dateOrderSchema } from './date-order.ts';
import { DEFAULT_CHOICES, reportChoicesSchema } from './report-choices.ts';
import { signOffScopeSchema } from './sign-off-scope.ts';
import { USUAL_TEXT_SIZE } from './text-size.ts';

/** One chord (`Mod+Shift+Z`, `j`, `?`), or two that are pressed one after the other (`g l`). */
const keysSchema = z
  .string()
  .max(60)
  .regex(/^(Mod\+)?(Shift\+)?[^\s]{1,20}( (Mod\+)?(Shift\+)?[^\s]{1,20})?$/u, 'is not a key');

/** How many names of checkers are kept. */
export const MOST_CHECKERS = 40;

export const settingsSchema = z.object({
  /** The name that verdicts and reports carry. */
  checker: z.string().trim().max(200),
  /** The names that can be switched between. */
  checkers: z.array(z.string().trim().min(1).max(200)).max(MOST_CHECKERS),
  /** True when an article can be signed off only once a second person has agreed with every verdict. */
  secondCheckRequired: z.boolean(),
  theme: z.enum(['system', 'light', 'dark']),
  /** Size of the reading text, in per cent of the usual one. */
  textSize: z.int().min(80).max(200),
  /** Width of the claim panel as a share of the window. */
  panelShare: z.number().min(0.2).max(0.7),
  /** The same while a later article stands beside the one under review. */
  panelShareBeside: z.number().min(0.2).max(0.7),
  /** Whether two articles side by side scroll together. */
  scrollTogether: z.boolean(),
  /** True once the newcomer has taken or declined the sample workspace. */
  samplesOffered: z.boolean(),
  /** Whether claims are ticked off part by part, beside their verdicts. */
  lineByLine: z.boolean(),
  /** Whether the list of claims stands beside the text. */
  claimList: z.boolean(),
  /** For which scope was last signed off. */
  signOffScope: signOffScopeSchema,
  /** Keys that the editor has chosen, by command, as the window's table of keys writes them. */
  keys: z.record(z.string().max(60), z.array(keysSchema).max(6)),
  /** What was last chosen in the command palette, the latest first. */
  recent: z.array(z.string().max(80)).max(12),
  /** Views of the audit that the editor has kept. */
  auditViews: z.array(savedViewSchema).max(30),
  /** Which number of a date like “03/04/2015” is the day, as the editor last said; null for asking each time. */
  dateOrder: dateOrderSchema.nullable(),
  /** What goes into reports, as it was last chosen. */
  reportChoices: reportChoicesSchema,
  /** True once the editor allows decisions to be saved to a file for evaluation. */
  shareDecisions: z.boolean(),
  /** The folder for backups; empty for the one beside the workspace. */
  backupFolder: z.string().max(4096),
});

export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  checker: '',
  checkers: [],
  secondCheckRequired: false,
  theme: 'system',
  textSize: USUAL_TEXT_SIZE,
  panelShare: 0.38,
  panelShareBeside: 0.25,
  scrollTogether: true,
  samplesOffered: false,
  lineByLine: false,
  claimList: false,
  signOffScope: 'magazine',
  keys: {},
  recent: [],
  auditViews: [],
  dateOrder: null,
  reportChoices: DEFAULT_CHOICES,
  shareDecisions: false,
  backupFolder: '',
};

/** A change of some settings; the others stay. Another folder for backups is chosen in the system's dialog alone. */
export const settingsChangeSchema = settingsSchema
  .extend({ backupFolder: z.string().refine(({ length }) => length === 0, 'a folder is chosen in its dialog') })
  .partial()
  .strict();
export type SettingsChange = z.infer<typeof settingsChangeSchema>;
