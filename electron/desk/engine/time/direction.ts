import { speaksOfTheFuture } from './future.ts';

/**
 * Whether a day or month without a year is the next one, the last one, or whichever is nearer; `leans ahead` where the
 * verb is open (“could”, “to attend”) and may go with something else.
 */
export type Direction = 'ahead' | 'leans ahead' | 'back' | 'unclear';

const AHEAD_BEFORE =
  /\b(?:until|till|effective(?:\s+(?:on|in|from))?|as\s+(?:early|soon)\s+as|due(?:\s+(?:on|in|by|out|back))*|(?:scheduled?|slated|planned|expected|rescheduled|deadline|here|ready)(?:\s+\p{L}+){0,2}\s+(?:for|until|till|to|in|on|by|of)|(?:set|postponed|delayed|deferred|pushed(?:\s+back)?|moved|booked|fixed|adjourned|remanded|date|sets?|elections?|polls?|vote)(?:\s+\p{L}+){0,2}\s+(?:for|until|till|to)|ahead\s+of|run-?up\s+to|no\s+(?:later|earlier)\s+than|upcoming|coming|next)\s+(?:the\s+)?$/iu;
const BEGINS_BEFORE = /\b(?:beginning|starting|commencing|culminating)\s+(?:(?:on|in|from|with)\s+)?$/iu;
const BACK_BEFORE = /\b(?:since|ago|last|past|previous|recent|as\s+recently\s+as|back\s+(?:in|on))\s+(?:the\s+)?$/iu;
/** Where a clause begins or ends. */
const BORDER =
  /[;:–—()“”"]|\.\s|,\s+(?=(?:but|and|which|who|whose|while|after|as|when|where|although|though|because|since|following|with)\b)|\s(?:but|which|who|while|after|although|because|that)\s/giu;

const PAST_WORD =
  /^(?:was|were|had|did|said|told|took|came|began|sank|met|won|lost|held|fell|rose|went|made|got|saw|gave|found|became|left|felt|brought|kept|wrote|stood|heard|ran|paid|sat|spoke|led|grew|sent|built|drew|broke|spent|drove|bought|chose|sold|caught|fought|threw|shot|struck|flew|hit|died|killed|put|cut|\p{Ll}{2,}ed)$/u;
const PARTICIPLE =
  /^(?:\p{Ll}{2,}ed|taken|given|driven|written|broken|spoken|chosen|fallen|stolen|beaten|known|shown|drawn|thrown|grown|flown|born|sworn|torn|seen|done|gone|held|made|sold|built|put|set|cut|hit|sent|paid|told|met|brought|shut|found)$/u;
const WILL = /^(?:will|shall|won['’]t|would|may|might|could|can|should|must)$/u;
const BE = /^(?:be|been|being)$/u;
const COMES =
  /^(?:opens|reopens|begins|starts|airs|premieres|debuts|closes|ends|resumes|expires|retires|launches|takes\s+place)$/u;
const IS = /^(?:is|are|returns|arrives|takes|comes|hits|runs|goes|meets|faces|leaves|kicks|becomes)$/u;
const PLANNED = /^(?:scheduled|slated|planned|expected|due|postponed|delayed|rescheduled|intended|supposed)$/u;
/** Happenings that are told of before they come, often without a verb: “calls an election for 8 November”. */
const APPOINTED =
  /\b(?:by-)?(?:elections?|referendums?|referenda|vote|polls?|ballot|run-?off|summit|hearing|trial|convention|deadline|parade|inauguration|premiere|talks|finals?|ceremony|sentencing|execution|launch)\b/iu;
const INFINITIVE =
  /^(?:be|have|open|reopen|close|begin|start|end|hold|meet|vote|launch|release|publish|go|come|take|make|give|return|resume|arrive|leave|land|air|run|play|appear|face|stand|join|sign|report|receive|speak|retire|step|move|expire|become|host|visit|travel|reach|replace|complete|decide|announce|debut|premiere|get|attend|discuss|elect|choose|replace|introduce|ban|buy|sell|build|pay|raise|cut|lift|withdraw|deploy|send|seek|consider|testify|resign|quit|fight|compete|mark|celebrate|present|submit|agree|finish|enter|perform|deliver|hand|transfer|bring|put|set|keep|let|allow|stop|prevent|protest|strike|march|rally|say|see|show|tour|compete|extend|renew|appeal)$/u;

/**
 * Which way the words around a date look: the words right before it (“until May”, “since May”), then the verb that it
 * goes with, the nearest before it in its clause and else the first after it.
 * @param index where the date stands in the quote, in UTF-16 code units.
 */
export function directionOf(quote: string, index: number, length: number): Direction {
  if (BEGINS_BEFORE.test(quote.slice(0, index))) return 'leans ahead';
  const before = quote.slice(0, index).replace(/\b(?:in|on|early|late|mid|the|around|about|of)\s+$/giu, ' ');
  const whole = quote.slice(0, index);
  for (const text of [whole, `${before.trimEnd()} `]) {
    if (BACK_BEFORE.test(text)) return 'back';
    if (AHEAD_BEFORE.test(text))
      return /\b(?:was|were|had\s+been)\s+(?:\p{L}+\s+)?\p{L}+\s+(?:\p{L}+\s+)?\p{L}+\s+$/iu.test(text)
        ? 'unclear'
        : 'ahead';
  }
  // “the 1 October referendum”: the verb tells nothing of its day.
  const after = quote.slice(index + length);
  if (/\b(?:the|an?|his|her|its|their|this|recent|[’']s)\s+$/iu.test(whole) && /^\s+\p{Ll}/u.test(after))
    return APPOINTED.test(after.slice(0, 40)) ? 'leans ahead' : 'unclear';
  const isBy = /\b(?:by|before)\s+$/iu.test(whole);
  const head = lastClause(whole);
  const tail = firstClause(quote.slice(index + length));
  // Behind a noun the date goes with what stands before it: “despite the agreement in July, they will …”.
  const opens = wordsIn(head).length <= 3;
  const found = backwards(wordsIn(head)) ?? (opens ? forwards(wordsIn(tail)) : null);
  if (found === 'back' || found === 'ahead' || found === 'leans ahead') return found;
  if (isBy) return 'ahead';
  return APPOINTED.test(head.slice(-70)) ||
    APPOINTED.test(tail.slice(0, 40)) ||
    speaksOfTheFuture(opens ? head + tail : head)
    ? 'leans ahead'
    : 'unclear';
}

function wordsIn(text: string): string[] {
  return text.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
}

function lastClause(text: string): string {
  let from = 0;
  for (const border of text.matchAll(BORDER)) from = border.index + border[0].length;
  return text.slice(from);
}

function firstClause(text: string): string {
  BORDER.lastIndex = 0;
  const border = BORDER.exec(text);
  BORDER.lastIndex = 0;
  return border === null ? text : text.slice(0, border.index);
}

function backwards(words: readonly string[]): Direction | null {
  for (let at = words.length - 1; at >= Math.max(0, words.length - 14); at -= 1) {
    const found = readAt(words, at);
    if (found !== null) return found;
  }
  return null;
}

function forwards(words: readonly string[]): Direction | null {
  for (let at = 0; at < Math.min(words.length, 16); at += 1) {
    const found = readAt(words, at);
    // Going forwards, a helper stands before its participle.
    if (found !== null) return found;
  }
  return null;
}

/** What the word at a place says of its time as a verb, with the helpers before it; null for other words. */
function readAt(words: readonly string[], at: number): Direction | null {
  const word = words[at] as string;
  const helpers = words.slice(Math.max(0, at - 4), at);
  // “a limited capacity”: no verb.
  if (/^(?:an?|the|its|his|her|their|this|more|most)$/iu.test(helpers.at(-1) ?? '') && at + 1 < words.length)
    return null;
  if (/^(?:will|shall|won['’]t)$|['’]ll$/iu.test(word)) return 'ahead';
  if (WILL.test(word)) return 'leans ahead';
  if (PARTICIPLE.test(word) || PAST_WORD.test(word)) {
    const last = helpers.at(-1) ?? '';
    if (WILL.test(last)) return /^(?:will|shall)$/.test(last) ? 'ahead' : 'leans ahead';
    if (BE.test(last)) {
      const earlier = helpers.slice(0, -1);
      if (earlier.some((helper) => /^(?:has|have|had|was|were|is|are)$/i.test(helper)) && !earlier.includes('to'))
        return 'back';
      return earlier.some((helper) => WILL.test(helper) || /^to$/i.test(helper) || /['’]ll$/iu.test(helper))
        ? 'ahead'
        : 'back';
    }
    if (PLANNED.test(word)) return /^(?:was|were|been|had)$/i.test(last) ? 'unclear' : 'ahead';
    if (/^(?:is|are|get|gets)$/i.test(last) && PARTICIPLE.test(word)) return 'unclear';
    return 'back';
  }
  const last = helpers.at(-1) ?? '';
  if (last === 'to' && INFINITIVE.test(word)) {
    const governor = helpers.at(-2) ?? '';
    return /^(?:was|were|had|failed|refused|managed|began|started|continued|decided|according|led|used|\p{L}+ed)$/iu.test(
      governor,
    ) &&
      !PLANNED.test(governor) &&
      !/^(?:agreed|planned|promised|vowed|pledged|intended|ordered|asked|urged|expected|hoped|proposed|decided|wanted|threatened)$/i.test(
        governor,
      )
      ? 'back'
      : 'leans ahead';
  }
  if (COMES.test(word)) return 'leans ahead';
  return IS.test(word) ? 'unclear' : null;
}
