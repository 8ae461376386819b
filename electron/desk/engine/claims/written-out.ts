import type { ClaimInContext } from './claim-in-context.ts';
import { referencesIn, withReferences } from './references.ts';

const known = new WeakMap<ClaimInContext, string>();

/** A claim with the names that its pronoun, “the company” or “the other two” stand for, where the text leaves no doubt. */
export function writtenOut(context: ClaimInContext): string {
  const before = known.get(context);
  if (before !== undefined) return before;
  const { text, claim, quote } = context;
  const span = { start: claim.start, end: claim.end };
  const written = text.slice(span.start, span.end) === quote ? withReferences(quote, referencesIn(text, span)) : quote;
  known.set(context, written);
  return written;
}
