import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import type { ReportView } from '../report-view.ts';
import { articleParagraphs } from './article.ts';
import { claimComments } from './comments.ts';
import { houseHeader } from './house-header.ts';
import { withSameBytes } from './same-bytes.ts';
import { appendixParagraphs, claimsTable, facts, imprint, logParagraphs, sourceList } from './tables.ts';
import { xmlText } from './xml-text.ts';

/**
 * A report as a Word document: the article with one comment on each claim and the proposed corrections as tracked
 * changes, which a desk can accept; then who checked it, the table of claims, the log and the sources.
 * @returns the bytes of the file; the same report and choices always give the same.
 */
export async function docxReport(view: ReportView): Promise<Uint8Array> {
  const { article, app, checker, generatedAt } = view.report;
  const document = new Document({
    title: xmlText(`${view.words.headings.title}: ${article.title}`),
    creator: xmlText(checker.trim() || app.name),
    lastModifiedBy: xmlText(checker.trim() || app.name),
    description: `Made with ${xmlText(app.name)} ${xmlText(app.version)}`,
    styles: {
      default: {
        document: { run: { size: 21, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120 } } },
      },
    },
    ...(view.has('text') && view.claims.length > 0 ? { comments: { children: claimComments(view) } } : {}),
    sections: [
      {
        ...houseHeader(view.words),
        properties: { page: { margin: { top: 1000, bottom: 1000, left: 1150, right: 1150 } } },
        children: [
          ...(view.has('text') ? [...titleParagraphs(view), ...articleParagraphs(view)] : []),
          ...facts(view),
          ...(view.has('claims') ? claimsTable(view) : []),
          ...(view.has('log') ? logParagraphs(view) : []),
          ...(view.has('sources') ? sourceList(view) : []),
          ...appendixParagraphs(view),
          ...imprint(view),
        ],
      },
    ],
  });
  return withSameBytes(await Packer.toBuffer(document), generatedAt);
}

/** The title, where the article's text does not begin with it. */
function titleParagraphs({ report: { article } }: ReportView): Paragraph[] {
  if (article.text.startsWith(article.title)) return [];
  return [new Paragraph({ text: xmlText(article.title), heading: HeadingLevel.HEADING_1 })];
}
