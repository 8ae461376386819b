import { spellingsOf } from '../../../../shared/number-words.ts';
import type { ClaimInContext } from '../claims/claim-in-context.ts';
import { type Term, termsOf } from './terms.ts';

/** What to look for in later articles: words for full text (no query syntax) and a text for the sentence model. */
export interface Query {
  readonly terms: readonly { readonly word: string; readonly weight: number }[];
  readonly toEmbed: string;
}

/** Weights of words that come from around the claim. */
const FROM_TITLE = 0.6;
const FROM_BEFORE = 0.35;

/** Words that take up what was named some sentences before. */
const POINTS_BACK = /\b(?:the\s+other|both|the\s+(?:two|three|four|former|latter|remaining)|these|those)\b/iu;

/** A claim that leaves its subject to the text around it: “it will open”, “we will even get a second season”. */
export function leansOnContext(quote: string): boolean {
  const names = termsOf(quote).filter((term) => term.kind === 'name').length;
  return names === 0 || /^(?:it|he|she|they|we|this|that|these|those|the|there)\b/iu.test(quote);
}

/** The terms of a claim, and, where it leans on its context, those of the article's title and of the sentence before. */
export function termsInContext(context: ClaimInContext): Term[] {
  const own = termsOf(context.quote);
  const known = new Set(own.map((term) => term.key));
  const borrowed = new Map<string, Term>();
  const borrow = (text: string, share: number) => {
    for (const term of termsOf(text)) {
      if (known.has(term.key) || (share < FROM_TITLE && term.kind === 'word')) continue;
      const weight = term.weight * share;
      if ((borrowed.get(term.key)?.weight ?? 0) < weight) borrowed.set(term.key, { ...term, weight });
    }
  };
  if (leansOnContext(context.quote)) {
    borrow(context.title, FROM_TITLE);
    borrow(before(context, 240), FROM_BEFORE);
  }
  if (POINTS_BACK.test(context.quote)) borrow(before(context, 700), FROM_TITLE);
  borrow(context.sentence, FROM_BEFORE);
  return [...own, ...borrowed.values()];
}

/** What to look for in later articles. */
export function queryFor(context: ClaimInContext): Query {
  const terms = termsInContext(context).flatMap((term) => {
    const weight = term.weight >= 1.5 ? 2 : 1;
    return term.words
      .split(/\s+/)
      .flatMap((word) => (/^\d+$/.test(word) ? [word, ...spellingsOf(Number(word))] : [word]))
      .map((word) => ({ word, weight }));
  });
  const subject = leansOnContext(context.quote) ? `${context.title}. ` : '';
  return { terms, toEmbed: `${subject}${context.quote}` };
}

/** What stands before the claim: the last sentence or two, or more where the claim points back further. */
function before(context: ClaimInContext, length: number): string {
  const at = context.claim.start;
  return context.text.slice(Math.max(0, at - length), at);
}
