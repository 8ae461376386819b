import type { Found } from '../../../../shared/article.ts';
import { webAddress } from '../described-fields.ts';
import { dateField, distinctDates } from '../printed-dates.ts';
import { childOf, textIn, type XmlElement } from '../xml-tree.ts';
import { type ArchiveItem, ATTACHMENT, DRAFT, EMPTY, type LeftOut, PAGE, PRIVATE } from './archive-item.ts';
import { foundLine, said } from './record-fields.ts';
import { withoutShortcodes, withParagraphs } from './wordpress-markup.ts';
import { xmlRecords } from './xml-records.ts';

const PREFIXES: Readonly<Record<string, string>> = {
  'http://wordpress.org/export/1.0/': 'wp',
  'http://wordpress.org/export/1.1/': 'wp',
  'http://wordpress.org/export/1.2/': 'wp',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/rss/1.0/modules/content/': 'content',
};
/** Types of entries that newsrooms give their articles beside WordPress’s own. */
const ARTICLES = /^(?:post|articles?|news|story|stories)$/;
const field = (name: string) => `the export’s field ${name}`;

/**
 * Reads a WordPress export (WXR 1.0 to 1.2), entry by entry. Published posts are articles; drafts, pages, attachments and
 * whatever else a site keeps are left out and counted. Authors stand with their names where the export gives them.
 * @throws Failure as {@link xmlRecords}.
 */
export async function* wordpressItems(named: string, chunks: AsyncIterable<string>): AsyncGenerator<ArchiveItem> {
  const authors = new Map<string, string>();
  let outlet: Found<string> | null = null;
  for await (const record of xmlRecords(named, chunks, PREFIXES)) {
    if (record.name === 'title') outlet = foundLine(textIn(record), 'the export’s site title');
    if (record.name === 'wp:author' || record.name === 'wp:wp_author') {
      const [login, name] = [said(record, 'wp:author_login'), said(record, 'wp:author_display_name')];
      if (login !== '' && name !== '') authors.set(login, name);
    }
    if (record.name === 'item') yield leftOut(record) ?? article(record, authors, outlet);
  }
}

function leftOut(item: XmlElement): LeftOut | null {
  const type = said(item, 'wp:post_type') || 'post';
  const status = said(item, 'wp:status') || 'publish';
  if (type === 'attachment') return ATTACHMENT;
  if (type === 'page') return PAGE;
  if (!ARTICLES.test(type)) return other(type);
  if (status === 'private' || said(item, 'wp:post_password') !== '') return PRIVATE;
  return status === 'publish' ? null : DRAFT;
}

function other(type: string): LeftOut {
  const name = type.slice(0, 40);
  return { kind: 'left-out', what: [`entry of the type “${name}”`, `entries of the type “${name}”`] };
}

function article(item: XmlElement, authors: ReadonlyMap<string, string>, outlet: Found<string> | null): ArchiveItem {
  const content = textIn(childOf(item, 'content:encoded'));
  if (content.trim() === '') return EMPTY;
  const { html, shortcodes } = withoutShortcodes(content);
  const login = said(item, 'dc:creator');
  const address = webAddress(said(item, 'link'));
  const dated = (name: string) => dateField(said(item, name), field(name));
  const changed = ['wp:post_modified', 'wp:post_modified_gmt'].flatMap((name) =>
    dateField(said(item, name), `${field(name)}, as the day it was changed`),
  );
  return {
    kind: 'article',
    name: said(item, 'wp:post_name') || said(item, 'title'),
    title: foundLine(said(item, 'title'), field('title')),
    byline: login === '' ? null : { value: authors.get(login) ?? login, where: field('dc:creator') },
    outlet,
    sourceUrl: address === null ? null : { value: address, where: field('link') },
    // The day as the site prints it stands before the same instant in another zone.
    dates: distinctDates([
      ...([dated('wp:post_date'), dated('wp:post_date_gmt'), dated('pubDate')].find(({ length }) => length > 0) ?? []),
      ...changed.slice(0, 1),
    ]),
    body: withParagraphs(html),
    notes:
      shortcodes === 0
        ? []
        : [
            `${shortcodes === 1 ? 'One shortcode' : `${shortcodes} shortcodes`} of WordPress, which stand for galleries and the like, are left out.`,
          ],
  };
}
