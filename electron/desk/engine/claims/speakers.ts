import type { Span } from '../../../../shared/span.ts';

const SAYS =
  'said|says|told|tells|added|adds|explained|explains|wrote|writes|stated|states(?=\\s+that\\b|[,:]|\\s+[“"])|announced|noted|argued|claimed|warned|according\\s+to';
const NAME =
  "(?:(?:Mr|Mrs|Ms|Dr|President|Prime Minister|Mayor|Senator|Minister|Judge|Professor|Chief)\\.?\\s+)?\\p{Lu}[\\p{L}’'-]{1,40}(?:\\s+\\p{Lu}[\\p{L}’'.-]{1,40}){0,3}";
/** “President Laine of Castra said”: the place is part of who speaks. */
const OF = "(?:\\s+of\\s+\\p{Lu}[\\p{L}’'-]+(?:\\s+\\p{Lu}[\\p{L}’'-]+)?)?";

const BEFORE = new RegExp(`(${NAME}${OF})\\s+(?:${SAYS})(?!\\p{L})`, 'gu');
const AFTER = new RegExp(`\\b(?:${SAYS})\\s+(${NAME})`, 'gu');

const NO_NAME =
  /^(?:The|A|An|It|He|She|They|We|I|You|But|And|This|That|These|Those|One|Another|Others|Some|Many|Most|Both|Who|Which)$/;
/** A month alone, since “April Jones” and “Theresa May” are people; but whatever ends in a day of the week. */
const DAY_OR_MONTH =
  /(?:^(?:January|February|March|April|May|June|July|August|September|October|November|December)|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?)$/;
const HOLIDAY =
  /\b(?:Christmas|Easter|Thanksgiving|Ramadan|Hanukkah|Passover|Diwali|Halloween|Pentecost|New\s+Year|(?:Boxing|Christmas|New\s+Year['’]?s|Independence|Labou?r|Memorial|Veterans|Remembrance|Armistice|Election|Polling|Inauguration|Opening|Mother['’]?s|Father['’]?s|Valentine['’]?s|Patrick['’]?s|May|Canada|Australia|Bastille|Earth)\s+(?:Day|Eve))$/;
/** What takes place; festivals and conferences are left out, since their offices do speak. */
const EVENT =
  /\b(?:Cup|Bowl|Games|Olympics|Paralympics|Championships?|Prix|Marathon|Oscars|Primar(?:y|ies)|Elections?|Referendum|Summit|War|Revolution|Uprising)$/;

/** Who says what stands in a span, read from the sentence around it; null where nobody is named. */
export function speakerOf(text: string, sentence: Span): string | null {
  const quote = text.slice(sentence.start, sentence.end);
  for (const said of [BEFORE, AFTER]) {
    for (const [, name = ''] of quote.matchAll(said)) if (canSpeak(name)) return name;
  }
  return null;
}

function canSpeak(name: string): boolean {
  return ![NO_NAME, DAY_OR_MONTH, HOLIDAY, EVENT].some((other) => other.test(name));
}

/** True when most of the span stands between quotation marks. */
export function isQuoted(text: string, sentence: Span, span: Span): boolean {
  const before = text.slice(sentence.start, span.start);
  const quote = text.slice(span.start, span.end);
  const open = (before.match(/“/g)?.length ?? 0) > (before.match(/”/g)?.length ?? 0);
  return open || /^[“"]/.test(quote) || quotedLength(quote) > quote.length / 2;
}

/** How much of a text stands between quotation marks that are 20 or more code units apart, the marks with it. */
function quotedLength(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const opens = text.slice(at).search(/[“"]/);
    if (opens < 0) break;
    const start = at + opens;
    const closes = text.slice(start + 1).search(/[”"]/);
    if (closes < 0) break;
    if (closes >= 20) length += closes + 2;
    at = start + 1 + closes + (closes >= 20 ? 1 : 0);
  }
  return length;
}
