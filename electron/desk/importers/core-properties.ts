import type { Found } from '../../../shared/article.ts';
import { orderOf, type PartialDate, readableDate } from '../../../shared/dates.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import type { Stated } from './article-of-pieces.ts';
import { nameIn } from './byline.ts';
import { cleanLine } from './canonical-text.ts';
import { dateField } from './printed-dates.ts';

/** What a file says of itself in its properties, as written there. */
export interface RawProperties {
  readonly title?: string;
  readonly creator?: string;
  readonly publisher?: string;
  /** ISO 8601, or as the program wrote it. */
  readonly created?: string;
  readonly modified?: string;
}

/** How the place of a day ends that is the file’s own and not the article’s. */
export const OF_MAKING = 'as the day on which the file was made';
const WHERE = 'the document’s properties';
/** What programs write where nobody gave a title or a name. */
const NO_TITLE =
  /^(?:untitled|document|doc|title|microsoft word|powerpoint)\b[\s\d-]*$|^Microsoft \w+ - |\.(?:docx?|odt|rtf|indd|qxd|pdf|html?)$/i;
const NO_NAME =
  /^(?:unknown(?: author)?|anonymous|author|user|users?|admin(?:istrator)?|owner|root|microsoft(?: office)?(?: user)?|python-docx|apache poi|openoffice|libreoffice)$/i;

/** Takes of a file's properties what a person may have written there; what programs fill in by themselves is left out. */
export function fromProperties({
  title,
  creator,
  publisher,
  created,
  modified,
}: RawProperties): NonNullable<Stated['properties']> {
  const found = (value: string | undefined, refused: RegExp): Found<string> | null => {
    const line = cleanLine(beginningOf(value ?? '', 2000));
    return line === '' || line.length > 300 || refused.test(line) ? null : { value: line, where: WHERE };
  };
  const name = found(creator, NO_NAME);
  const isTemplate = creator !== undefined && /^python-docx$/i.test(creator.trim());
  return {
    title: found(title, NO_TITLE),
    byline: name === null ? null : { value: nameIn(name.value) ?? name.value, where: `${WHERE}, as who made the file` },
    outlet: found(publisher, NO_TITLE),
    dates: isTemplate ? [] : datesOf(created ?? '', modified ?? ''),
  };
}

/** A file that was last saved before it was made has the day of its template. */
function datesOf(created: string, modified: string): Found<PartialDate>[] {
  const made = dateField(created, `${WHERE}, ${OF_MAKING}`);
  const saved = dateField(modified, `${WHERE}, as the day on which the file was last saved`);
  return [...made, ...saved.filter(({ value }) => made.every((first) => orderOf(value, first.value) !== 'earlier'))];
}

/** Why no date is taken unasked where the best that a file gives is the day on which it was made; null elsewhere. */
export function onlyOfMaking([first]: readonly Found<PartialDate>[]): string | null {
  if (first === undefined || !first.where.endsWith(OF_MAKING)) return null;
  return `Only the day on which the file was made was found: ${readableDate(first.value)}. When was the article published?`;
}
