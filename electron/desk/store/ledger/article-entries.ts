import type Database from 'better-sqlite3';
import type { ReportLedger } from '../../../../shared/report-ledger.ts';
import { COVERED_KINDS } from './covered-kinds.ts';
import { BEFORE_THE_FIRST } from './entry-hash.ts';

/** The end of the ledger, and the entries that belong to the review of an article. */
export function ledgerOf(db: Database.Database, articleId: string): ReportLedger {
  const last = db.prepare('SELECT sequence, hash FROM ledger ORDER BY sequence DESC LIMIT 1').get() as
    | { sequence: number; hash: string }
    | undefined;
  const entries = COVERED_KINDS.map(
    ({ kind, table, ofArticle }) =>
      `SELECT sequence AS entry, kind, hash AS sha256 FROM ledger
        WHERE kind = '${kind}' AND entry_id IN (SELECT id FROM ${table} WHERE ${ofArticle})`,
  );
  const recorded = db
    .prepare(`${entries.join(' UNION ALL ')} ORDER BY entry`)
    .all(...COVERED_KINDS.map(() => articleId)) as ReportLedger['recorded'];
  return { entries: last?.sequence ?? 0, head: last?.hash ?? BEFORE_THE_FIRST, recorded };
}
