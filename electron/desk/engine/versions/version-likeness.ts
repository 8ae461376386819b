import type { VersionProposal } from '../../../../shared/versions.ts';
import { wordsAlone } from '../article/words-alone.ts';

/** What two texts are compared by when asked whether they are versions of one article. */
export interface VersionTraits {
  readonly title: string;
  readonly outlet: string | null;
  readonly sourceUrl: string | null;
  readonly text: string;
}

/** Words in a row that make one shingle. */
const SHINGLE = 4;
/** How much of the shorter text must stand in the other: by address, by title, by the text alone. */
const SHARE_BY = { address: 0.15, title: 0.35, text: 0.6 } as const;

/**
 * Says whether two texts look like versions of one article: the same web address, the same title in the same outlet, or
 * mostly the same words. An address alone is not enough, since a page that is filled anew every day keeps it.
 * @returns what they were recognised by and the share of the shorter text’s shingles that stand in the other (Broder,
 *   “On the resemblance and containment of documents”, 1997), or null.
 */
export function versionLikeness(a: VersionTraits, b: VersionTraits): Pick<VersionProposal, 'because' | 'share'> | null {
  const share = containment(a.text, b.text);
  const address = a.sourceUrl === null ? null : addressKey(a.sourceUrl);
  if (address !== null && b.sourceUrl !== null && address === addressKey(b.sourceUrl)) {
    return share >= SHARE_BY.address ? { because: 'address', share } : null;
  }
  const outletsAgree = a.outlet === null || b.outlet === null || wordsAlone(a.outlet) === wordsAlone(b.outlet);
  if (
    outletsAgree &&
    wordsAlone(a.title) !== '' &&
    wordsAlone(a.title) === wordsAlone(b.title) &&
    share >= SHARE_BY.title
  )
    return { because: 'title', share };
  return share >= SHARE_BY.text ? { because: 'text', share } : null;
}

/** A web address without what changes from one visit to the next; null for what is no address. */
export function addressKey(address: string): string | null {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  const kept = [...url.searchParams].filter(
    ([name]) => !/^(?:utm_|fbclid$|gclid$|mc_|ref$|src$|cmp$|amp$)/i.test(name),
  );
  const query = kept
    .map((pair) => pair.join('='))
    .sort()
    .join('&');
  const host = url.hostname.toLowerCase().replace(/^(?:www|m|amp|mobile)\./, '');
  const path = url.pathname.replace(/(?<!\/)\/+(?:(?:amp|index\.html?)\/*)?$/i, '');
  return `${host}${path}${query === '' ? '' : `?${query}`}`;
}

function containment(a: string, b: string): number {
  const [own, other] = [shingles(a), shingles(b)];
  const [less, more] = own.size <= other.size ? [own, other] : [other, own];
  if (less.size === 0) return 0;
  let shared = 0;
  for (const shingle of less) if (more.has(shingle)) shared += 1;
  return shared / less.size;
}

function shingles(text: string): Set<string> {
  const words = wordsAlone(text).split(' ').filter(Boolean);
  const found = new Set<string>();
  for (let at = 0; at + SHINGLE <= words.length; at += 1) found.add(words.slice(at, at + SHINGLE).join(' '));
  return found;
}
