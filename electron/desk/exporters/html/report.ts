import { markedBlocks } from '../marked-text.ts';
import type { ReportView } from '../report-view.ts';
import { appendixSection } from './appendix.ts';
import { articleSection } from './article.ts';
import { claimsSection } from './claims.ts';
import { correctionsSection } from './corrections.ts';
import { ledgerMeta } from './ledger.ts';
import { logSection } from './log.ts';
import { notesSection } from './notes.ts';
import { htmlPage } from './page.ts';
import { imprint, sourcesSection } from './sources.ts';
import { briefSection, titleBlock } from './title.ts';

/**
 * A report as one HTML page. Marks in the article and rows of the table link to each other; the page is set for bright
 * and dark screens and for paper.
 */
export function htmlReport(view: ReportView): string {
  const { report } = view;
  const blocks = markedBlocks(report.article.text, report.layout.blocks, view.claims);
  const linked = new Set(
    view.has('text') ? blocks.flatMap((block) => block.pieces.flatMap((piece) => piece.ending)) : [],
  );
  const body = `${view.has('claims') ? '<a class="skip" href="#claims">Skip to the claims</a>\n' : ''}${titleBlock(view)}
<main>
${[
  briefSection(view),
  view.has('corrections') ? correctionsSection(view) : '',
  view.has('text') ? articleSection(view, blocks) : '',
  view.has('claims') ? claimsSection(view, linked) : '',
  view.has('corrections') ? notesSection(view) : '',
  view.has('log') ? logSection(view) : '',
  view.has('sources') ? sourcesSection(view) : '',
  appendixSection(view),
]
  .filter((section) => section !== '')
  .join('\n')}
</main>
${imprint(view)}`;
  return htmlPage(report, `${view.words.headings.title}: ${report.article.title}`, body, ledgerMeta(report));
}
