import type { Span } from '../../../../shared/span.ts';
import { quotedIn } from '../article/quotations.ts';
import { wordsOf } from '../article/word.ts';
import { featuresOf, opinionFeaturesOf, scoreOf } from './check-worthiness.ts';
import { hasVerb } from './main-verb.ts';

/** A stretch that ends with one of these was cut off: “Former Senator Rick Santorum, who”. */
const BREAKS_OFF =
  /(?:(?<![\p{L}\p{N}’'.-])(?:who|which|whom|whose|and|or|but|the|an|a|of|because|if|when|than|whether|(?<!as\s)saying|said\s+that)|:)$/u;
/** A condition, a concession or a reason without what hangs on it. */
const ONLY_CONDITION = /^(?:if|unless|given|since|because|as\s+long\s+as|even\s+if)\b(?![^,]*,)/iu;
/** Set phrases that state nothing. */
const EMPTY =
  /\b(?:so\s+be\s+it|that['’]s\s+(?:that|it|all)|it\s+is\s+what\s+it\s+is|remains\s+to\s+be\s+seen|time\s+will\s+tell|only\s+time|who\s+knows|you\s+never\s+know|stay\s+tuned)\b/iu;
/** “Kill them …”, “Give us …”: no subject can stand there. */
const ORDER = /^[“"]?\p{Lu}\p{Ll}+\s(?:them|him|us|me|your|our|yourself|yourselves)\b/u;
/** Talk to the reader or among friends: “if you’re like some of us”. */
const CHATS = /\b(?:you(?:['’](?:re|ve|ll|d))?|your|some\s+of\s+us|most\s+of\s+us|many\s+of\s+us|those\s+of\s+us)\b/iu;
const NAMES_OR_COUNTS = /\p{N}|(?<=[\p{Ll},]\s)\p{Lu}\p{Ll}/u;
/** Saying something is all there is: “explained the situation in a call with reporters”, “The Guardian reports”. */
const ONLY_SAYS =
  /^(?:(?:the|a|an|mr|ms|mrs|dr)\b\.?\s+)?(?:[\p{L}’'.-]+\s+){0,9}?(?:explains?|explained|discuss(?:es|ed)|outlines?|outlined|summ(?:ed|s)\s+up|comments?|commented|speaks?|spoke|talks?|talked|holds?|held|gave|gives)\s+(?:(?:the|a|an|his|her|its|their)\s+)?(?:\p{L}+\s+){0,3}?(?:situation|matter|issue|view|views|briefing|press\s+conference|news\s+conference|reporters|journalists|media|press|interview|question|questions|statement)\b/iu;
const STANCE =
  /\b(?:accus|den(?:y|ie)|reject|refus|demand|urg(?:e|ing)|call(?:ed|s|ing)?\s+(?:for|on)|oppos|support|condemn|blam|apologi[sz]|promis|pledg|vow|warn|caution|claim|threaten|admit|agree|believ|predict|expect)/iu;

/** “It was understandable that …”, “is considered one of the most …”: somebody's judgement, whoever shares it. */
const JUDGES =
  /\b(?:it|this|that)\s+(?:is|was|['’]s)\s+(?:\p{L}+ly\s+)?(?:understandable|unfortunate|important|regrettable|surprising|unsurprising|no\s+(?:surprise|wonder|secret)|hard\s+to|easy\s+to|good|bad|sad|great|nice|clear)\b|\b(?:is|are|was|were)\s+(?:\p{L}+ly\s+)?(?:considered|regarded|seen|hailed|viewed)\s+(?:as\s+|to\s+be\s+|by\s+(?:many|some|most)\s+(?:as\s+)?)*(?:one\s+of|among|the\s+(?:most|best|finest|greatest))\b|\b(?:is|was|are|were)\s+(?:quite|rather|really|simply|truly|pretty|so|such)\s+(?:an?\s+)?\p{Ll}+(?:\s+\p{Ll}+)?$/iu;

const SPEAKS_OF_SELF = /\b(?:I|we|you|my|our|your|us|me)\b/iu;
const SPEAKS_OF_US = /\bI\b|\b(?:we|our|us)\b/u;
const LEAVES_OPEN = /\b(?:could|may|might|will|likely|possible|chances?|whether|expect\p{L}*)\b|['’]ll\b/iu;
const FORETELLS = /\b(?:could|may|might|will|likely)\b/iu;
const TELLS = /\b(?:was|were|had|has|have|will|\p{L}{3,}ed|went|came|took|made|fell|rose|began)\b|\p{N}/u;

/** “…,” said the mayor of Castra: the rest only says who. */
const OPENS_SAID =
  /^[“"][^”"]+[”"],?\s+(?:(?:he|she|they|it|(?:the|an?|one|\p{Lu})[^“"]{0,60}?)\s+)?(?:said|says|told|tells|added|adds|remarked|commented|explained|continued)\b[^“"]*$/iu;

/** From here on words that somebody says are worth checking by themselves. */
const SAID_FROM = 0.3;
/** Below this they count as opinion where they surely read like one. */
const OPINION_BELOW = 0.7;
const OPINION_SURE = 0.8;
/** The same for a sentence that is nothing but the next words of a long quotation. */
const GOES_ON_FROM = 0.55;

/**
 * Why an editor would not mark a stretch that asks to be checked by its words: it breaks off, it states nothing, or it
 * is somebody's mood in quotation marks. Null where nothing speaks against it.
 * @param sentence the sentence around it.
 * @param span the stretch, as it would be marked.
 */
export function nothingToCheck(text: string, sentence: Span, span: Span): string | null {
  const quote = text.slice(span.start, span.end);
  if (BREAKS_OFF.test(quote)) return 'breaks off';
  if (EMPTY.test(quote)) return 'a set phrase';
  if (ORDER.test(quote)) return 'an order';
  if (isPiece(sentence, span) && !hasVerb(quote) && !/\p{N}/u.test(quote)) return 'states nothing';
  if (ONLY_CONDITION.test(quote)) return 'a condition alone';
  if (JUDGES.test(quote) && !/\p{N}/u.test(quote)) return 'a judgement';
  const quoted = quotedIn(text, span);
  const said = quoted.map(({ start, end }) => text.slice(start, end)).join(' ');
  if (said.length === 0 && CHATS.test(quote) && !NAMES_OR_COUNTS.test(quote)) return 'talk to the reader';
  if (said.length >= 0.5 * quote.length || OPENS_SAID.test(quote)) return moodIn(quote, said);
  if (said.length === 0 && SPEAKS_OF_US.test(quote) && !LEAVES_OPEN.test(quote)) return moodIn(quote, quote);
  return ONLY_SAYS.test(quote) && !/\bthat\b|\p{N}/u.test(quote) ? 'only that something was said' : null;
}

function moodIn(quote: string, said: string): string | null {
  if (STANCE.test(quote) || (FORETELLS.test(said) && !SPEAKS_OF_SELF.test(said))) return null;
  const words = wordsOf(said);
  const worth = scoreOf(featuresOf(said, words, 0, false));
  const isAlone = said.length >= 0.9 * quote.length;
  if (worth < SAID_FROM) return 'quoted words that state nothing';
  if (worth < OPINION_BELOW && scoreOf(opinionFeaturesOf(said, words, 0)) >= OPINION_SURE) return 'a quoted opinion';
  const isMood = isAlone && worth < GOES_ON_FROM && (SPEAKS_OF_SELF.test(said) || !TELLS.test(said));
  return isMood ? 'the next words of a quotation, which state nothing' : null;
}

/** Less than a sentence: a printed sentence has its verb, whether or not it is known to us. */
function isPiece(sentence: Span, span: Span): boolean {
  return span.end - span.start < 0.85 * (sentence.end - sentence.start);
}
