import type { Span } from '../shared/span.ts';

/** Where the editor is. */
export type Place =
  | { readonly name: 'library'; readonly comingFrom: string | null }
  | { readonly name: 'inbox' }
  | { readonly name: 'audit' }
  | { readonly name: 'figures' }
  | {
      readonly name: 'review';
      readonly articleId: string;
      /** The claim that an undo or redo leads to; `at` tells two such leads apart. */
      readonly lead: { readonly claimId: string; readonly at: number } | null;
      /** The passage that a search leads to. */
      readonly passage?: (Span & { readonly at: number }) | null;
    };

export const LIBRARY: Place = { name: 'library', comingFrom: null };

/** Back to the library, with the article that was open still in hand. */
export function toLibrary(place: Place): Place {
  return {
    name: 'library',
    comingFrom: place.name === 'review' ? place.articleId : place.name === 'library' ? place.comingFrom : null,
  };
}

/**
 * Where an undo or redo leads. One of a collection leads nowhere; another that concerns no claim (an import, a removal, a description)
 * leads to the library, unless its article is open already.
 */
export function toStep(place: Place, step: { articleId: string | null; claimId: string | null }, at: number): Place {
  if (step.articleId === null) return place;
  if (place.name === 'inbox' || place.name === 'audit' || place.name === 'figures') return place;
  if (step.claimId !== null) {
    return { name: 'review', articleId: step.articleId, lead: { claimId: step.claimId, at } };
  }
  if (place.name === 'review' && place.articleId === step.articleId) return place;
  return { name: 'library', comingFrom: step.articleId };
}

/** Where something found leads: to its claim, to its passage, or to the article as a whole. */
export function toFound(
  found: { readonly articleId: string; readonly claimId: string | null; readonly span: Span | null },
  at: number,
): Place {
  const { articleId, claimId, span } = found;
  return {
    name: 'review',
    articleId,
    lead: claimId === null ? null : { claimId, at },
    passage: span === null || claimId !== null ? null : { ...span, at },
  };
}
