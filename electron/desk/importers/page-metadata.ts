import type { Found } from '../../../shared/article.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import { nameIn } from './byline.ts';
import { cleanLine } from './canonical-text.ts';
import { webAddress } from './described-fields.ts';
import { dateField, datesIn } from './printed-dates.ts';

/** What a page says of itself outside its running text, the most trustworthy first. */
export interface PageMetadata {
  readonly titles: readonly Found<string>[];
  readonly bylines: readonly Found<string>[];
  readonly outlets: readonly Found<string>[];
  readonly sourceUrls: readonly Found<string>[];
  readonly dates: readonly Found<PartialDate>[];
  /** Dates of a later change, trusted least. */
  readonly changes: readonly Found<PartialDate>[];
}

const IN_METADATA = 'the page’s metadata';
const IN_PAGE = 'the page';
const LONGEST_VALUE = 2000;
const LONGEST_LINKED_DATA = 500_000;
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|Posting)$/;

/**
 * Reads schema.org JSON-LD, Open Graph and other `<meta>` elements, `<time>`, `rel=author`, the canonical address and
 * the comment that browsers leave in a saved page. Must run before scripts and comments are taken out.
 * @param source the page's source, for the comment that may stand before `<html>`.
 */
export function pageMetadata(page: Document, source: string): PageMetadata {
  const articles = linkedArticles(page);
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
  ].flatMap((name) => (webAddress(name) === null ? (nameIn(cleanLine(name)) ?? []) : []));
  const visibleNames = [...page.querySelectorAll('[rel~="author"], [itemprop~="author"], .byline, .author-name')]
    .slice(0, 5)
    .flatMap((element) => nameIn(shortText(element)) ?? []);
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
    dates: [
      ...[
        ...linked((article) => article.datePublished),
        ...meta(
          'article:published_time',
          'og:article:published_time',
          'datepublished',
          'parsely-pub-date',
          'citation_publication_date',
          'citation_date',
          'dc.date.issued',
          'dcterms.issued',
          'dc.date',
          'dcterms.date',
          'sailthru.date',
          'pubdate',
          'publish-date',
          'date',
        ),
        ...linked((article) => article.dateCreated),
      ].flatMap((value) => dateField(value, IN_METADATA)),
      ...timesOf(page),
    ],
    changes: [
      ...linked((article) => article.dateModified),
      ...meta('article:modified_time', 'og:updated_time', 'last-modified'),
    ].flatMap((value) => dateField(value, `${IN_METADATA}, as the day it was changed`)),
  };
}

/** A date in the path of an address, as in `/2015/11/23/title`. */
export function addressDates(address: string): Found<PartialDate>[] {
  const path = /\/((?:19|20)\d{2})[/-](\d{1,2})(?:[/-](\d{1,2}))?(?=[/-])/.exec(address);
  if (path === null) return [];
  const parts = [path[1], path[2], path[3]].filter((part) => part !== undefined).map((part) => part.padStart(2, '0'));
  return dateField(parts.join('-'), 'the page’s address');
}

interface LinkedData {
  readonly [property: string]: unknown;
}

function linkedArticles(page: Document): LinkedData[] {
  const found: LinkedData[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 4 || value === null || typeof value !== 'object' || found.length >= 5) return;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 200)) visit(item, depth + 1);
      return;
    }
    const data = value as LinkedData;
    if (textsOf(data['@type']).some((type) => ARTICLE_TYPE.test(type))) found.push(data);
    else for (const key of ['@graph', 'mainEntity']) visit(data[key], depth + 1);
  };
  for (const script of [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20)) {
    const text = script.textContent ?? '';
    if (text.length > LONGEST_LINKED_DATA) continue;
    try {
      visit(JSON.parse(text.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>)\s*$/g, '')), 0);
    } catch {
      // Broken linked data is common on real pages; the other places are read all the same.
    }
  }
  return found;
}

/** Texts of a schema.org value: itself, its `name`, or its `@id`; of a list, all of them. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [beginningOf(value, LONGEST_VALUE)];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((item) => (Array.isArray(item) ? [] : textsOf(item)));
  if (value === null || typeof value !== 'object') return [];
  const { name, url, '@id': id, '@value': plain } = value as LinkedData;
  for (const text of [plain, name, url, id])
    if (typeof text === 'string' && text.trim() !== '') return [beginningOf(text, LONGEST_VALUE)];
  return [];
}

function metaReader(page: Document): (...names: string[]) => string[] {
  const values = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta[content]')) {
    const content = beginningOf(element.getAttribute('content') ?? '', LONGEST_VALUE).trim();
    if (content === '') continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = element.getAttribute(attribute)?.trim().toLowerCase();
      if (name) values.set(name, [...(values.get(name) ?? []).slice(0, 9), content]);
    }
  }
  return (...names) => names.flatMap((name) => values.get(name) ?? []);
}

function timesOf(page: Document): Found<PartialDate>[] {
  const marked = [
    ...page.querySelectorAll('time[pubdate], time[itemprop~="datePublished"], [itemprop~="datePublished"]'),
  ];
  const inArticle = [...page.querySelectorAll('article header time, article time, main time, header time')];
  return [...marked.slice(0, 3), ...inArticle.slice(0, 1)].flatMap((element) => {
    const where = `the date shown on ${IN_PAGE}`;
    const stated = dateField(element.getAttribute('datetime') ?? element.getAttribute('content') ?? '', where);
    return stated.length > 0 ? stated : datesIn(shortText(element), where);
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
    .map((value) => beginningOf(cleanLine(value), LONGEST_VALUE))
    .filter((value) => value !== '')
    .map((value) => ({ value, where: IN_METADATA }));
}

function shortText(element: Element): string {
  const text = element.textContent ?? '';
  return text.length > 1000 ? '' : beginningOf(cleanLine(text), 300);
}
