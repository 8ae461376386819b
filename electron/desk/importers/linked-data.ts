import { beginningOf } from '../../../shared/shortened.ts';
import { withoutEntities } from './entities.ts';

/** A schema.org object as a page writes it. */
export interface LinkedData {
  readonly [property: string]: unknown;
}

const LONGEST_LINKED_DATA = 500_000;
const LONGEST_VALUE = 2000;
const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|Review|Posting)$/;
const PAGE_TYPE = /^(?:Web|Item|About)Page$/;
/** What is read of data so broken that not even its tags taken out make it JSON. */
const SINGLE_FIELD = /"(datePublished|dateModified|headline)"\s*:\s*"([^"<>\\\n]{4,200})"/g;

/** The articles and the pages that a page’s JSON-LD describes, in order; at most five of each. */
export function linkedData(page: Document): { articles: readonly LinkedData[]; pages: readonly LinkedData[] } {
  const articles: LinkedData[] = [];
  const pages: LinkedData[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (depth > 4 || value === null || typeof value !== 'object') return;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 200)) visit(item, depth + 1);
      return;
    }
    const data = value as LinkedData;
    const types = textsOf(data['@type']);
    const kind = types.some((type) => ARTICLE_TYPE.test(type)) ? articles : types.some(isPage) ? pages : null;
    if (kind !== null && kind.length < 5) kind.push(data);
    if (kind !== articles) for (const key of ['@graph', 'mainEntity']) visit(data[key], depth + 1);
  };
  for (const script of [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20)) {
    const text = script.textContent ?? '';
    if (text.length <= LONGEST_LINKED_DATA) visit(parsed(text), 0);
  }
  return { articles, pages };
}

/** Texts of a schema.org value: itself, its `name`, or its `@id`; of a list, all of them. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [withoutEntities(beginningOf(value, LONGEST_VALUE))];
  if (Array.isArray(value)) return value.slice(0, 20).flatMap((item) => (Array.isArray(item) ? [] : textsOf(item)));
  if (value === null || typeof value !== 'object') return [];
  const { name, url, '@id': id, '@value': plain } = value as LinkedData;
  for (const text of [plain, name, url, id]) if (typeof text === 'string' && text.trim() !== '') return textsOf(text);
  return [];
}

function isPage(type: string): boolean {
  return PAGE_TYPE.test(type);
}

/** Reads JSON as pages have it: in CDATA or a comment, with raw line ends in its texts, a semicolon behind, or tags of a highlighter within. */
function parsed(text: string): unknown {
  const data = text
    .replaceAll('<![CDATA[', '')
    .replaceAll(']]>', '')
    .replace(/\p{Cc}/gu, ' ');
  const plain = data.slice(
    Math.max(0, data.search(/[[{]/)),
    Math.max(data.lastIndexOf('}'), data.lastIndexOf(']')) + 1,
  );
  for (const source of [plain, plain.replace(/<[^<>]{0,300}>/g, '')]) {
    try {
      return JSON.parse(source) as unknown;
    } catch {
      // Broken linked data is common on real pages; what can be read of it is.
    }
  }
  const fields = [...plain.matchAll(SINGLE_FIELD)].slice(0, 20).map(([, name = '', value = '']) => [name, value]);
  return fields.length === 0 ? null : { '@type': 'Article', ...Object.fromEntries(fields.reverse()) };
}
