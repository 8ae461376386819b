import { readableDate } from '../../../shared/dates.ts';
import { brief } from './brief.ts';
import { checkedByWords } from './checked-words.ts';
import { articleUri } from './json-ld/addresses.ts';
import { written } from './json-ld/written.ts';
import { verdictWords } from './passage-words.ts';
import type { ReportView } from './report-view.ts';

const SCHEMA = 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json';

/**
 * The article as a news item of IPTC’s ninjs 3.0, with what the check came to as its `edNote`, which newsroom systems
 * show to staff and do not publish: the result, each claim that was decided or set aside, and the drafted corrections.
 * @see https://iptc.org/std/ninjs/
 */
export function ninjsReport(view: ReportView): string {
  const { article, generatedAt } = view.report;
  return written({
    standard: { name: 'ninjs', version: '3.0', schema: SCHEMA },
    uri: articleUri(article),
    type: 'text',
    versionCreated: generatedAt,
    contentCreated: publishedAt(article.publishedOn),
    edNote: note(view),
    headlines: [{ role: 'main', value: article.title }],
    by: article.byline,
    infoSources: article.outlet === null ? [] : [{ name: article.outlet }],
    bodies: [{ contentType: 'text/plain', value: article.text }],
    altIds: [{ role: 'sha256', value: article.sha256 }],
  });
}

function note(view: ReportView): string {
  const { report, words } = view;
  const shown = new Set(view.claims.map(({ id }) => id));
  const claims = view.claims
    .filter(({ mark }) => mark !== 'undecided')
    .map((claim) => `${claim.number}. “${claim.quote.replaceAll(/\s+/g, ' ').trim()}” ${verdictWords(claim, view)}`);
  const corrections = report.corrections.notes.filter(({ claimId }) => shown.has(claimId)).map((each) => each.note);
  return [
    `Fact-check as of ${readableDate(report.asOf)}. Checked by: ${checkedByWords(report, (name) => name)}. ${brief(report.summary, words)}`,
    ...(view.has('claims') ? claims : []),
    ...(view.has('corrections') ? corrections : []),
  ].join('\n\n');
}

/** ninjs knows instants alone. The hour is not known, and noon in Greenwich is the same day nearly everywhere. */
function publishedAt(day: string): string | null {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T12:00:00Z` : null;
}
