import type { ClaimDraft } from '../../../../shared/claim.ts';
import type { PartialDate } from '../../../../shared/dates.ts';
import type { Span } from '../../../../shared/span.ts';
import { CHECK_WORTHY_FROM } from './check-worthiness.ts';
import { describeClaim } from './detect.ts';
import { hasVerb } from './main-verb.ts';
import { nothingToCheck } from './nothing-to-check.ts';

/** Headlines that ask, list, advise or name a series of articles. */
const NO_STATEMENT =
  /\?["”’)]*$|^(?:how|why|what|who|when|where|which|should|could|can|is|are|will|does|do|did|if|here(?:['’]s)?|meet|watch|read|see|listen|review|opinion|comment|editorial|analysis|interview|obituary|recap|live|explainer|quiz|letters?|gallery|in\s+(?:pictures|photos))\b(?!\s+(?:told|tells|said|says)\b)|^(?:the\s+)?(?:\p{N}+|five|six|seven|eight|ten|top)\s+(?:best|worst|things|reasons|ways|tips|facts|questions|books|films|movies)\b/iu;
const FEWEST_WORDS = 4;
/** “Council endorses plan”: in a headline a word in -s between two others is mostly its verb. */
const VERB_IN_S = /^(?:\S+\s){1,9}?\p{Ll}{2,}(?<![su])s\s(?!(?:of|for|from|and|or|in\s+the|on\s+the)\s)\S/u;

/**
 * The claim that a headline makes (“Mayor resigns after audit”), or null where it only names a subject, asks or advises.
 * A headline is the first thing that goes out of date, so what it states is offered however it would be scored.
 */
export function headlineClaim(text: string, sentence: Span, publishedOn: PartialDate): ClaimDraft | null {
  const headline = text.slice(sentence.start, sentence.end);
  if (headline.split(/\s+/).length < FEWEST_WORDS || NO_STATEMENT.test(headline)) return null;
  const words = asSentence(headline);
  if (!hasVerb(words) && !VERB_IN_S.test(words)) return null;
  if (nothingToCheck(text, sentence, sentence) !== null) return null;
  const claim = describeClaim(text, sentence, sentence, publishedOn);
  return { ...claim, checkWorthiness: Math.max(claim.checkWorthiness, CHECK_WORTHY_FROM) };
}

/** Headlines often write every word with a capital, which hides their verbs. */
function asSentence(headline: string): string {
  const words = headline.match(/\p{L}+/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capitals > 0.6 * words.length ? headline.charAt(0) + headline.slice(1).toLowerCase() : headline;
}
