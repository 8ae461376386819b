import type { Document, Found } from '../../../shared/article.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import { nameIn } from './byline.ts';
import { cleanLine } from './canonical-text.ts';
import { dateField } from './printed-dates.ts';

/** What a header or front matter says of an article; each null or empty where it is silent. */
export type Described = Pick<Document, 'byline' | 'outlet' | 'sourceUrl' | 'dates'> & {
  readonly title: Found<string> | null;
};

const NAMES = {
  title: ['title', 'headline'],
  byline: ['author', 'authors', 'byline', 'by'],
  outlet: ['outlet', 'publication', 'publisher', 'site', 'sitename', 'source', 'newspaper'],
  sourceUrl: ['url', 'link', 'source_url', 'sourceurl', 'canonical', 'source', 'permalink'],
  published: ['published', 'date', 'published_at', 'publishedon', 'published_on', 'pubdate', 'datepublished'],
} as const;

/** True for a word that names a field, as `Author` and `Date` do. */
export function isFieldName(name: string): boolean {
  const key = keyOf(name);
  return Object.values(NAMES).some((names) => (names as readonly string[]).includes(key));
}

/**
 * Reads named fields into a description. `source` may be an address or an outlet.
 * @param where the place of the fields, in an editor's words.
 */
export function describedBy(fields: ReadonlyMap<string, string>, where: string): Described {
  const values = new Map([...fields].map(([name, value]) => [keyOf(name), beginningOf(cleanLine(value), 2000)]));
  const all = (names: readonly string[]) => names.flatMap((name) => values.get(name) || []);
  const found = (value: string | null | undefined) => (value ? { value, where } : null);
  const author = all(NAMES.byline)[0];
  const dates: Found<PartialDate>[] = all(NAMES.published).flatMap((value) => dateField(value, where));
  return {
    title: found(all(NAMES.title)[0]),
    byline: found(author === undefined ? null : (nameIn(author) ?? author)),
    outlet: found(all(NAMES.outlet).find((value) => webAddress(value) === null)),
    sourceUrl: found(all(NAMES.sourceUrl).flatMap((value) => webAddress(value) ?? [])[0]),
    dates,
  };
}

/** An `http` or `https` address of at most 4000 characters, without user name and password; otherwise null. */
export function webAddress(value: string): string | null {
  if (!/^https?:\/\//i.test(value.trim())) return null;
  try {
    const url = new URL(value.trim());
    url.username = '';
    url.password = '';
    return url.href.length <= 4000 ? url.href : null;
  } catch {
    return null;
  }
}

function keyOf(name: string): string {
  return name.trim().toLowerCase().replace(/[ -]/g, '_');
}
