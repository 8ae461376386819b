import type Database from 'better-sqlite3';
import type { ReportLedger } from '../../../../shared/report-ledger.ts';
import type { SignOffScope } from '../../../../shared/sign-off-scope.ts';
import { checkLedger } from './check-ledger.ts';
import { hasColumn } from './has-column.ts';

/** What a report says beside its ledger, as far as it can be compared; null where it holds no such data. */
export interface ReportContent {
  readonly article: { readonly id: string; readonly text: string; readonly sha256: string };
  readonly claims: readonly {
    readonly quote: string;
    readonly verdict: {
      readonly value: string;
      readonly note: string;
      readonly correction: string;
      readonly fault: string;
      readonly decidedBy: string;
      readonly decidedAt: string;
    } | null;
  }[];
  /** Without a scope in a report of an earlier Stet. */
  readonly signOff: {
    readonly signedBy: string;
    readonly signedAt: string;
    readonly scope?: SignOffScope | undefined;
  } | null;
}

const MOST_FAULTS = 20;

/**
 * Compares a report with the workspace that it was made from.
 * @returns where they do not agree, and where the workspace's own ledger breaks, a sentence each; none where they agree.
 */
export function disagreements(db: Database.Database, ledger: ReportLedger, content: ReportContent | null): string[] {
  const check = checkLedger(db);
  if (check === null) return ['The workspace keeps no ledger: it is from an earlier Stet.'];
  const entryAt = db.prepare('SELECT kind, entry_id AS id, hash FROM ledger WHERE sequence = ?');
  const known = [
    ...ledger.recorded,
    ...(ledger.entries === 0 ? [] : [{ entry: ledger.entries, kind: null, sha256: ledger.head }]),
  ];
  const faults = check.faults.map((fault) => `In the workspace: ${fault}`);
  const ids: string[] = [];
  for (const { entry, kind, sha256 } of known) {
    const found = entryAt.get(entry) as { kind: string; id: string; hash: string } | undefined;
    if (found === undefined) faults.push(`Entry ${entry}, which the report knows, is not in the workspace.`);
    else if (found.hash !== sha256 || (kind !== null && kind !== found.kind))
      faults.push(`Entry ${entry} is not the one that the report knows.`);
    else if (kind !== null) ids.push(found.id);
  }
  if (content !== null) faults.push(...contentFaults(db, ids, content));
  return [...new Set(faults)].slice(0, MOST_FAULTS);
}

/** @param ids of the rows that the report's entries record; what the report says must stand in one of them. */
function contentFaults(db: Database.Database, ids: readonly string[], content: ReportContent): string[] {
  const recorded = JSON.stringify(ids);
  const { article, claims, signOff } = content;
  const faults: string[] = [];
  const isThere = (sql: string, ...values: (string | null)[]) => db.prepare(sql).get(recorded, ...values) !== undefined;
  const AMONG = 'id IN (SELECT value FROM json_each(?))';
  if (
    !isThere(
      `SELECT 1 FROM articles WHERE ${AMONG} AND id = ? AND text = ? AND sha256 = ?`,
      article.id,
      article.text,
      article.sha256,
    )
  )
    faults.push('The article in the report is not the one that was recorded.');
  for (const { quote, verdict } of claims) {
    if (verdict === null) continue;
    const { value, note, correction, fault, decidedBy, decidedAt } = verdict;
    const said = [value, note, correction, fault, decidedBy, decidedAt];
    const verdictSays = `SELECT 1 FROM verdicts WHERE ${AMONG}
      AND value = ? AND note = ? AND correction = ? AND fault = ? AND decided_by = ? AND decided_at = ?`;
    if (!isThere(verdictSays, ...said))
      faults.push(`No recorded verdict says “${value}” of “${quote}” as the report does.`);
  }
  // Lines from before there were scopes were for every claim.
  const scope = hasColumn(db, 'sign_offs', 'scope') ? "coalesce(scope, 'magazine')" : "'magazine'";
  const signed = `SELECT 1 FROM sign_offs WHERE ${AMONG}
    AND digest IS NOT NULL AND signed_by = ? AND signed_at = ? AND ${scope} = coalesce(?, ${scope})`;
  if (signOff !== null && !isThere(signed, signOff.signedBy, signOff.signedAt, signOff.scope ?? null))
    faults.push(`No recorded sign-off is the one by ${signOff.signedBy} in the report.`);
  return faults;
}
