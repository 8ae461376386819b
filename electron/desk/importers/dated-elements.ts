import { precisionOf } from '../../../shared/dates.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import { cleanLine } from './canonical-text.ts';
import type { ShownDay } from './page-dates.ts';
import { dateField, datesIn } from './printed-dates.ts';
import { isChangeLine, isPublicationLine } from './publication-lines.ts';

const DATE_WORDS =
  /(?:^|[^\p{L}])(?:date|dateline|datetime|datum|published|publish|publishdate|pubdate|postdate|entrydate|posted|timestamp|time|created|byline|meta|metadata|postmeta|entrymeta|info)(?![\p{L}])/iu;
/** The day on which a page is looked at, not that of an article. */
const TODAY = /(?:^|[^\p{L}])(?:today|current|clock|weather)(?:date|time)?(?![\p{L}])/iu;
const CHANGE_WORDS = /(?:modified|updated|changed)/i;
/** In these a date is mostly that of another story, of a comment or of a work that is cited. */
const OF_SOMETHING_ELSE = 'li, a, aside, cite, nav, footer, blockquote, [itemprop~="citation"], [itemprop~="comment"]';
const LONGEST_DATED = 200;
const MOST_DATED = 4;

export interface DatedElements {
  readonly labelled: readonly ShownDay[];
  readonly shown: readonly ShownDay[];
  readonly changed: readonly ShownDay[];
}

/**
 * Days in the elements that a page uses for dates: `<time>`, `itemprop`, and what its class or id calls a date; those
 * below the page's heading first. To be read when menus, comments and teasers are out of the page.
 */
export function datedElements(page: Document): DatedElements {
  const found = { labelled: [], shown: [], changed: [] } as Record<keyof DatedElements, ShownDay[]>;
  const before: { kind: keyof DatedElements; days: ShownDay[] }[] = [];
  let isBelow = page.querySelector('h1') === null;
  let count = 0;
  for (const element of page.querySelectorAll('h1, time, abbr[title], [itemprop], [class], [id]')) {
    if (element.localName === 'h1') isBelow = true;
    if (count >= MOST_DATED) break;
    const read = daysOf(element);
    if (read === null) continue;
    if (isBelow) {
      found[read.kind].push(...read.days);
      count += 1;
    } else if (before.length < MOST_DATED) before.push(read);
  }
  for (const { kind, days } of before) found[kind].push(...days);
  return found;
}

function daysOf(element: Element): { kind: keyof DatedElements; days: ShownDay[] } | null {
  const names = `${element.getAttribute('class') ?? ''} ${element.id} ${element.getAttribute('itemprop') ?? ''}`;
  const isPublished = /(?:^|\s)datePublished(?:\s|$)/.test(element.getAttribute('itemprop') ?? '');
  const isDate = element.localName === 'time' || isPublished || DATE_WORDS.test(names.slice(0, 300));
  if (!isDate || TODAY.test(names.slice(0, 300)) || element === element.ownerDocument.body) return null;
  const raw = element.textContent ?? '';
  if (raw.length > LONGEST_DATED * 4) return null;
  const text = beginningOf(cleanLine(raw), LONGEST_DATED + 1);
  if (text.length > LONGEST_DATED || element.closest(OF_SOMETHING_ELSE) !== null) return null;
  const where = 'the date shown on the page';
  const printed = datesIn(text, where);
  const stated = ['datetime', 'content', 'title'].flatMap((name) => {
    const written = element.getAttribute(name) ?? '';
    return dateField(written, where).map((found) => ({ ...found, written }));
  });
  // What people read goes before what machines do, which may be of the day before or after.
  const isCertain = printed.some(({ value, order }) => order === undefined && precisionOf(value) === 'day');
  const days = isCertain ? printed : [...stated, ...printed];
  if (days.length === 0) return null;
  const isChange = isChangeLine(text) || /dateModified/.test(names) || (CHANGE_WORDS.test(names) && !isPublished);
  const kind = isChange ? 'changed' : isPublished || isPublicationLine(text) ? 'labelled' : 'shown';
  return { kind, days };
}
