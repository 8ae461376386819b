import { Failure } from '../../../../shared/failure.ts';
import { inTransaction, type WritableDatabase } from '../database.ts';
import { sql as workspace } from './001-workspace.ts';
import { sql as pairReadings } from './002-pair-readings.ts';
import { sql as verdictFaults } from './003-verdict-faults.ts';
import { sql as partTicks } from './004-part-ticks.ts';
import { sql as wordsAsTyped } from './005-words-as-typed.ts';
import { sql as articleVersions } from './006-article-versions.ts';
import { sql as secondChecks } from './007-second-checks.ts';
import { sql as verdictsAsTyped } from './008-verdicts-as-typed.ts';
import { sql as attention } from './009-attention.ts';
import { sql as drafts } from './010-drafts.ts';

/** In order; the workspace's version (`user_version`) is how many have been applied. Never edit one that has shipped. */
export const migrations: readonly string[] = [
  workspace,
  pairReadings,
  verdictFaults,
  partTicks,
  wordsAsTyped,
  articleVersions,
  secondChecks,
  verdictsAsTyped,
  attention,
  drafts,
];

/** The version that this program writes. */
export const CURRENT_VERSION = migrations.length;

/**
 * Brings a workspace to `target`, one transaction for each step, each checked for broken references before it commits.
 * @throws Failure `newer-workspace` when a newer Stet has written the file; nothing is changed then.
 */
export function migrate(db: WritableDatabase, path: string, target: number = CURRENT_VERSION): void {
  const found = db.pragma('user_version', { simple: true }) as number;
  if (found > CURRENT_VERSION) {
    throw new Failure(
      'newer-workspace',
      `“${path}” was written by a newer version of Stet (workspace version ${found}, this program knows ${CURRENT_VERSION}). Update Stet to open it.`,
    );
  }
  for (let version = found; version < target; version += 1) {
    inTransaction(db, () => {
      db.exec(migrations[version] as string);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0)
        throw new Failure('damaged-workspace', `“${path}” holds broken references and was left as it was.`);
      db.pragma(`user_version = ${version + 1}`);
    });
  }
}
