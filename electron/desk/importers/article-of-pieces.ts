import type { Document, Found } from '../../../shared/article.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import type { ArticleFormat } from '../../../shared/formats.ts';
import { bylineIn } from './byline.ts';
import { cleanLine, composeText, type Piece } from './canonical-text.ts';
import { fileNameDates } from './file-name-dates.ts';
import { distinctDates } from './printed-dates.ts';
import { outletIn, publicationDates } from './publication-lines.ts';
import { sameWords } from './same-words.ts';
import { openingWords, readsAsTitle, titleOfFileName } from './title-line.ts';

/** What a file says of the article in it, beside its running text. */
export interface Stated {
  /** Marked as title, byline or date in the text itself, by a style for instance: trusted before all else. */
  readonly marked?: {
    readonly title?: Found<string> | null;
    readonly byline?: Found<string> | null;
    readonly dates?: readonly Found<PartialDate>[];
  };
  /** From the file's properties: often those of a template or of whoever made the file, and trusted after the text. */
  readonly properties?: {
    readonly title?: Found<string> | null;
    readonly byline?: Found<string> | null;
    readonly outlet?: Found<string> | null;
    readonly dates?: readonly Found<PartialDate>[];
  };
  readonly sourceUrl?: Found<string> | null;
}

interface Written {
  readonly format: ArticleFormat;
  /** The file's name as it came; may hold folders. */
  readonly fileName: string;
  readonly pieces: readonly Piece[];
  readonly stated: Stated;
  readonly notes: readonly string[];
}

/** Makes an article of what a writing program's file holds: where its title, byline and dates stand is told with each. */
export function articleOfPieces({ format, fileName, pieces, stated, notes }: Written): Document {
  const { marked = {}, properties = {} } = stated;
  const filled = pieces.filter((piece) => cleanLine(piece.text) !== '');
  const given = marked.title ?? firstHeading(filled) ?? properties.title ?? firstLine(filled);
  const title = given ?? nameOf(fileName, filled);
  const body = given === null ? filled : filled.filter((piece, at) => at > 2 || !sameWords(piece.text, title.value));
  const headline: Piece[] = given === null ? [] : [{ kind: 'heading', level: 1, text: title.value }];
  const lines = body.map((piece) => cleanLine(piece.text));
  return {
    format,
    ...composeText([...headline, ...(body.length > 0 ? body : filled)]),
    title,
    byline: marked.byline ?? bylineIn(lines) ?? properties.byline ?? null,
    outlet: outletIn(lines) ?? properties.outlet ?? null,
    sourceUrl: stated.sourceUrl ?? null,
    dates: distinctDates([
      ...(marked.dates ?? []),
      ...publicationDates(lines),
      ...fileNameDates(fileName, title.value),
      ...(properties.dates ?? []),
    ]),
    tracked: null,
    notes,
  };
}

function firstHeading(pieces: readonly Piece[]): Found<string> | null {
  const heading = pieces.slice(0, 3).find((piece) => piece.kind === 'heading' && piece.level <= 2);
  return heading === undefined ? null : { value: cleanLine(heading.text), where: 'the first heading' };
}

function firstLine(pieces: readonly Piece[]): Found<string> | null {
  const first = cleanLine(pieces[0]?.text ?? '');
  return pieces.length > 1 && pieces[0]?.kind !== 'list-item' && readsAsTitle(first)
    ? { value: first, where: 'the first line' }
    : null;
}

function nameOf(fileName: string, pieces: readonly Piece[]): Found<string> {
  const name = titleOfFileName(fileName);
  if (name !== '') return { value: name, where: 'the file’s name' };
  return { value: openingWords(cleanLine(pieces[0]?.text ?? '')) || 'Untitled', where: 'the first words of the text' };
}
