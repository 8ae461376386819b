import { readableDate } from '../../../../shared/dates.ts';
import type { Report } from '../../../../shared/report.ts';
import { readableInstant } from '../instants.ts';
import type { NumberedSource, ReportView } from '../report-view.ts';
import { METHOD } from '../wording.ts';
import { ledgerLine } from './ledger.ts';
import { htmlAddress, htmlText } from './text.ts';

/** The later articles that the report cites. */
export function sourcesSection({ sources }: ReportView): string {
  const list = sources.map(sourceEntry);
  return `<section aria-labelledby="sources">
<h2 id="sources">Sources</h2>
${list.length === 0 ? '<p>No later article was cited.</p>' : `<ol class="sources">\n${list.join('\n')}\n</ol>`}
</section>`;
}

function sourceEntry(source: NumberedSource): string {
  const details = [
    source.byline === null ? '' : htmlText(source.byline),
    source.outlet === null ? '' : `<cite>${htmlText(source.outlet)}</cite>`,
    readableDate(source.publishedOn),
  ].filter((part) => part !== '');
  const address = source.sourceUrl === null ? '' : `<br>${htmlAddress(source.sourceUrl)}`;
  return `<li id="source-${source.number}"><strong dir="auto">${htmlText(source.title)}</strong><br>${details.join(', ')}${address}
<span class="fingerprint">SHA-256 <code>${htmlText(source.sha256)}</code></span></li>`;
}

/** How the report came about, and what identifies it. */
export function imprint(report: Report): string {
  const { app, checker, generatedAt } = report;
  return `<footer class="imprint">
<h2>How to read this report</h2>
<ul>
${METHOD.map((sentence) => `<li>${sentence}</li>`).join('\n')}
</ul>
<p>Made with ${htmlText(app.name)} ${htmlText(app.version)}${checker.trim() === '' ? '' : ` by ${htmlText(checker.trim())}`}, ${readableInstant(generatedAt)}.</p>${ledgerLine(report)}
</footer>`;
}
