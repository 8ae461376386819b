import type { Document as Article } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import { bylineIn, nameIn } from './byline.ts';
import { cleanLine, composeText, type Piece } from './canonical-text.ts';
import { datedElements } from './dated-elements.ts';
import { fileNameDates } from './file-name-dates.ts';
import { articleOf } from './page-article.ts';
import { piecesOf } from './page-blocks.ts';
import { pageDates } from './page-dates.ts';
import { dropFurniture } from './page-furniture.ts';
import { articleLines } from './page-lines.ts';
import { addressDates, pageMetadata } from './page-metadata.ts';
import { stripPage } from './page-stripped.ts';
import { pageTitleOf } from './page-title.ts';
import { plainPage } from './page-tree.ts';
import { isChangeLine, labelledDates, publicationDates } from './publication-lines.ts';
import { sameWords } from './same-words.ts';
import type { Source } from './source.ts';
import { titleOfFileName } from './title-line.ts';

const PARTLY_PAID = 'The page says that not all of the article is free to read. Check that the text is whole.';

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
  dropFurniture(page);
  const elements = datedElements(page);
  const { pieces, byline, notes } = articleOf(page);
  if (pieces.length === 0) throw new Failure('no-article-text', `${named} holds no text that could be an article.`);

  const title = pageTitleOf(metadata, headings, pageTitle) ?? {
    value: titleOfFileName(fileName) || 'Untitled',
    where: 'the file’s name',
  };
  const body = articleLines(pieces, [title.value, ...headings]);
  const lines = pieces.map((piece) => cleanLine(piece.text));
  const below = shown.findIndex((line) => sameWords(line, title.value));
  const aroundTitle = below < 0 ? [] : shown.slice(below + 1, below + 7);
  const extractedByline = byline === null ? null : nameIn(beginningOf(cleanLine(byline), 300));
  const sourceUrl = metadata.sourceUrls[0] ?? null;
  const { dates, doubt } = pageDates({
    published: metadata.published,
    changed: [...metadata.changed, ...elements.changed.map((found) => ({ ...found, written: '' }))],
    unexplained: metadata.unexplained,
    language: page.querySelector('html')?.getAttribute('lang') ?? '',
    labelled: [...labelledDates(aroundTitle), ...elements.labelled, ...labelledDates(lines)],
    shown: [...publicationDates(aroundTitle.filter((line) => !isChangeLine(line))), ...elements.shown],
    address: sourceUrl === null ? [] : addressDates(sourceUrl.value),
    others: [...publicationDates(lines.filter((line) => !isChangeLine(line))), ...fileNameDates(fileName, title.value)],
  });
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
    dates,
    dateDoubt: doubt,
    tracked: null,
    notes: [...(metadata.isPartlyPaid ? [PARTLY_PAID] : []), ...notes],
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
