import { statSync } from 'node:fs';
import type { WorkspaceCheck } from '../../../shared/backups.ts';
import type { DeskContext } from '../context.ts';
import { LOOKED_AT_HERE } from '../store/inspection.ts';
import { checkLedgerAt } from '../store/ledger/check-ledger.ts';
import { lookAt } from './backing-up.ts';

/** Looks at every page of the open workspace and, where they are sound, at every entry of its ledger. */
export async function checkWorkspace(ctx: DeskContext): Promise<WorkspaceCheck> {
  // The file itself; where it may only be read, the copy that stands in for it.
  const { name: path } = ctx.db;
  const inspection = await lookAt(ctx, path);
  const isLarge = statSync(path).size > LOOKED_AT_HERE;
  const ledger =
    inspection.problems.length > 0
      ? null
      : isLarge
        ? await ctx.worker.run('checkLedger', { path }, { subject: 'Looking at the ledger' })
        : checkLedgerAt(path);
  return { ...inspection, path: ctx.options.workspacePath, ledger };
}
