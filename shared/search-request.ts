import { CLAIM_MARKS, type ClaimMark } from './claim-mark.ts';
import { type PartialDate, readableDate } from './dates.ts';
import { folded, foldedWords } from './folded-words.ts';
import { readTypedDate, typedDate, typedDateProblem } from './typed-dates.ts';

/** One or more words that must stand beside each other; `open` where the last may go on (it is being typed). */
export interface SoughtTerm {
  /** Folded; never empty. */
  readonly words: readonly string[];
  readonly open: boolean;
  /** As it was typed, without its quotation marks. */
  readonly typed: string;
}

/** What an editor limits a search to by an operator. */
export type SearchLimit =
  | { readonly name: 'outlet' | 'by' | 'in'; readonly term: SoughtTerm }
  | { readonly name: 'before' | 'after'; readonly date: PartialDate }
  | { readonly name: 'verdict'; readonly verdict: ClaimMark };

/** What a query asks for. Terms must all be there; what stands in `without` must not. */
export interface SearchRequest {
  readonly terms: readonly SoughtTerm[];
  readonly without: readonly SoughtTerm[];
  readonly limits: readonly SearchLimit[];
  /** Sentences about values of operators that cannot be read; while there is one, nothing is looked for. */
  readonly problems: readonly string[];
}

const QUOTES = '"“”„«»';
/** At a place behind a space: an exclusion, an operator, and its value or a term, in quotation marks or as it stands. */
const TOKEN = new RegExp(
  `(-(?=[\\p{L}\\p{N}${QUOTES}]))?(?:(outlet|by|in|before|after|verdict):\\s*)?(?:[${QUOTES}]([^${QUOTES}]*)([${QUOTES}])?|(\\S*))`,
  'iuy',
);
const MOST_WORDS = 12;
/** “November 23, 2015” and “23 of Nov 2015” are the longest dates. */
const LONGEST_DATE = 4;

/**
 * Reads what was typed into the search: words, phrases in quotation marks, `-` before what must not be there, and the
 * operators `outlet:`, `by:`, `in:`, `before:`, `after:` and `verdict:`, whose values may stand in quotation marks; dates need
 * none. Everything else only separates words, so nothing that is typed can be read as the syntax of SQLite.
 */
export function readSearch(query: string): SearchRequest {
  const terms: SoughtTerm[] = [];
  const without: SoughtTerm[] = [];
  const limits: SearchLimit[] = [];
  const problems: string[] = [];
  let left = MOST_WORDS;
  for (let at = 0; at < query.length; ) {
    at += /^\s*/.exec(query.slice(at))?.[0].length ?? 0;
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(query);
    if (match === null || match[0] === '') break;
    const [all, minus, operator, quoted, closing, bare = ''] = match;
    at += all.length;
    let value = quoted ?? bare;
    const name = operator?.toLowerCase();
    if ((name === 'before' || name === 'after') && quoted === undefined && value !== '') {
      const from = at - value.length;
      value = longestDate(query.slice(from)) ?? value;
      at = from + value.length;
    }
    if (name !== undefined && minus === undefined) {
      const limit = limitOf(name as SearchLimit['name'], value.trim());
      if (typeof limit === 'string') problems.push(limit);
      else if (limit !== null) limits.push(limit);
      continue;
    }
    const isOpen = at === query.length && closing === undefined && /[\p{L}\p{N}\p{Co}\p{M}]$/u.test(query);
    const term = termOf(name === undefined ? value : `${name} ${value}`, isOpen, left);
    if (term === null) continue;
    left -= term.words.length;
    (minus === undefined ? terms : without).push(term);
  }
  return { terms, without, limits, problems };
}

/** A limit in words: `outlet “guardian”`, `before 2016`, `verdict outdated`. */
export function limitWords(limit: SearchLimit): string {
  switch (limit.name) {
    case 'outlet':
      return `outlet “${limit.term.typed}”`;
    case 'by':
      return `by “${limit.term.typed}”`;
    case 'in':
      return `in the collection “${limit.term.typed}”`;
    case 'before':
    case 'after':
      return `${limit.name} ${readableDate(limit.date)}`;
    case 'verdict':
      return limit.verdict === 'set-aside' ? 'set aside' : `verdict ${limit.verdict}`;
  }
}

function termOf(typed: string, open: boolean, most: number): SoughtTerm | null {
  const words = foldedWords(typed)
    .map(({ word }) => word)
    .slice(0, most);
  return words.length === 0 ? null : { words, open, typed: typed.trim() };
}

const EXAMPLES = { outlet: 'Gazette', by: 'Lind', in: 'Transport' } as const;

/** @returns a sentence where the value cannot be read; null where there is none yet. */
function limitOf(name: SearchLimit['name'], value: string): SearchLimit | string | null {
  if (value === '') return null;
  switch (name) {
    case 'outlet':
    case 'by':
    case 'in': {
      const term = termOf(value, true, MOST_WORDS);
      return term === null ? `${name}: needs a name, such as ${name}:${EXAMPLES[name]}.` : { name, term };
    }
    case 'before':
    case 'after': {
      const date = typedDate(value);
      return date === null ? `${name}:${value} – ${typedDateProblem(value)}` : { name, date };
    }
    case 'verdict': {
      const verdict = verdictOf(value);
      return verdict === null
        ? `verdict:${value} – There is no such verdict. Write ${CLAIM_MARKS.slice(0, -1).join(', ')} or ${CLAIM_MARKS.at(-1)}.`
        : { name, verdict };
    }
  }
}

/** A verdict by its name or the beginning of it, where only one begins so. */
function verdictOf(value: string): ClaimMark | null {
  const wanted = folded(value).replace(/\s+/g, '-');
  const [verdict, other] = CLAIM_MARKS.filter((name) => name.startsWith(wanted));
  return verdict !== undefined && other === undefined ? verdict : null;
}

/** The longest run of words from the beginning of a text that is a date, or could be one. */
function longestDate(text: string): string | null {
  const words = [...text.matchAll(/\S+/g)].slice(0, LONGEST_DATE);
  const runs = words.map(({ 0: word, index }) => text.slice(0, index + word.length)).reverse();
  return runs.find((run) => readTypedDate(run).kind !== 'unread') ?? null;
}
