import type { Document, Found } from '../../../../shared/article.ts';
import { Failure } from '../../../../shared/failure.ts';
import { type ArchiveEntry, type ArchiveItem, EMPTY, type LeftOut } from '../archives/archive-item.ts';
import { entryDocument, entryFile } from '../archives/entry-document.ts';
import { plainAsHtml } from '../archives/plain-as-html.ts';
import { foundLine, said } from '../archives/record-fields.ts';
import { xmlRecords } from '../archives/xml-records.ts';
import { nameIn } from '../byline.ts';
import { webAddress } from '../described-fields.ts';
import { dateField, distinctDates } from '../printed-dates.ts';
import type { Source } from '../source.ts';
import { htmlInside } from '../xml-as-html.ts';
import { childOf, childrenOf, descendantsOf, parseXml, textIn, type XmlElement } from '../xml-tree.ts';
import { NITF, nitfEntry } from './nitf.ts';
import { notThatFormat } from './not-that-format.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  'http://iptc.org/std/nar/2006-10-01/': '',
  [NITF]: '',
  'http://www.w3.org/1999/xhtml': 'xhtml',
};
const field = (name: string) => `the item’s field ${name}`;
const WITHDRAWN: LeftOut = { kind: 'left-out', what: ['withdrawn item', 'withdrawn items'] };
const NO_TEXT: LeftOut = {
  kind: 'left-out',
  what: ['item without text of its own', 'items without text of their own'],
};

/**
 * Reads an article in NewsML-G2 (IPTC) that is a file of its own.
 * @throws Failure `unreadable-file`, `file-too-large` or `no-article-text`, naming the file.
 */
export function importNewsml({ named, text }: Source): Document {
  const root = parseXml(named, text, PREFIXES);
  if (root.name !== 'newsItem') throw notThatFormat(named, 'news item of NewsML-G2');
  const item = newsItem(root);
  if (item.kind === 'article') return { ...entryDocument(item, entryFile(item), named), format: 'newsml' };
  throw new Failure('no-article-text', `${named} cannot be read: it is ${article(item.what[0])}.`);
}

/**
 * Reads a message of NewsML-G2 item by item; packages, pictures and the like are left out and counted.
 * @throws Failure as {@link xmlRecords}.
 */
export async function* newsMessageItems(named: string, chunks: AsyncIterable<string>): AsyncGenerator<ArchiveItem> {
  for await (const record of xmlRecords(named, chunks, PREFIXES)) {
    if (record.name === 'newsItem') yield newsItem(record);
    else if (/Item$/.test(record.name)) yield NO_TEXT;
  }
}

function newsItem(item: XmlElement): ArchiveEntry | LeftOut {
  const about = childOf(item, 'itemMeta');
  const meta = childOf(item, 'contentMeta');
  if (/(?:canceled|withheld)$/.test(childOf(about, 'pubStatus')?.attributes.qcode ?? '')) return WITHDRAWN;
  const inline = childOf(item, 'contentSet');
  const nitf = descendantsOf(inline, 'nitf')[0];
  const inside = nitf === undefined ? null : nitfEntry(nitf);
  const body = inside?.body ?? textOf(inline);
  if (body === null) return NO_TEXT;
  if (body.trim() === '') return EMPTY;
  const title = foundLine(said(meta, 'headline'), field('headline')) ?? inside?.title ?? null;
  const embargo = dateField(said(about, 'embargoed'), field('embargoed'));
  return {
    kind: 'article',
    name: title?.value ?? '',
    title: title ?? foundLine(said(about, 'title'), field('title')),
    byline: bylineOf(meta) ?? inside?.byline ?? null,
    outlet: outletOf(item) ?? inside?.outlet ?? null,
    sourceUrl: foundLine(webAddress(item.attributes.guid ?? '') ?? '', field('guid')) ?? inside?.sourceUrl ?? null,
    dates: distinctDates([
      ...embargo,
      ...dateField(said(about, 'firstCreated'), field('firstCreated')),
      ...dateField(said(meta, 'contentCreated'), field('contentCreated')),
      ...(inside?.dates ?? []),
      ...dateField(said(about, 'versionCreated'), `${field('versionCreated')}, as the day it was changed`),
    ]),
    body,
    notes: inside?.notes ?? [],
  };
}

/** The first of the renditions that holds text; null where all of them are elsewhere. */
function textOf(content: XmlElement | undefined): string | null {
  for (const rendition of childrenOf(content)) {
    const type = rendition.attributes.contenttype ?? '';
    if (rendition.name === 'inlineXML') {
      const html = descendantsOf(rendition, 'xhtml:body')[0] ?? rendition;
      return htmlInside(html);
    }
    if (rendition.name === 'inlineData' && !/^(?:image|video|audio)\//.test(type))
      return /html/.test(type) ? textIn(rendition) : plainAsHtml(textIn(rendition));
  }
  return null;
}

function bylineOf(meta: XmlElement | undefined): Found<string> | null {
  const by = said(meta, 'by');
  const creators = childrenOf(meta, 'creator').flatMap((creator) => said(creator, 'name') || []);
  return foundLine(nameIn(by) ?? by, field('by')) ?? foundLine(creators.slice(0, 6).join(', '), field('creator'));
}

function outletOf(item: XmlElement): Found<string> | null {
  const provider = childOf(childOf(item, 'itemMeta'), 'provider');
  const holder = childOf(childOf(item, 'rightsInfo'), 'copyrightHolder');
  const { literal = '', qcode = '' } = provider?.attributes ?? {};
  return (
    foundLine(said(provider, 'name') || literal, field('provider')) ??
    foundLine(said(holder, 'name') || (holder?.attributes.literal ?? ''), field('copyrightHolder')) ??
    foundLine(qcode.replace(/^[^:]*:/, ''), field('provider'))
  );
}

function article(what: string): string {
  return `${/^[aeiou]/.test(what) ? 'an' : 'a'} ${what}`;
}
