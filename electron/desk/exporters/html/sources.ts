import { readableDate } from '../../../../shared/dates.ts';
import { readableInstant } from '../instants.ts';
import type { NumberedSource, ReportView } from '../report-view.ts';
import { ledgerLine } from './ledger.ts';
import { htmlAddress, htmlText } from './text.ts';

/** The later articles that the report cites. */
export function sourcesSection({ sources, words }: ReportView): string {
  const list = sources.map(sourceEntry);
  return `<section aria-labelledby="sources">
<h2 id="sources">${htmlText(words.headings.sources)}</h2>
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
export function imprint({ report, words }: ReportView): string {
  const { app, checker, generatedAt } = report;
  const { howToRead, foot } = words;
  const list = howToRead.map((sentence) => `<li>${htmlText(sentence)}</li>`).join('\n');
  return `<footer class="imprint">
${list === '' ? '' : `<h2>${htmlText(words.headings['how to read'])}</h2>\n<ul>\n${list}\n</ul>\n`}${foot === '' ? '' : `<p>${htmlText(foot)}</p>\n`}<p>Made with ${htmlText(app.name)} ${htmlText(app.version)}${checker.trim() === '' ? '' : ` by ${htmlText(checker.trim())}`}, ${readableInstant(generatedAt)}.</p>${ledgerLine(report)}
</footer>`;
}
