import type { Found } from '../../../shared/article.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import { nameIn } from './byline.ts';
import { cleanLine } from './canonical-text.ts';
import { webAddress } from './described-fields.ts';
import { withoutEntities } from './entities.ts';
import { type LinkedData, linkedData, textsOf } from './linked-data.ts';
import type { Stamp } from './page-dates.ts';
import { dateField } from './printed-dates.ts';

/** What a page says of itself outside its running text, the most trustworthy first. */
export interface PageMetadata {
  readonly titles: readonly Found<string>[];
  readonly bylines: readonly Found<string>[];
  readonly outlets: readonly Found<string>[];
  readonly sourceUrls: readonly Found<string>[];
  readonly published: readonly Stamp[];
  /** Days of a later change. */
  readonly changed: readonly Stamp[];
  /** Days in fields that do not say of what. */
  readonly unexplained: readonly Stamp[];
  /** Whether the page says that not all of it is free to read. */
  readonly isPartlyPaid: boolean;
}

const IN_METADATA = 'the page’s metadata';
const IN_PAGE = 'the page';
const LONGEST_VALUE = 2000;
/** Where a name should stand and none does. */
const NO_NAME =
  /^(?:posted|published|updated|follow|share|subscribe|read|about|contact|view|see|more|admin|administrator|staff|guest|editor|editorial|author|by|written by|login|log in)$|^(?:follow|more (?:from|by)|about the)\b/i;
/** Names of fields whose day is not one on which the article was published. */
const OF_NO_ARTICLE =
  /expir|valid|start|end|event|birth|modif|updat|chang|revis|build|generat|render|cache|server|version/i;
const NAME_BEHIND = /^(?:view|see|read)? ?(?:all|more) (?:posts|articles|stories|content) (?:by|from) (.+)$/i;

/**
 * Reads schema.org JSON-LD, Open Graph and other `<meta>` elements, `<time>`, `rel=author`, the canonical address and
 * the comment that browsers leave in a saved page. Must run before scripts and comments are taken out.
 * @param source the page's source, for the comment that may stand before `<html>`.
 */
export function pageMetadata(page: Document, source: string): PageMetadata {
  const data = linkedData(page);
  const address = [
    page.querySelector('link[rel~="canonical"]')?.getAttribute('href'),
    page.querySelector('meta[property="og:url"]')?.getAttribute('content'),
  ];
  const named = data.articles.filter((article) =>
    [...textsOf(article.url), ...textsOf(article['@id']), ...textsOf(article.mainEntityOfPage)].some((url) =>
      address.some((one) => one !== null && one !== undefined && samePage(one, url)),
    ),
  );
  const articles = named.length > 0 ? named : data.articles;
  // Of several articles, none of which is the page’s own, each has a day and none is the page’s.
  const dated = articles.length === 1 || named.length > 0 ? articles : articles.length === 0 ? data.pages : [];
  const linked = (read: (article: LinkedData) => unknown) => articles.flatMap((article) => textsOf(read(article)));
  const meta = metaReader(page);
  const names = [
    ...linked((article) => article.author),
    ...meta(
      'author',
      'article:author',
      'parsely-author',
      'dc.creator',
      'dcterms.creator',
      'citation_author',
      'sailthru.author',
    ),
  ].flatMap((name) => (webAddress(name) === null ? (personIn(name) ?? []) : []));
  const visibleNames = ['[itemprop~="author"]', '[rel~="author"], .author-name', '.byline, .author']
    .flatMap((selector) => [...page.querySelectorAll(selector)].slice(0, 3))
    .flatMap((element) => personIn(shortText(element)) ?? []);
  const author = [...new Set(names)].slice(0, 6);
  return {
    titles: [
      ...inMetadata([...linked((article) => article.headline), ...meta('og:title', 'twitter:title', 'dc.title')]),
    ],
    bylines: [
      ...(articles.length > 0 && author.length > 1 && linked((article) => article.author).length > 1
        ? inMetadata([author.join(', ')])
        : inMetadata(author)),
      ...visibleNames.map((value) => ({ value, where: `${IN_PAGE}’s byline` })),
    ],
    outlets: inMetadata([
      ...linked((article) => article.publisher),
      ...meta('og:site_name', 'application-name', 'dc.publisher'),
    ]),
    sourceUrls: addresses(page, source, [
      ...linked((article) => article.url),
      ...linked((article) => article.mainEntityOfPage),
    ]),
    published: stamps(
      [
        ...dated.flatMap((article) => textsOf(article.datePublished)),
        ...meta(
          'article:published_time',
          'article:published',
          'og:article:published_time',
          'datepublished',
          'date_published',
          'parsely-pub-date',
          'citation_publication_date',
          'citation_date',
          'dc.date.issued',
          'dcterms.issued',
          'dc.date.created',
          'dcterms.created',
          'dc.date',
          'dcterms.date',
          'sailthru.date',
          'pubdate',
          'publishdate',
          'publish_date',
          'publish-date',
          'publication_date',
          'cxenseparse:recs:publishtime',
          'article.published',
          'originalpublicationdate',
          'displaydate',
          'date',
        ),
        ...dated.flatMap((article) => textsOf(article.dateCreated)),
      ],
      IN_METADATA,
    ),
    changed: stamps(
      [
        ...dated.flatMap((article) => textsOf(article.dateModified)),
        ...meta(
          'article:modified_time',
          'article:modified',
          'og:updated_time',
          'last-modified',
          'datemodified',
          'dcterms.modified',
        ),
      ],
      `${IN_METADATA}, as the day it was changed`,
    ),
    unexplained: stamps(otherStamps(page), IN_METADATA),
    isPartlyPaid: articles.some(({ isAccessibleForFree: free }) => free === false || /^false$/i.test(String(free))),
  };
}

/** A date in the path of an address, as in `/2015/11/23/title`. */
export function addressDates(address: string): Found<PartialDate>[] {
  const path = /\/((?:19|20)\d{2})[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/-])/.exec(address);
  if (path === null) return [];
  const parts = [path[1], path[2], path[3]].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return dateField(parts.join('-'), 'the page’s address');
}

function stamps(values: readonly string[], where: string): Stamp[] {
  return values.flatMap((written) => dateField(written, where).map((found) => ({ ...found, written })));
}

/** A person’s name in a field or an element for it; null for “Posted”, “Follow” and the like. */
function personIn(text: string): string | null {
  const line = cleanLine(withoutEntities(text));
  const name = nameIn(NAME_BEHIND.exec(line)?.[1] ?? line);
  return name === null || NO_NAME.test(name) ? null : name;
}

/** Whether two addresses are of one page, whatever their scheme, host and ending slash. */
function samePage(one: string, other: string): boolean {
  const path = (url: string) =>
    (url.split(/[#?]/, 1)[0] ?? '').replace(/^https?:\/\/[^/]{0,300}/i, '').replace(/\/$/, '');
  return path(one) !== '' && path(one) === path(other);
}

function metaReader(page: Document): (...names: string[]) => string[] {
  const values = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const content = beginningOf(element.getAttribute('content') ?? '', LONGEST_VALUE).trim();
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      // Works that an article cites have days and authors of their own.
      if (attribute === 'itemprop' && element.closest('li, cite, aside') !== null) continue;
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name) values.set(name, [...(values.get(name) ?? []).slice(0, 9), content]);
    }
  }
  return (...names) => names.flatMap((name) => values.get(name) ?? []);
}

/** Days and instants in fields whose names do not say that they are of something else. */
function otherStamps(page: Document): string[] {
  return [...page.querySelectorAll('meta[content]')].flatMap((element) => {
    const name = ['property', 'name', 'itemprop'].map((attribute) => element.getAttribute(attribute) ?? '').join(' ');
    const content = beginningOf(element.getAttribute('content') ?? '', LONGEST_VALUE).trim();
    return /^\d{4}-\d\d-\d\d(?:$|[T ]\d)/.test(content) && !OF_NO_ARTICLE.test(name) ? [content] : [];
  });
}

function addresses(page: Document, source: string, linked: readonly string[]): Found<string>[] {
  const at = (values: readonly (string | null | undefined)[], where: string) =>
    values.flatMap((value) => {
      const address = webAddress(value ?? '');
      return address === null ? [] : [{ value: address, where }];
    });
  const saved = /<!--\s*(?:saved from url=\(\d{1,6}\)|page saved with singlefile\s+url:)\s*(\S{1,4000})/i.exec(
    source.slice(0, 20_000),
  )?.[1];
  return [
    ...at([page.querySelector('link[rel~="canonical"]')?.getAttribute('href')], 'the page’s canonical address'),
    ...at([page.querySelector('meta[property="og:url"]')?.getAttribute('content'), ...linked], IN_METADATA),
    ...at([saved], 'the note that the browser left when it saved the page'),
  ];
}

function inMetadata(values: readonly string[]): Found<string>[] {
  return values
    .map((value) => beginningOf(cleanLine(withoutEntities(value)), LONGEST_VALUE))
    .filter((value) => value !== '')
    .map((value) => ({ value, where: IN_METADATA }));
}

function shortText(element: Element): string {
  const text = element.textContent ?? '';
  return text.length > 1000 ? '' : beginningOf(cleanLine(text), 300);
}
