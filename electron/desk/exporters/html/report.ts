import { createHash } from 'node:crypto';
import { markedBlocks } from '../marked-text.ts';
import type { ReportView } from '../report-view.ts';
import { appendixSection } from './appendix.ts';
import { articleSection } from './article.ts';
import { claimsSection } from './claims.ts';
import { correctionsSection } from './corrections.ts';
import { ledgerMeta } from './ledger.ts';
import { logSection } from './log.ts';
import { notesSection } from './notes.ts';
import { imprint, sourcesSection } from './sources.ts';
import { STYLE } from './style.ts';
import { htmlText } from './text.ts';
import { briefSection, titleBlock } from './title.ts';

const STYLE_HASH = createHash('sha256').update(STYLE, 'utf8').digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`;

/**
 * A report as one HTML page that needs nothing beside itself: no script, no picture, no font, nothing to load. Its
 * content policy allows only its own style sheet, by hash. Marks in the article and rows of the table link to each
 * other; the page is set for bright and dark screens and for paper.
 */
export function htmlReport(view: ReportView): string {
  const { report } = view;
  const blocks = markedBlocks(report.article.text, report.layout.blocks, view.claims);
  const linked = new Set(
    view.has('text') ? blocks.flatMap((block) => block.pieces.flatMap((piece) => piece.ending)) : [],
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="${htmlText(`${report.app.name} ${report.app.version}`)}">
${ledgerMeta(report)}<title>Fact-check: ${htmlText(report.article.title)}</title>
<style>${STYLE}</style>
</head>
<body>
${view.has('claims') ? '<a class="skip" href="#claims">Skip to the claims</a>\n' : ''}${titleBlock(report)}
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
${imprint(report)}
</body>
</html>
`;
}
