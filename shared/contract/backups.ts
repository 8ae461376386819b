import { z } from 'zod';
import type { BackupList, Recovered, Restored, WorkspaceCheck } from '../backups.ts';
import { nothing, procedure } from './procedure.ts';

/** Whether the workspace is sound, and what was kept of it. */
export const backups = {
  /** Looks at every page; takes a second for some hundred megabytes. */
  'workspace.check': procedure<WorkspaceCheck>()(nothing),
  /** Asks for a new file and takes over what can be read of a damaged workspace; null where the dialog was cancelled. */
  'workspace.recover': procedure<Recovered | null>()(nothing),
  'backups.list': procedure<BackupList>()(nothing),
  /** Asks for the folder that backups go to from now on; null where the dialog was cancelled. */
  'backups.chooseFolder': procedure<BackupList | null>()(nothing),
  /** Asks for a new file; null where the dialog was cancelled. */
  'backups.restore': procedure<Restored | null>()(z.strictObject({ name: z.string().min(1).max(300) })),
  /** Opens what was restored in a window of its own. */
  'backups.openRestored': procedure<null>()(z.strictObject({ path: z.string().min(1).max(4096) })),
} as const;
