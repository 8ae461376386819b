/** What may stand before the first element of an XML file. */
const BEFORE = String.raw`^\ufeff?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:(?:<!--[^>]{0,1000}-->|<\?[\w-][^>]{0,500}>|<!DOCTYPE[^>[]{0,500}>)\s*)*`;
const NITF = new RegExp(`${BEFORE}<(?:[\\w.-]{1,40}:)?nitf[\\s>]`, 'i');
const NEWS_ITEM = new RegExp(`${BEFORE}<(?:[\\w.-]{1,40}:)?newsItem[\\s>]`);
const NEWS_MESSAGE = new RegExp(`${BEFORE}<(?:[\\w.-]{1,40}:)?newsMessage[\\s>]`);
/** Fields that no other JSON has together: its name, and one of those in which the text or its state stands. */
const NINJS_NAME = /^\ufeff?\s*\{[\s\S]*"uri"\s*:/;
const NINJS_FIELD =
  /"(?:version_?created|first_?created|pub_?status|body_?(?:xhtml|html|text)|bodies|headlines?|copyright_?(?:holder|notice))"\s*:/i;

/** Which of the news agencies’ formats a text is in, by its opening; null for any other. */
export function agencyFormat(opening: string): 'nitf' | 'newsml' | 'ninjs' | null {
  if (NITF.test(opening)) return 'nitf';
  if (NEWS_ITEM.test(opening)) return 'newsml';
  return NINJS_NAME.test(opening) && NINJS_FIELD.test(opening) ? 'ninjs' : null;
}

/** Whether an XML file is a message with several items in NewsML-G2, by its opening. */
export function isNewsMessage(opening: string): boolean {
  return NEWS_MESSAGE.test(opening);
}
