import type { Evidence } from '../../shared/claim.ts';
import { differingSpans, differingValues } from '../../shared/differing-values.ts';
import type { Span } from '../../shared/span.ts';

/** What a claim and its passages do not agree on. Offsets are UTF-16 code units, half open. */
export interface Emphasis {
  /** Into the text of the claim's article. */
  readonly claim: readonly Span[];
  /** Into the text of the passages' article. */
  readonly passages: readonly Span[];
}

const NONE: Emphasis = { claim: [], passages: [] };

/** The words to emphasise in a claim and in those of its passages that stand in one later article. */
export function emphasisBetween(
  claim: { readonly start: number; readonly quote: string; readonly evidence: readonly Evidence[] } | null,
  laterId: string | null,
): Emphasis {
  if (!claim || laterId === null) return NONE;
  const here = claim.evidence.filter((piece) => piece.articleId === laterId);
  const read = here.map((piece) => ({ piece, differences: differingValues(claim.quote, piece.quote) }));
  return {
    claim: read.flatMap(({ differences }) => moved(differingSpans(differences, 'earlier'), claim.start)),
    passages: read.flatMap(({ piece, differences }) => moved(differingSpans(differences, 'later'), piece.start)),
  };
}

/** The words of one passage that differ from the claim, with offsets into the passage's quote. */
export function emphasisInPassage(claimQuote: string, passageQuote: string): Span[] {
  return differingSpans(differingValues(claimQuote, passageQuote), 'later');
}

function moved(spans: readonly Span[], by: number): Span[] {
  return spans.map(({ start, end }) => ({ start: start + by, end: end + by }));
}
