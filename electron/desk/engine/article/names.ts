import type { Span } from '../../../../shared/span.ts';
import type { Word } from './word.ts';

const CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)s?$/;
/** “J. R. Adeyemi”, “Dr. Brandt”: a full stop that does not end a sentence. */
const SHORT = /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Prof|Gen|Sen|Rep|Lt|Col|Sgt|Jr)$/u;
const PARTICLES =
  /^\s(?:(?:of|de|van|von|der|den|la|le|du|da|di|dos|del|bin|ibn|al|el)\s|of\sthe\s|de\sla\s|van\sder\s|von\sder\s)$/;
const WITHIN_BODIES = /^\s(?:for|and|of|for\sthe|of\sthe)\s$/;
const BODY =
  /\b(?:Cent(?:er|re)|Ministry|Department|Institute|Office|Council|Committee|Agency|Commission|Association|Society|Bank|Fund|School|Campaign|Court|Board|Bureau|University|Museum)\b/;

const ADJECTIVE =
  /^(?:\p{Lu}\p{Ll}+(?:ian|ean|ish|ese|istani|aeli|aqi|emeni|uwaiti|audi)|German|Korean|American|Mexican|Cuban|African|Afghan|French|Dutch|Greek|Swiss|Czech|Thai|Iraqi|Israeli|Islamic|Muslim|Roman|Arab|Arabic)$/u;

/** Names that an article writes in the middle of its sentences; there a capital is no matter of grammar. */
export function namesKnown(words: readonly Word[]): ReadonlySet<string> {
  return new Set(words.filter((word) => word.isName && !word.isStop).map((word) => bare(word.text)));
}

/**
 * The names among the words of a span: runs of words written with a capital, over the particles of names (“Bank of
 * England”, “van der Meer”). A sentence's first word counts when the article knows it as a name or another follows.
 * @param words the words of the span, as {@link wordsOf} reads them in the whole article.
 */
export function namesAmong(text: string, words: readonly Word[], known: ReadonlySet<string>): Span[] {
  const isName = words.map((word, at) => canBeName(word) && (word.isName || startsName(text, words, at, known)));
  const found: Span[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (!isName[at]) continue;
    const first = words[at] as Word;
    let last = at;
    for (let next = nextOfName(text, words, isName, first, last); next !== null; ) {
      last = next;
      next = nextOfName(text, words, isName, first, last);
    }
    const name = { start: first.start, end: endOf(words[last] as Word) };
    // “U.S.”: the last full stop is the name's own.
    if (/(?:^|\.)\p{Lu}$/u.test(text.slice(name.start, name.end)) && last > at && text[name.end] === '.') name.end += 1;
    if ((last > at || !first.isStop) && !(last === at && isAdjective(text, first))) found.push(name);
    at = last;
  }
  return found;
}

function canBeName(word: Word): boolean {
  return (
    /^\p{Lu}/u.test(word.text) && !word.isNumber && !CALENDAR.test(bare(word.text)) && !/^I(?:[’']|$)/.test(word.text)
  );
}

function startsName(text: string, words: readonly Word[], at: number, known: ReadonlySet<string>): boolean {
  const [before, word, next] = [words[at - 1], words[at] as Word, words[at + 1]];
  if (before !== undefined && SHORT.test(before.text) && text.slice(before.end, word.start) === '. ') return true;
  if (word.isStop) return /^(?:Mr|Mrs|Ms|Dr)$/.test(word.text) && next !== undefined;
  if (known.has(bare(word.text)) || /\p{Ll}\p{Lu}/u.test(word.text)) return true;
  return next?.isName === true && canBeName(next) && /^(?:\s|\.\s)$/.test(text.slice(word.end, next.start));
}

/** The word with which a name goes on, or null where it ends. */
function nextOfName(
  text: string,
  words: readonly Word[],
  isName: readonly boolean[],
  first: Word,
  last: number,
): number | null {
  const word = words[last] as Word;
  if (endOf(word) !== word.end) return null;
  for (let next = last + 1; next <= last + 3 && next < words.length; next += 1) {
    if (!isName[next]) continue;
    const between = text.slice(word.end, (words[next] as Word).start);
    if (/^(?:[ \u00a0]|-|\s?&(?:amp;)?\s?)$/u.test(between)) return next;
    if (between === '.' && SHORT.test(word.text) && /^\p{Lu}$/u.test((words[next] as Word).text)) return next;
    if (/^\.\s$/.test(between)) return SHORT.test(word.text) ? next : null;
    const soFar = text.slice(first.start, word.end);
    const joins = BODY.test(soFar)
      ? WITHIN_BODIES.test(between)
      : /^\sof\s/.test(between) && /\s/.test(soFar)
        ? false
        : PARTICLES.test(between);
    return joins ? next : null;
  }
  return null;
}

/** “Norlandish lawmakers”: says where something is from and names nothing to look up. */
function isAdjective(text: string, word: Word): boolean {
  return ADJECTIVE.test(word.text) && /^\s\p{Ll}/u.test(text.slice(word.end, word.end + 2));
}

function bare(word: string): string {
  return word.replace(/[’']s$/u, '');
}

/** Where a word ends without its possessive. */
function endOf(word: Word): number {
  return word.start + bare(word.text).length;
}
