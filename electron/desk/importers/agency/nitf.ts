import type { Document } from '../../../../shared/article.ts';
import type { ArchiveEntry } from '../archives/archive-item.ts';
import { entryDocument, entryFile } from '../archives/entry-document.ts';
import { escapedHtml } from '../archives/plain-as-html.ts';
import { foundLine, said } from '../archives/record-fields.ts';
import { nameIn } from '../byline.ts';
import { cleanLine } from '../canonical-text.ts';
import { webAddress } from '../described-fields.ts';
import { dateField, distinctDates } from '../printed-dates.ts';
import type { Source } from '../source.ts';
import { childOf, descendantsOf, isElement, parseXml, textIn, type XmlElement } from '../xml-tree.ts';
import { notThatFormat } from './not-that-format.ts';

/** The namespace of NITF since version 3.4; files of a news agency often have none. */
export const NITF = 'http://iptc.org/std/NITF/2006-10-18/';
const field = (name: string) => `the file’s field ${name}`;
const ABSTRACT_LEFT_OUT = 'The file’s abstract, which is no part of the article’s text, is left out.';

/** NITF’s elements whose like HTML has under another name. */
const AS_HTML: Readonly<Record<string, string>> = {
  bq: 'blockquote',
  block: 'div',
  'body.content': 'div',
  hl1: 'h2',
  hl2: 'h2',
  fn: 'p',
  note: 'div',
  media: 'figure',
  'media-caption': 'figcaption',
};
const KEPT = new Set(['p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'table', 'caption', 'tr', 'td', 'th', 'pre', 'em', 'q']);
/** What describes a picture or a table to programs. */
const LEFT_OUT = new Set([
  'media-reference',
  'media-metadata',
  'media-object',
  'media-producer',
  'nitf-table-metadata',
  'alt-code',
  'classifier',
  'datasource',
]);

/**
 * Reads an article in the News Industry Text Format (IPTC, NITF 3).
 * @throws Failure `unreadable-file`, `file-too-large` or `no-article-text`, naming the file.
 */
export function importNitf({ named, text }: Source): Document {
  const nitf = parseXml(named, text, { [NITF]: '' });
  if (nitf.name !== 'nitf') throw notThatFormat(named, 'NITF');
  const entry = nitfEntry(nitf);
  return { ...entryDocument(entry, entryFile(entry), named), format: 'nitf' };
}

/** What a `nitf` element says of its article, and the article’s text as HTML. */
export function nitfEntry(nitf: XmlElement): ArchiveEntry {
  const head = childOf(nitf, 'head');
  const docdata = childOf(head, 'docdata');
  const pubdata = childOf(head, 'pubdata');
  const body = childOf(nitf, 'body');
  const above = childOf(body, 'body.head');
  const hedline = childOf(above, 'hedline');
  const norm = (name: string) => dateField(childOf(docdata, name)?.attributes.norm ?? '', field(name));
  const printed = pubdata?.attributes ?? {};
  const storyDate = descendantsOf(childOf(above, 'dateline'), 'story.date')[0];
  const address = [printed['ex-ref'], childOf(docdata, 'doc-id')?.attributes['id-string']].flatMap(
    (value) => webAddress(value ?? '') ?? [],
  )[0];
  const second = cleanLine(textIn(childOf(hedline, 'hl2')));
  const status = docdata?.attributes['management-status'] ?? '';
  return {
    kind: 'article',
    name: said(hedline, 'hl1') || said(head, 'title'),
    title: foundLine(said(hedline, 'hl1'), 'the file’s headline') ?? foundLine(said(head, 'title'), field('title')),
    byline: foundLine(bylineOf(childOf(above, 'byline')), 'the file’s byline'),
    outlet:
      foundLine(printed.name ?? '', field('pubdata')) ??
      foundLine(said(above, 'distributor'), field('distributor')) ??
      foundLine(childOf(docdata, 'doc.copyright')?.attributes.holder ?? '', field('doc.copyright')),
    sourceUrl: foundLine(address ?? '', field(printed['ex-ref'] === undefined ? 'doc-id' : 'pubdata')),
    dates: distinctDates([
      ...dateField(printed['date.publication'] ?? '', field('pubdata')),
      ...norm('date.issue'),
      ...norm('date.release'),
      ...dateField(storyDate?.attributes.norm ?? '', field('story.date')),
      ...dateField(nitf.attributes['change.date'] ?? '', `${field('change.date')}, as the day it was changed`),
    ]),
    body: [
      second === '' ? '' : `<p>${escapedHtml(second)}</p>`,
      nitfHtml(childOf(body, 'body.content')),
      nitfHtml(childOf(childOf(body, 'body.end'), 'tagline')),
    ].join('\n'),
    notes: [
      ...(cleanLine(textIn(childOf(above, 'abstract'))) === '' ? [] : [ABSTRACT_LEFT_OUT]),
      ...(/^(?:cancell?ed|withheld|embargoed)$/i.test(status)
        ? [`The file says that it is ${status.toLowerCase()}.`]
        : []),
    ],
  };
}

/** Who wrote it; the title of the person only where nothing else stands there. */
function bylineOf(byline: XmlElement | undefined): string {
  if (byline === undefined) return '';
  const names = byline.children.map((child) =>
    isElement(child) ? (child.name === 'byttl' ? '' : textIn(child)) : child,
  );
  const words = cleanLine(names.join('')) || cleanLine(textIn(byline));
  return nameIn(words) ?? words;
}

function nitfHtml(element: XmlElement | undefined): string {
  if (element === undefined || LEFT_OUT.has(element.name)) return '';
  if (element.name === 'br' || element.name === 'hr') return `<${element.name}>`;
  const inside = element.children.map((child) => (isElement(child) ? nitfHtml(child) : escapedHtml(child))).join('');
  if (element.name === 'tagline') return `<p>${inside}</p>`;
  const name = AS_HTML[element.name] ?? (KEPT.has(element.name) ? element.name : null);
  return name === null ? inside : `<${name}>${inside}</${name}>`;
}
