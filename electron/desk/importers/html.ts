import type { Document as Article } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import { bylineIn, nameIn } from './byline.ts';
import { cleanLine, composeText, type Piece } from './canonical-text.ts';
import { fileNameDates } from './file-name-dates.ts';
import { articleOf } from './page-article.ts';
import { piecesOf } from './page-blocks.ts';
import { articleLines } from './page-lines.ts';
import { addressDates, pageMetadata } from './page-metadata.ts';
import { stripPage } from './page-stripped.ts';
import { plainPage } from './page-tree.ts';
import { distinctDates } from './printed-dates.ts';
import { publicationDates } from './publication-lines.ts';
import { sameWords } from './same-words.ts';
import type { Source } from './source.ts';
import { titleOfFileName } from './title-line.ts';

/**
 * Reads the article of a saved page, found by Mozilla's Readability. The page is parsed as data by linkedom: no script
 * runs, nothing is loaded. Scripts, styles, forms, hidden elements, pictures and comments are taken out first; what is
 * left leaves as plain text.
 * @throws Failure `file-too-large` for a page with too many or too deeply nested elements; `no-article-text`.
 */
export function importHtml({ fileName, named, text }: Source): Article {
  const page = plainPage(named, text);
  const metadata = pageMetadata(page, text);
  stripPage(page, named);
  const headings = [...page.querySelectorAll('h1')]
    .map((element) => cleanLine(element.textContent ?? ''))
    .filter(Boolean);
  const pageTitle = cleanLine(page.querySelector('title')?.textContent ?? '');
  const shown = piecesOf(page.body ?? page.documentElement).map((piece) => cleanLine(piece.text));
  const { pieces, byline, notes } = articleOf(page);
  if (pieces.length === 0) throw new Failure('no-article-text', `${named} holds no text that could be an article.`);

  const heading = headings.length === 1 ? { value: headings[0] as string, where: 'the page’s heading' } : null;
  const title = metadata.titles[0] ??
    heading ??
    (pageTitle === '' ? null : { value: withoutSiteName(pageTitle), where: 'the page’s title' }) ?? {
      value: titleOfFileName(fileName) || 'Untitled',
      where: 'the file’s name',
    };
  const body = articleLines(pieces, [title.value, ...(heading === null ? [] : [heading.value])]);
  const lines = pieces.map((piece) => cleanLine(piece.text));
  const below = shown.findIndex((line) => sameWords(line, title.value) || sameWords(line, heading?.value ?? ''));
  const aroundTitle = below < 0 ? [] : shown.slice(below + 1, below + 7);
  const extractedByline = byline === null ? null : nameIn(beginningOf(cleanLine(byline), 300));
  const sourceUrl = metadata.sourceUrls[0] ?? null;
  const headline: Piece = { kind: 'heading', level: 1, text: title.value };
  return {
    format: 'html',
    ...composeText([headline, ...(body.length > 0 ? body : pieces)]),
    title,
    byline:
      metadata.bylines[0] ??
      (extractedByline === null ? null : { value: extractedByline, where: 'the page’s byline' }) ??
      bylineIn(aroundTitle) ??
      bylineIn(lines),
    outlet: metadata.outlets[0] ?? null,
    sourceUrl,
    dates: distinctDates([
      ...metadata.dates,
      ...publicationDates(aroundTitle),
      ...publicationDates(lines),
      ...(sourceUrl === null ? [] : addressDates(sourceUrl.value)),
      ...fileNameDates(fileName, title.value),
      ...metadata.changes,
    ]),
    tracked: null,
    notes,
  };
}

/**
 * All that a page shows, from top to bottom, without looking for its article.
 * @throws Failure `file-too-large` as {@link importHtml}.
 */
export function shownPieces({ named, text }: Source): Piece[] {
  const page = plainPage(named, text);
  stripPage(page, named);
  return piecesOf(page.body ?? page.documentElement);
}

/** `Title | The Paper` without the last part, when what is left still reads as a title. */
function withoutSiteName(title: string): string {
  const shorter = title.replace(/(?<!\s)\s+[|–—·•»-]\s+[^|–—·•»]{1,60}$/, '');
  return shorter.split(' ').length >= 3 ? shorter : title;
}
