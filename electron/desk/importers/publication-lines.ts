import type { Found } from '../../../shared/article.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import { datesIn } from './printed-dates.ts';

const LINES_AT_THE_TOP = 6;
const LINES_AT_THE_END = 3;
/** Where a day stands that is the article’s own more surely than any other that is shown. */
export const BELOW_TITLE = 'the line below the title';
const LABELLED = /^(?:first |originally )?(?:published|posted|filed|issued|date|dated)\b/i;
const CHANGED = /^(?:last )?(?:updated|modified|revised|corrected|amended)\b/i;
/** “Updated 3 May 2020 | Published 12 July 2016”. */
const PUBLISHED_BEHIND = /\b(?:first |originally )?(?:published|posted)\b[^|•·]{0,80}/i;
const UPDATED = /\b(?:last )?(?:updated|modified|revised)\b/i;
const DATELINE = /^(?=[^\n]{0,60}\d{4})[\p{L} .,’'-]{0,60}\p{L}[^—–\n]{0,40}\d{4}\)? ?(?:\([^)]{1,40}\) ?)?[—–-] /u;
const PAPER =
  / (?:Times|News|Post|Journal|Review|Messenger|Gazette|Herald|Tribune|Magazine|Guardian|Observer|Chronicle|Courier|Telegraph|Daily|Weekly|Monthly|Press|Globe|Star|Mail|Record|Standard|Independent|Mirror|Sun|Examiner|Argus|Echo)$/;
const WITHOUT_CONTENT =
  /\b(?:first|originally|published|posted|filed|issued|dated?|last|updated|on|at|by|in|the|of|(?:mon|tues|wednes|thurs|fri|satur|sun)day|[ap]\.?m\.?|gmt|utc|bst|[ecmp][sd]?t|cest?|\d+ min(?:ute)?s? read)\b/gi;

/**
 * Publication dates that stand in an article's own lines: labelled (“Published 23 November 2015”), alone on a line or
 * beside the byline near the top, in the dateline, or alone at the end. Dates in running sentences are what the article
 * speaks of, not when it was published, and are left alone.
 * @param lines the article's paragraphs in order, without the title.
 */
export function publicationDates(lines: readonly string[]): Found<PartialDate>[] {
  const top = lines.slice(0, LINES_AT_THE_TOP);
  const end = lines.slice(LINES_AT_THE_TOP).slice(-LINES_AT_THE_END);
  const labelled = [...top, ...end].flatMap((line) => publicationPart(line) ?? []);
  const changed = [...top, ...end].filter((line) => CHANGED.test(line));
  const bare = (line: string) => !LABELLED.test(line) && !CHANGED.test(line) && isLittleMoreThanDate(line);
  return [
    ...labelled.flatMap((line) => datesIn(line, 'the line that says when it was published')),
    ...top.flatMap((line, at) => (bare(line) ? datesIn(line, placeOf(at)) : [])),
    ...top.flatMap((line) => datesIn(DATELINE.exec(line)?.[0] ?? '', 'the dateline')),
    ...end.flatMap((line) => (bare(line) ? datesIn(line, 'a line at the end') : [])),
    ...changed
      .map((line) => line.replace(PUBLISHED_BEHIND, ''))
      .flatMap((line) => datesIn(line, 'the line that says when it was changed')),
  ];
}

/**
 * The outlet named beside the date near the top, as in “The Castra Messenger, 8 March 2022”: a name that begins with
 * “The” or ends as names of papers do.
 */
export function outletIn(lines: readonly string[]): Found<string> | null {
  for (const line of lines.slice(0, LINES_AT_THE_TOP)) {
    if (line.length > 140 || datesIn(line, '').length === 0) continue;
    const name = /^([^,|·•—–]{3,60}?) ?[,|·•—–]/u.exec(line)?.[1]?.trim();
    if (name !== undefined && (/^The \p{Lu}/u.test(name) || (/^\p{Lu}/u.test(name) && PAPER.test(name)))) {
      return { value: name, where: 'the line that gives the date' };
    }
  }
  return null;
}

/** The days of the lines near the top or at the end that say when an article was published. */
export function labelledDates(lines: readonly string[]): Found<PartialDate>[] {
  const near = [...lines.slice(0, LINES_AT_THE_TOP), ...lines.slice(LINES_AT_THE_TOP).slice(-LINES_AT_THE_END)];
  return near.flatMap((line) => datesIn(publicationPart(line) ?? '', 'the line that says when it was published'));
}

/** What of a line says when an article was published; null where none does. */
function publicationPart(line: string): string | null {
  if (LABELLED.test(line)) return line.split(UPDATED, 1)[0] ?? line;
  return CHANGED.test(line) ? (PUBLISHED_BEHIND.exec(line)?.[0] ?? null) : null;
}

/** True for a line that begins by saying that an article was published. */
export function isPublicationLine(line: string): boolean {
  return LABELLED.test(line);
}

/** True for a line that says when an article was changed and not when it was published. */
export function isChangeLine(line: string): boolean {
  return CHANGED.test(line) && !PUBLISHED_BEHIND.test(line);
}

/** True for a short line that says when an article was published or changed, and little else. */
export function isDateLine(line: string): boolean {
  if (line.length > 140 || datesIn(line, '').length === 0) return false;
  return LABELLED.test(line) || CHANGED.test(line) || isLittleMoreThanDate(line);
}

function placeOf(at: number): string {
  return at === 0 ? BELOW_TITLE : 'a line near the top';
}

function isLittleMoreThanDate(line: string): boolean {
  if (line.length > 140) return false;
  if (/^(?:written |reported )?by\b/i.test(line)) return true;
  return line.replace(WITHOUT_CONTENT, '').replace(/[^\p{L}]/gu, '').length <= 36 && !/[.!?][”’"']?$/.test(line);
}
