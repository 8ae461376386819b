import type { ClaimInContext } from './claim-in-context.ts';
import { mainVerbOf } from './main-verb.ts';
import { writtenOut } from './written-out.ts';

const POINTS_AT_SOMEBODY = /^(?:he|she|they|we|i|it|this|these|those)$/;
const BETWEEN = /^(?:also|now|still|then|never|both|all|again|already|\p{L}{3,}ly)$/u;
/** “It is not yet known whether …”, “it is likely that …”: the word stands for nothing. */
const STANDS_FOR_NOTHING =
  /\bit(?:\s+(?:is|was|has\s+been|had\s+been|will\s+be|would\s+be|remains?|remained|seems?|appears?|became)|[’']s)\s+(?:(?:not|yet|also|now|still|widely|being|\p{L}+ly)\s+)*(?:\p{L}+(?:ed|n|t|r|y|ble|wn|ht|ood|ial|time))\s+(?!(?:to|by|in|for|on|at|from|with)\b)|\bit\s+(?:is|was)\s+the\s+(?:first|second|third|last|only)\b[^,;]*\bthat\b|\bit\s+(?:takes?|took|rain|snow)/iu;

const known = new WeakMap<ClaimInContext, boolean>();

/**
 * Whether a claim does not say whom or what it is about, and the text around it leaves that open: “They would not recognise
 * the result”. Such a claim fits any passage about anybody.
 */
export function leavesSubjectOpen(context: ClaimInContext): boolean {
  const before = known.get(context);
  if (before !== undefined) return before;
  const claim = writtenOut(context);
  const { tokens, at } = mainVerbOf(claim);
  let subject = at - 1;
  while (subject > 0 && BETWEEN.test(tokens[subject]?.word ?? '')) subject -= 1;
  // Where no verb is seen by its form, the first word is the subject: “They take Gharyan”.
  const word = tokens[at < 0 ? 0 : subject]?.word ?? '';
  const opens = POINTS_AT_SOMEBODY.test(word) && !STANDS_FOR_NOTHING.test(claim);
  known.set(context, opens);
  return opens;
}
