import type { Found } from '../../../shared/article.ts';
import type { PageMetadata } from './page-metadata.ts';
import { sameWords } from './same-words.ts';

const SEPARATOR = /(?<!\s)\s+[|–—·•»-]\s+/;

/**
 * The title of a page: as its metadata, its only heading or its `<title>` give it, without the site's name behind it. A
 * lone heading that is the site's name is none. Null where the page has no title at all.
 * @param headings the texts of its `<h1>` elements. @param pageTitle its `<title>`, cleaned.
 */
export function pageTitleOf(
  { titles, outlets }: PageMetadata,
  headings: readonly string[],
  pageTitle: string,
): Found<string> | null {
  const siteNames = outlets.map(({ value }) => value);
  const given = titles[0];
  if (given !== undefined) return { ...given, value: withoutName(given.value, siteNames, headings) };
  const parts = pageTitle.split(SEPARATOR);
  const ofSite = (text: string) => [...siteNames, ...parts.slice(1)].some((name) => sameWords(name, text));
  const own = headings.filter((heading) => !ofSite(heading));
  const [heading] = own;
  if (heading !== undefined && own.length === 1) return { value: heading, where: 'the page’s heading' };
  return pageTitle === '' ? null : { value: withoutSiteName(pageTitle), where: 'the page’s title' };
}

/** `Title | The Paper` as the page's heading has it, or without the name of its site. */
function withoutName(title: string, names: readonly string[], headings: readonly string[]): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const heading = headings.find((one) => sameWords(one, parts[0] ?? '') || sameWords(one, title));
  if (heading !== undefined) return heading;
  const last = parts.at(-1) ?? '';
  return names.some((name) => sameWords(name, last)) ? withoutSiteName(title) : title;
}

/** `Title | The Paper` without the last part, when what is left still reads as a title. */
function withoutSiteName(title: string): string {
  const shorter = title.replace(/(?<!\s)\s+[|–—·•»-]\s+[^|–—·•»]{1,60}$/, '');
  return shorter.split(' ').length >= 3 ? shorter : title;
}
