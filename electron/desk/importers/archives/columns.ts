import type { Column, Columns } from '../../../../shared/archives.ts';
import type { Found } from '../../../../shared/article.ts';
import { webAddress } from '../described-fields.ts';
import { dateField, distinctDates } from '../printed-dates.ts';
import { type ArchiveItem, DRAFT, EMPTY } from './archive-item.ts';
import { plainAsHtml } from './plain-as-html.ts';
import { foundLine } from './record-fields.ts';

/** The names by which columns are known, the surest first; capitals, spaces, dots and dashes do not count. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  text: [
    'text',
    'body',
    'content',
    'articlebody',
    'html',
    'bodyhtml',
    'contenthtml',
    'bodytext',
    'fulltext',
    'maintext',
    'article',
    'story',
  ],
  title: ['title', 'headline', 'head'],
  byline: ['byline', 'author', 'authors', 'creator', 'by', 'writer', 'authorname'],
  outlet: ['outlet', 'publication', 'publisher', 'newspaper', 'site', 'sitename', 'source', 'sourcename'],
  published: [
    'published',
    'publishedat',
    'publishedon',
    'datepublished',
    'publicationdate',
    'publishdate',
    'pubdate',
    'date',
    'postdate',
    'firstpublished',
    'created',
    'createdat',
  ],
  changed: ['updated', 'updatedat', 'modified', 'datemodified', 'lastmodified', 'lastupdated', 'lastupdate', 'changed'],
  sourceUrl: ['url', 'link', 'address', 'permalink', 'canonicalurl', 'sourceurl', 'weburl', 'source'],
  status: ['status', 'state'],
};

/** Tells by their names what the columns of a table, or the fields of a line, hold. */
export function columnsOf(names: readonly string[]): Columns {
  const known = new Map(names.map((name) => [keyOf(name), name] as const).toReversed());
  const columns: Partial<Record<Column, string>> = {};
  for (const column of Object.keys(NAMES) as Column[]) {
    const name = NAMES[column].find((key) => known.has(key));
    if (name !== undefined) columns[column] = known.get(name) as string;
  }
  return columns;
}

/** Makes an entry of one row. @param field how a sentence names one of its fields. */
export function rowEntry(
  columns: Columns,
  row: Readonly<Record<string, string>>,
  field: (name: string) => string,
): ArchiveItem {
  const value = (column: Column) => row[columns[column] ?? ''] ?? '';
  const found = (column: Column): Found<string> | null => foundLine(value(column), field(columns[column] ?? ''));
  if (/^(?:drafts?|pending|scheduled|unpublished)$/i.test(value('status').trim())) return DRAFT;
  const text = value('text');
  if (text.trim() === '') return EMPTY;
  const address = webAddress(value('sourceUrl'));
  const outlet = found('outlet');
  return {
    kind: 'article',
    name: value('title'),
    title: found('title'),
    byline: found('byline'),
    outlet: outlet !== null && webAddress(outlet.value) === null ? outlet : null,
    sourceUrl: address === null ? null : foundLine(address, field(columns.sourceUrl ?? '')),
    dates: distinctDates([
      ...dateField(value('published'), field(columns.published ?? '')),
      ...dateField(value('changed'), `${field(columns.changed ?? '')}, as the day it was changed`),
    ]),
    body: /<(?:p|div|br|h[1-6]|ul|ol|article|section|blockquote|span|a|strong|em)\b[^<>]{0,500}>/i.test(text)
      ? text
      : plainAsHtml(text),
    notes: [],
  };
}

function keyOf(name: string): string {
  return name.toLowerCase().replace(/[\s._-]/g, '');
}
