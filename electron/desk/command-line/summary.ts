import { VERDICT_VALUES } from '../../../shared/claim.ts';
import { readableDate } from '../../../shared/dates.ts';
import type { Report, ReportClaim } from '../../../shared/report.ts';

/** A report as a person reads it in a terminal: counts, then each claim with what Stet suggests and why. */
export function summaryOf(report: Report): string {
  const { article, claims, sources, summary } = report;
  const suggested = (value: string) => claims.filter((claim) => claim.suggestion?.value === value).length;
  const lines = [
    article.title,
    `published ${readableDate(article.publishedOn)}, checked as of ${readableDate(report.asOf)} against ${counted(sources.length, 'later article')} that ${sources.length === 1 ? 'bears' : 'bear'} on it`,
    '',
    `${counted(summary.claims, 'claim')}: Stet suggests ${VERDICT_VALUES.map((value) => `${suggested(value)} ${value}`).join(', ')}; nothing for ${claims.filter((claim) => claim.suggestion === null).length}`,
    `decided by an editor: ${VERDICT_VALUES.map((value) => `${summary[value]} ${value}`).join(', ')}; ${summary['set-aside'] === 0 ? '' : `${summary['set-aside']} set aside, `}${summary.undecided} undecided`,
    '',
    ...claims.flatMap((claim, index) => claimLines(claim, index + 1)),
  ];
  return `${lines.map(printable).join('\n')}\n`;
}

function claimLines(claim: ReportClaim, number: number): string[] {
  const head = `${String(number).padStart(3)}. “${claim.quote.replaceAll(/\s+/g, ' ')}”`;
  const verdict = claim.verdict === null ? [] : [`     verdict: ${claim.verdict.value}`];
  const suggestion =
    claim.suggestion === null
      ? [claim.evidence.length === 0 ? '     no later passage found' : '     no suggestion']
      : [
          `     Stet suggests ${claim.suggestion.value} (${Math.round(claim.suggestion.confidence * 100)}%)`,
          ...claim.suggestion.reasons.map((reason) => `       – ${reason.text}`),
        ];
  const [best] = claim.evidence;
  const evidence =
    best === undefined
      ? []
      : [
          `     ${best.relation}: “${best.quote.replaceAll(/\s+/g, ' ')}” (${best.articleTitle}, ${readableDate(best.publishedOn)})`,
        ];
  return [head, ...verdict, ...suggestion, ...evidence, ''];
}

function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** Article text goes to a terminal, so nothing in it may be read as a control sequence. */
function printable(line: string): string {
  return line.replaceAll(/\p{Cc}/gu, ' ');
}
