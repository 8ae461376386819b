import type { LogEntry } from '../../../shared/report-log.ts';
import { shortened } from '../../../shared/shortened.ts';
import { totalOf } from '../../../shared/verdict-counts.ts';
import { readableInstant } from './instants.ts';
import type { NumberedClaim } from './numbered-claims.ts';
import type { ReportView } from './report-view.ts';
import { logText, type ReportWords } from './report-words.ts';
import { nameOr, whoAgreed } from './who-checked.ts';

/** In code units, of a claim that has no number because it was taken away. */
const LONGEST_QUOTE = 120;

const asIs = (text: string) => text;

export interface LogLine {
  /** “3 May 2026”, in UTC as the time is. */
  readonly day: string;
  /** “14:05 UTC”. */
  readonly time: string;
  /** A name, or what stands for it. */
  readonly who: string;
  /** “Claim 3”, or the words of a claim that is no longer there; '' for what concerns the article. */
  readonly claim: string;
  readonly what: string;
}

/** The log line by line, as plain text. */
function logLines({ report, all, words }: ReportView): LogLine[] {
  const numbers = new Map(all.map((claim) => [claim.id, claim]));
  return report.log.map((entry) => ({
    ...dayAndTime(entry.at),
    who: nameOr(entry.by, asIs),
    claim: claimWords(entry, numbers),
    what: logText(words, entry),
  }));
}

/** The lines of each day, oldest first. */
export function logByDay(view: ReportView): { readonly day: string; readonly lines: readonly LogLine[] }[] {
  return [...Map.groupBy(logLines(view), ({ day }) => day)].map(([day, lines]) => ({ day, lines }));
}

/** What the log comes to, each a sentence of plain text: second checks, disagreements, changes, removals, parts left. */
export function logSummary({ report, all, words }: ReportView): string[] {
  const numbers = new Map(all.map((claim) => [claim.id, claim]));
  const decided = totalOf(report.summary);
  const agreed = whoAgreed(report).reduce((sum, { claims }) => sum + claims, 0);
  const count = (kind: LogEntry['kind']) => report.log.filter((entry) => entry.kind === kind).length;
  const removed = report.log.filter(
    ({ kind, claimId }) => kind === 'claim-removed' && claimId !== null && !numbers.has(claimId),
  );
  const left = all.flatMap(({ checkedParts = [] }) => checkedParts).filter(({ state }) => state === 'left');
  const disagreements = report.log.filter(({ kind }) => kind === 'disagreed');
  return [
    decided === 0
      ? ''
      : `Checked by a second person: ${agreed} of ${decided} ${decided === 1 ? 'verdict' : 'verdicts'}.`,
    ...disagreements.map((entry) => disagreementWords(entry, report.log, numbers, words)),
    counted('Verdicts changed', count('changed')),
    counted('Claims set aside', report.summary['set-aside']),
    counted('Claims removed', new Set(removed.map(({ claimId }) => claimId)).size),
    counted('Parts skipped', left.length),
  ].filter((sentence) => sentence !== '');
}

function dayAndTime(instant: string): Pick<LogLine, 'day' | 'time'> {
  const [day = instant, time = ''] = readableInstant(instant).split(', ');
  return { day, time };
}

function counted(what: string, count: number): string {
  return count === 0 ? '' : `${what}: ${count}.`;
}

/** “Bo Ek disagreed on claim 2, 3 May 2020, 14:05 UTC; Ada Lund then decided: outdated.” */
function disagreementWords(
  entry: LogEntry,
  log: readonly LogEntry[],
  numbers: ReadonlyMap<string, NumberedClaim>,
  words: ReportWords,
): string {
  const answer = log
    .slice(log.indexOf(entry) + 1)
    .find(({ kind, claimId }) => claimId === entry.claimId && ANSWERS.has(kind));
  const what = `${nameOr(entry.by, asIs)} disagreed on ${claimWords(entry, numbers).replace(/^Claim/, 'claim')}, ${readableInstant(entry.at)}`;
  if (answer === undefined) return `${what}; this is still open.`;
  const told = logText(words, answer);
  const how = `${told.charAt(0).toLowerCase()}${told.slice(1)}`;
  return `${what}; resolved by ${nameOr(answer.by, asIs)}, ${readableInstant(answer.at)}: ${how}.`;
}

/** What ends a disagreement. */
const ANSWERS: ReadonlySet<LogEntry['kind']> = new Set(['decided', 'undone', 'check-withdrawn', 'claim-removed']);

function claimWords({ claimId, quote }: LogEntry, numbers: ReadonlyMap<string, NumberedClaim>): string {
  if (claimId === null) return '';
  const claim = numbers.get(claimId);
  return claim === undefined ? `“${shortened(quote ?? '', LONGEST_QUOTE)}”` : `Claim ${claim.number}`;
}
