import type { Found } from '../../../../shared/article.ts';
import { webAddress } from '../described-fields.ts';
import { dateField, distinctDates } from '../printed-dates.ts';
import { htmlInside } from '../xml-as-html.ts';
import { childOf, childrenOf, textIn, type XmlElement } from '../xml-tree.ts';
import { type ArchiveEntry, type ArchiveItem, EMPTY } from './archive-item.ts';
import { plainAsHtml } from './plain-as-html.ts';
import { foundLine, said } from './record-fields.ts';
import { xmlRecords } from './xml-records.ts';

const ATOM = 'http://www.w3.org/2005/Atom';
const PREFIXES: Readonly<Record<string, string>> = {
  [ATOM]: '',
  'http://purl.org/rss/1.0/': '',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://www.w3.org/1999/xhtml': 'xhtml',
};
const SUMMARY_ONLY = 'The feed holds a summary of this article only; the article itself may say more.';
const field = (name: string) => `the feed’s field ${name}`;

/**
 * Reads a saved feed – RSS 2.0, RSS 1.0 or Atom 1.0 – entry by entry.
 * @throws Failure as {@link xmlRecords}.
 */
export async function* feedItems(named: string, chunks: AsyncIterable<string>): AsyncGenerator<ArchiveItem> {
  let outlet: Found<string> | null = null;
  let author: Found<string> | null = null;
  for await (const record of xmlRecords(named, chunks, PREFIXES)) {
    if (record.name === 'title') outlet ??= foundLine(textIn(record), 'the feed’s title');
    if (record.name === 'author') author ??= foundLine(said(record, 'name'), 'the feed’s author');
    if (record.name === 'item') yield rssEntry(record, outlet);
    if (record.name === 'entry') yield atomEntry(record, outlet, author);
  }
}

function rssEntry(item: XmlElement, outlet: Found<string> | null): ArchiveItem {
  const full = textIn(childOf(item, 'content:encoded'));
  const summary = textIn(childOf(item, 'description'));
  const guid = childOf(item, 'guid');
  const address =
    webAddress(said(item, 'link')) ?? (guid?.attributes.isPermaLink === 'false' ? null : webAddress(textIn(guid)));
  const author = said(item, 'author');
  const named = /\(([^()]{2,200})\)\s*$/.exec(author)?.[1] ?? (author.includes('@') ? '' : author);
  return entry({
    title: foundLine(said(item, 'title'), field('title')),
    byline: foundLine(said(item, 'dc:creator'), field('dc:creator')) ?? foundLine(named, field('author')),
    outlet,
    sourceUrl: foundLine(address ?? '', field(said(item, 'link') === '' ? 'guid' : 'link')),
    dates: ['pubDate', 'dc:date'].flatMap((name) => dateField(said(item, name), field(name))),
    body: full.trim() === '' ? summary : full,
    isSummary: full.trim() === '',
  });
}

function atomEntry(item: XmlElement, outlet: Found<string> | null, author: Found<string> | null): ArchiveItem {
  const full = atomText(childOf(item, 'content'));
  const links = childrenOf(item, 'link');
  const link = links.find(({ attributes }) => (attributes.rel ?? 'alternate') === 'alternate');
  const names = childrenOf(item, 'author').map((person) => said(person, 'name'));
  const published = dateField(said(item, 'published'), field('published'));
  const updated = said(item, 'updated');
  return entry({
    title: atomTitle(childOf(item, 'title')),
    byline: foundLine(names.filter(Boolean).slice(0, 6).join(', '), field('author')) ?? author,
    outlet: foundLine(said(childOf(item, 'source'), 'title'), field('source')) ?? outlet,
    sourceUrl: foundLine(webAddress(link?.attributes.href ?? '') ?? '', field('link')),
    dates: [...published, ...dateField(updated, `${field('updated')}, as the day it was changed`)],
    body: full.trim() === '' ? atomText(childOf(item, 'summary')) : full,
    isSummary: full.trim() === '',
  });
}

function entry(read: Omit<ArchiveEntry, 'kind' | 'name' | 'notes'> & { readonly isSummary: boolean }): ArchiveItem {
  const { isSummary, dates, ...rest } = read;
  if (rest.body.trim() === '') return EMPTY;
  return {
    kind: 'article',
    name: rest.title?.value ?? '',
    ...rest,
    dates: distinctDates(dates),
    notes: isSummary ? [SUMMARY_ONLY] : [],
  };
}

/** Text of Atom as HTML: plain text with its signs escaped, HTML as it is, XHTML written out. */
function atomText(element: XmlElement | undefined): string {
  if (element === undefined) return '';
  const { type = 'text' } = element.attributes;
  if (type === 'xhtml' || /xml$/.test(type)) return htmlInside(element);
  return /html/.test(type) ? textIn(element) : plainAsHtml(textIn(element));
}

function atomTitle(element: XmlElement | undefined): Found<string> | null {
  const type = element?.attributes.type ?? 'text';
  const words = type === 'html' ? textIn(element).replace(/<[^<>]{0,500}>/g, '') : textIn(element);
  return foundLine(words, field('title'));
}
