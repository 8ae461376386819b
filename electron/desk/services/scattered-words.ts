import type { SoughtTerm } from '../../../shared/search-request.ts';
import type { Span } from '../../../shared/span.ts';
import { marksOf, placesOf } from './sought-terms.ts';

/** A passage in which at least one of the terms stands. */
export interface HoldingPassage extends Span {
  readonly id: number;
  readonly quote: string;
  /** Which of the terms stand in it, by their places in the request. */
  readonly holds: ReadonlySet<number>;
  /** Where they stand in `quote`. */
  readonly marks: readonly Span[];
}

/** The passages in which one of the terms stands, in their order. */
export function holdingPassages(
  passages: readonly (Span & { readonly id: number; readonly quote: string })[],
  terms: readonly SoughtTerm[],
): HoldingPassage[] {
  return passages.flatMap(({ id, start, end, quote }) => {
    const places = placesOf(quote, terms);
    const holds = new Set(places.flatMap(({ length }, at) => (length > 0 ? [at] : [])));
    return holds.size === 0 ? [] : [{ id, start, end, quote, holds, marks: marksOf(places) }];
  });
}

/**
 * The few passages that together hold all terms: again and again the one that holds most of those that are missing, of
 * equals the first. In the order of the text; none where they do not hold them all.
 */
export function bestTogether(passages: readonly HoldingPassage[], terms: number): HoldingPassage[] {
  const missing = new Set(Array.from({ length: terms }, (_, at) => at));
  const chosen: HoldingPassage[] = [];
  while (missing.size > 0) {
    const gain = ({ holds }: HoldingPassage) => [...holds].filter((at) => missing.has(at)).length;
    const best = passages.reduce<HoldingPassage | null>(
      (known, each) => (gain(each) > (known === null ? 0 : gain(known)) ? each : known),
      null,
    );
    if (best === null) return [];
    chosen.push(best);
    for (const at of best.holds) missing.delete(at);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
