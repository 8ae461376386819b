import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { Failure } from '../../../shared/failure.ts';
import { type ReportLedger, reportLedgerSchema } from '../../../shared/report-ledger.ts';
import { signOffScopeSchema } from '../../../shared/sign-off-scope.ts';
import { inspect } from '../store/inspection.ts';
import { disagreements, type ReportContent } from '../store/ledger/report-agreement.ts';
import { parseWords } from './parse-words.ts';
import { UsageFailure } from './usage-failure.ts';

/** A report is text; nobody hands on one that is larger. */
const LARGEST = 256 * 1024 * 1024;

const reportSchema = z.object({
  schema: z.literal('stet-report/1'),
  ledger: reportLedgerSchema,
  article: z.object({ id: z.string(), text: z.string(), sha256: z.string() }),
  claims: z.array(
    z.object({
      quote: z.string(),
      verdict: z
        .object({
          value: z.string(),
          note: z.string(),
          correction: z.string(),
          fault: z.string(),
          decidedBy: z.string(),
          decidedAt: z.string(),
        })
        .nullable(),
    }),
  ),
  signOff: z.object({ signedBy: z.string(), signedAt: z.string(), scope: signOffScopeSchema.optional() }).nullable(),
});

/**
 * `stet verify`: says whether a report (JSON or HTML) agrees with the workspace that it was made from. Changes nothing.
 * @throws Failure `bad-input` where they do not agree, after the places were printed, or the file is no such report.
 */
export function verify(args: readonly string[]): void {
  const { report, workspace } = readArguments(args);
  const { ledger, content } = readReport(report);
  const { problems } = inspect(workspace);
  if (problems.length > 0) throw new Failure('damaged-workspace', `“${workspace}” is damaged and cannot be compared.`);
  const db = new Database(workspace, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    const faults = disagreements(db, ledger, content);
    if (faults.length > 0) {
      process.stdout.write(`${faults.map((fault) => `  ${fault}`).join('\n')}\n`);
      throw new Failure('bad-input', `“${basename(report)}” does not agree with “${workspace}”.`);
    }
  } finally {
    db.close();
  }
  const what =
    content === null
      ? 'the ledger that it carries; its wording was not compared'
      : 'its ledger, article, verdicts and sign-off';
  process.stdout.write(
    `“${basename(report)}” agrees with “${workspace}”: ${what}. ${ledger.recorded.length} entries, the last of all ${ledger.entries}.\n`,
  );
}

function readReport(path: string): { ledger: ReportLedger; content: ReportContent | null } {
  const name = `“${basename(path)}”`;
  const text = readText(path);
  const isPage = /^\s*</.test(text);
  const carried = isPage
    ? /<meta name="stet-ledger" content="([^"]*)">/.exec(text)?.[1]?.replaceAll('&quot;', '"')
    : text;
  const data = carried === undefined ? null : parsed(carried);
  const read = isPage ? reportLedgerSchema.safeParse(data) : reportSchema.safeParse(data);
  if (!read.success)
    throw new Failure(
      'bad-input',
      `${name} is no report of Stet’s in JSON or HTML that carries its ledger. Reports of earlier versions carry none.`,
    );
  return 'ledger' in read.data
    ? { ledger: read.data.ledger, content: read.data }
    : { ledger: read.data, content: null };
}

function readText(path: string): string {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new Failure('not-found', `There is no file “${path}”.`);
  if (size > LARGEST) throw new Failure('file-too-large', `“${basename(path)}” is too large for a report.`);
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new Failure('unreadable-file', `“${basename(path)}” cannot be read.`, { cause });
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function readArguments(args: readonly string[]): { report: string; workspace: string } {
  const { positionals } = parseWords(args, { allowPositionals: true, options: {} });
  const [report, workspace, ...others] = positionals;
  if (report === undefined || workspace === undefined || others.length > 0)
    throw new UsageFailure('Say which report to compare with which workspace: stet verify REPORT WORKSPACE.');
  return { report, workspace };
}
