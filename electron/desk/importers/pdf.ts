import type { Document } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { articleOfPieces } from './article-of-pieces.ts';
import { cleanLine } from './canonical-text.ts';
import { fromProperties } from './core-properties.ts';
import { webAddress } from './described-fields.ts';
import { openPdf } from './pdf-library.ts';
import { linesOfPage, type TextItem } from './pdf-lines.ts';
import { paragraphsOf, type ReadPage } from './pdf-paragraphs.ts';
import { withoutRunningLines } from './running-lines.ts';
import type { SourceFile } from './source.ts';
import { damagedFile } from './unreadable.ts';

const MOST_PAGES = 1000;
const MOST_ITEMS = 600_000;
/** In letters on a page; a scan has none, or the stamp of the machine that made it. */
const FEWEST_LETTERS = 20;

/**
 * Reads a PDF with text: columns in their order, words that were parted at the end of a line whole again, without running
 * heads and page numbers; where each page begins is kept. Pictures, forms, notes and attached files are not opened.
 * @throws Failure `no-article-text` for a scan; `unreadable-file` for a locked or damaged file; `file-too-large`.
 */
export async function importPdf({ fileName, named, bytes }: SourceFile): Promise<Document> {
  const pdf = await openPdf(named, bytes);
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new Failure(
        'file-too-large',
        `${named} cannot be read: it has ${pdf.numPages} pages, more than an article can have.`,
      );
    const read: ReadPage[] = [];
    const labels = await pdf.getPageLabels().catch(() => null);
    let items = 0;
    let damaged = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      try {
        const page = await pdf.getPage(number);
        const content = await page.getTextContent();
        const texts = content.items.filter((item): item is (typeof content.items)[number] & TextItem => 'str' in item);
        items += texts.length;
        if (items > MOST_ITEMS) throw new Failure('file-too-large', `${named} is too long for one article.`);
        read.push({
          number,
          label: cleanLine(labels?.[number - 1] ?? '') || String(number),
          lines: linesOfPage(texts),
        });
        page.cleanup();
      } catch (error) {
        if (error instanceof Failure) throw error;
        damaged += 1;
      }
    }
    const letters = read
      .flatMap(({ lines }) => lines)
      .reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
    if (damaged > 0 && letters < FEWEST_LETTERS) throw damagedFile(named);
    if (letters < FEWEST_LETTERS)
      throw new Failure(
        'no-article-text',
        `${named} cannot be read: it is a scan, pictures of pages without text; have its text recognised first.`,
      );
    const { pages, taken } = withoutRunningLines(read.map(({ lines }) => lines));
    const info = (await pdf.getMetadata().catch(() => null))?.info as Readonly<Record<string, unknown>> | undefined;
    const property = (name: string) => (typeof info?.[name] === 'string' ? (info[name] as string) : '');
    const address = taken.flatMap((line) => webAddress(/https?:\/\/\S+/.exec(line)?.[0] ?? '') ?? [])[0];
    return articleOfPieces({
      format: 'pdf',
      fileName,
      pieces: paragraphsOf(read.map((page, at) => ({ ...page, lines: pages[at] ?? [] }))),
      stated: {
        properties: fromProperties({
          title: property('Title'),
          creator: property('Author'),
          created: dayOf(property('CreationDate')),
          modified: dayOf(property('ModDate')),
        }),
        sourceUrl: address === undefined ? null : { value: address, where: 'the foot of the pages' },
      },
      notes:
        damaged === 0
          ? []
          : [
              `${damaged === 1 ? 'One page' : `${damaged} pages`} of ${pdf.numPages} could not be read and ${damaged === 1 ? 'is' : 'are'} missing.`,
            ],
    });
  } finally {
    await pdf.destroy();
  }
}

/** A date as PDF writes it (`D:20180507…`), as ISO 8601 does. */
function dayOf(date: string): string {
  const [, year, month, day] = /^D:(\d{4})(\d{2})(\d{2})/.exec(date) ?? [];
  return year === undefined ? '' : `${year}-${month}-${day}`;
}
