import type { Span } from '../../../../shared/span.ts';

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day';
const CALENDAR = new RegExp(
  `(?<!\\p{L})(?:(?<=\\b(?:in|for|by|until|since|of|from|to|last|next|early|late|mid)[\\s-])May(?!\\s\\p{L}+\\sbe\\b)|(?:${MONTH.replace('May|', '')}|${WEEKDAY})s?)(?!\\p{L})`,
  'gu',
);
const COUNT =
  '(?:\\p{N}+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|(?:a\\s+)?few|some|couple\\s+of)';
const PERIOD = '(?:day|night|week|weekend|month|quarter|year|decade|century|spring|summer|autumn|fall|winter|season)';
/** “last week”, “later this month”, “the next five years”, “two weeks ago”, “the end of the year”, “Sunday evening”. */
const RELATIVE = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:yesterday|today|tomorrow|tonight|(?:(?:earlier|later|late|early)\\s+)?(?:last|next|this|(?<=the\\s)(?:coming|past|previous|preceding|following))\\s+(?:${COUNT}\\s+)?${PERIOD}s?|${COUNT}\\s+${PERIOD}s?\\s+(?:ago|earlier|later)|(?:the\\s+)?(?:end|beginning|start|middle)\\s+of\\s+(?:the|this|next|last)\\s+${PERIOD}|(?:first|second|third|fourth|last)\\s+(?:quarter|half)\\s+of\\s+(?:\\p{N}{4}|(?:the|this|next|last)\\s+year)|${WEEKDAY}\\s+(?:morning|afternoon|evening|night)|Christmas|New\\s+Year(?:['’]s\\s+(?:Day|Eve))?|(?:over\\s+)?the\\s+weekend)(?![\\p{L}-])`,
  'giu',
);

/** Words of the calendar in a span that need no resolving to be looked up, as offsets into the text. */
export function calendarWordsIn(text: string, span: Span): Span[] {
  return matchesIn(text, span, CALENDAR);
}

/** Times told from the day of publication (“last week”, “two years ago”), as offsets into the text. */
export function relativeDatesIn(text: string, span: Span): Span[] {
  return matchesIn(text, span, RELATIVE);
}

function matchesIn(text: string, span: Span, pattern: RegExp): Span[] {
  return [...text.slice(span.start, span.end).matchAll(pattern)].map((match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
  }));
}
