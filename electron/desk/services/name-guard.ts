import type { KnownNames } from '../store/decided-claims.ts';

/** Addresses on the web and of e-mail. */
const ADDRESS = /\bhttps?:|\bwww\.|[^\s@]@[^\s@]+\.\p{L}/iu;

/** Between the people of a byline. */
const BETWEEN_NAMES = /[,;&/|]|\band\b/iu;

/**
 * Makes a test for texts that give away where they were published or who worked on them: an address, or the whole
 * words of a title, outlet, byline, file name or checker of the library. Punctuation and spacing make no difference.
 * Capitals make none either for a name of several words; a name of one word (“Sun”) is met by a word with a capital,
 * or written exactly alike, so that “the sun” is none.
 */
export function nameGuard({ articles, checkers }: KnownNames): (text: string) => boolean {
  const byFirstWord = new Map<string, Set<string>>();
  const oneWord = new Set<string>();
  const keep = (name: string) => {
    const words = wordsOf(name);
    const [first, second] = words.map((word) => word.toLowerCase());
    if (first === undefined) return;
    if (second === undefined) {
      if (first.length > 1) oneWord.add(words[0] as string);
      return;
    }
    const names = byFirstWord.get(first) ?? new Set();
    byFirstWord.set(first, names.add(words.join(' ').toLowerCase()));
  };
  for (const { title, byline, outlet, sourceUrl, fileName } of articles) {
    keep(title);
    keep(fileName);
    if (outlet !== null) keep(outlet.replace(/^the\s+(?=\S)/iu, ''));
    if (byline !== null) for (const name of peopleIn(byline)) keep(name);
    if (sourceUrl !== null) keep(hostOf(sourceUrl));
  }
  for (const checker of checkers) keep(checker);
  const oneWordFolded = new Set([...oneWord].map((word) => word.toLowerCase()));

  return (text) => {
    if (ADDRESS.test(text)) return true;
    const words = wordsOf(text);
    const joined = words.map((word) => word.toLowerCase());
    return words.some((word, at) => {
      if (oneWord.has(word) || (/^\p{Lu}/u.test(word) && oneWordFolded.has(word.toLowerCase()))) return true;
      const names = byFirstWord.get(joined[at] as string);
      if (names === undefined) return false;
      const rest = `${joined.slice(at).join(' ')} `;
      return [...names].some((name) => rest.startsWith(`${name} `));
    });
  };
}

function wordsOf(text: string): string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

function peopleIn(byline: string): string[] {
  return byline.replace(/^by\s+/iu, '').split(BETWEEN_NAMES);
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, '') : '';
}
