import { z } from 'zod';
import type { Opening } from '../opening.ts';
import type { Settings } from '../settings.ts';
import { settingsChangeSchema } from '../settings.ts';
import { nothing, procedure } from './procedure.ts';

/** The workspace itself, and what holds for all of it. */
export const workspace = {
  'workspace.info': procedure<WorkspaceInfo>()(nothing),
  /** How far the workspace is that takes its time to be opened, once it is farther than `after`; null when it is open. */
  'workspace.opening': procedure<Opening | null>()(z.strictObject({ after: z.int() })),
  /** Brings in the sample articles; answers once they are stored. */
  'workspace.loadSamples': procedure<{ articleIds: string[] }>()(nothing),
  'settings.get': procedure<Settings>()(nothing),
  'settings.set': procedure<Settings>()(settingsChangeSchema),
} as const;

export interface WorkspaceInfo {
  /** Where the workspace file is. */
  readonly path: string;
  readonly articles: number;
  /** Whether nothing can be saved in it: the file may not be written to, or is damaged. A warning says which. */
  readonly isReadOnly: boolean;
  /** That it is damaged, and so open for reading alone, in a sentence; null where it is not known to be. */
  readonly damage: string | null;
  readonly appVersion: string;
  readonly engine: string;
  /** Things an editor should know of the workspace, each a sentence (“… lies on a network drive …”). */
  readonly warnings: readonly string[];
  /** The user's own name on this computer, as a first proposal for the checker. */
  readonly userName: string;
  /** How many articles still waited to be compared when the workspace was opened. */
  readonly goesOnComparing: number;
}
