import type { Span } from './span.ts';

/** A date as a sentence writes it; parts that it does not give are null. Nothing is resolved. */
export interface WrittenDate extends Span {
  readonly words: string;
  readonly year: number | null;
  /** 1 to 12. */
  readonly month: number | null;
  readonly day: number | null;
  readonly season: string | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?';
const YEAR = '((?:19|20)\\d{2})';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const SEASON = '([Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)';

/** What may stand before a month that is also another word (“may”, “march”) when the month is meant. */
const BEFORE_A_MONTH =
  /\b(?:in|of|by|until|till|from|to|since|on|for|before|after|through|and|or|this|last|next|early|late|mid|than)[\s-]$/i;

type Parts = Partial<Pick<WrittenDate, 'year' | 'month' | 'day' | 'season'>>;
const number = (digits: string | undefined) => (digits === undefined ? null : Number(digits));
const monthOf = (name: string | undefined) =>
  name === undefined ? null : MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The first shape that fits takes the words; later ones see only what is left. */
const SHAPES: readonly (readonly [RegExp, (match: RegExpMatchArray) => Parts])[] = [
  [
    new RegExp(`\\b${YEAR}-(\\d{2})-(\\d{2})\\b`, 'g'),
    ([, year, month, day]) => ({ year: number(year), month: number(month), day: number(day) }),
  ],
  [
    new RegExp(`\\b${DAY}\\s+(?:of\\s+)?${MONTH}(?:,?\\s+${YEAR}\\b)?`, 'g'),
    ([, day, month, year]) => ({ year: number(year), month: monthOf(month), day: number(day) }),
  ],
  [
    new RegExp(`\\b${MONTH}\\s+${DAY}\\b(?!\\d|[,.]\\d{3})(?:,?\\s+${YEAR}\\b)?`, 'g'),
    ([, month, day, year]) => ({ year: number(year), month: monthOf(month), day: number(day) }),
  ],
  [
    new RegExp(`\\b${MONTH},?\\s+(?:of\\s+)?${YEAR}\\b`, 'g'),
    ([, month, year]) => ({ year: number(year), month: monthOf(month) }),
  ],
  [
    new RegExp(`\\b${SEASON}\\s+(?:of\\s+)?${YEAR}\\b`, 'g'),
    ([, season, year]) => ({
      year: number(year),
      season: season?.toLowerCase() === 'fall' ? 'autumn' : (season?.toLowerCase() ?? null),
    }),
  ],
  [new RegExp(`\\b${MONTH}`, 'g'), ([, month]) => ({ month: monthOf(month) })],
  [new RegExp(`\\b${YEAR}\\b`, 'g'), ([, year]) => ({ year: number(year) })],
];

/**
 * The calendar dates that a sentence writes out, in order: days, months, seasons of a year and years from 1900 to 2099.
 * “May” and “March” count only where a month is meant; a year only where it counts nothing (“2000 people”).
 * Offsets are UTF-16 code units, half open, into `sentence`.
 */
export function writtenDates(sentence: string): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const [shape, read] of SHAPES) {
    for (const match of sentence.matchAll(shape)) {
      const words = match[0].replace(/\.$/, '');
      const span = { start: match.index, end: match.index + words.length };
      if (found.some((other) => other.start < span.end && span.start < other.end)) continue;
      const parts = { year: null, month: null, day: null, season: null, ...read(match) };
      if (parts.day !== null && (parts.day < 1 || parts.day > 31)) continue;
      if (parts.month !== null && (parts.month < 1 || parts.month > 12)) continue;
      const before = sentence.slice(0, span.start);
      const isBareMonth = parts.month !== null && parts.day === null && parts.year === null;
      if (isBareMonth && /^(?:May|Mar|March)$/.test(words) && !BEFORE_A_MONTH.test(before)) continue;
      if (/^\d{4}$/.test(words) && countsSomething(before, sentence.slice(span.end))) continue;
      found.push({ ...span, words, ...parts });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** “2000 people”, “$2000”, “2,000”: four digits that are no year. */
function countsSomething(before: string, after: string): boolean {
  return (
    /[$€£¥.,-]\s?$/.test(before) ||
    /^(?:[.,]\d|\s?%|-\p{L}|\s(?:people|percent|per cent|\p{Ll}+(?<!s)s)\b)/u.test(after)
  );
}
