import type { ClaimDraft, ClaimPart, PartKind } from '../../../../shared/claim.ts';
import { bySpan, contains, type Span, sharedLength } from '../../../../shared/span.ts';
import { namesAmong, namesKnown } from '../article/names.ts';
import { numbersIn } from '../article/numbers.ts';
import { officesIn } from '../article/offices.ts';
import { quotedIn, readsAsTitle } from '../article/quotations.ts';
import { type Word, wordsOf } from '../article/word.ts';
import { calendarWordsIn, relativeDatesIn } from '../time/date-words.ts';

/** “US$5”: the country is part of the amount. */
const DOLLARS = /^(?:US|A|C|NZ|HK)\$/u;

/**
 * Reads what can be checked by itself in the claims of one article, the way a magazine's checker goes through a
 * sentence word by word: quotations, titles, dates, names, numbers.
 * @param text the article's canonical text.
 * @returns a function that gives the parts of a claim: inside it, apart from each other, in reading order. Offsets are
 *   UTF-16 code units into `text`. What stands between quotation marks is one part, whatever it holds: who ticks it
 *   vouches for its words and for what they say.
 */
export function partReader(text: string): (claim: Pick<ClaimDraft, 'start' | 'end' | 'dates'>) => ClaimPart[] {
  let words: readonly Word[] | null = null;
  let known: ReadonlySet<string> = new Set();
  return (claim) => {
    if (words === null) {
      words = wordsOf(text);
      known = namesKnown(words);
    }
    const own = words.filter((word) => contains(claim, word));
    const parts: ClaimPart[] = [];
    const take = (kind: PartKind, spans: readonly Span[]) => {
      for (const { start, end } of spans) {
        const free = contains(claim, { start, end }) && parts.every((part) => sharedLength(part, { start, end }) === 0);
        if (free && start < end) parts.push({ start, end, kind, words: text.slice(start, end) });
      }
    };
    // A claim that is nothing but quoted words is read like any other.
    const quoted = quotedIn(text, claim).filter(({ start, end }) => end - start < 0.9 * (claim.end - claim.start));
    const isTitle = ({ start, end }: Span) => readsAsTitle(text.slice(start, end));
    take('title', quoted.filter(isTitle));
    take('quotation', quoted);
    take('date', datesAmong(claim.dates, relativeDatesIn(text, claim)));
    take('title', officesIn(text, claim));
    const numbers = numbersIn(text, claim);
    take(
      'number',
      numbers.filter(({ start, inRow }) => inRow || DOLLARS.test(text.slice(start, start + 4))),
    );
    take(
      'name',
      apartFrom(parts, own, (free) => namesAmong(text, free, known)),
    );
    take('number', numbers);
    take('date', calendarWordsIn(text, claim));
    return parts.sort(bySpan);
  };
}

/** Reads each stretch of words between the parts that are taken already, so that none runs into one. */
function apartFrom(
  taken: readonly Span[],
  words: readonly Word[],
  read: (words: readonly Word[]) => readonly Span[],
): Span[] {
  const stretches: Word[][] = [[]];
  for (const word of words) {
    if (taken.some((part) => sharedLength(part, word) > 0)) stretches.push([]);
    else stretches.at(-1)?.push(word);
  }
  return stretches.flatMap(read);
}

/** Dates that were resolved and those told from the day of publication; of two that overlap the longer. */
function datesAmong(dates: readonly Span[], relative: readonly Span[]): Span[] {
  const length = ({ start, end }: Span) => end - start;
  return [...dates, ...relative].sort((a, b) => length(b) - length(a) || a.start - b.start);
}
