import type { Span } from '../../../shared/span.ts';
import { sharedLength } from '../../../shared/span.ts';
import type { AcceptanceClaim, AcceptancePair, Nonclaim } from './acceptance-items.ts';
import type { AcceptanceLibrary, Compared } from './acceptance-library.ts';
import { fold } from './acceptance-texts.ts';

/** How many of the passages that are shown with a claim count. */
const SHOWN = 3;

/** What became of one labelled claim. */
export interface ClaimRow {
  readonly pair: string;
  readonly source: string;
  readonly label: AcceptanceClaim;
  /** The program's claim that shares at least half of the labelled span. */
  readonly found: Compared | null;
  readonly answer: string;
  readonly confidence: number | null;
  /** Which of the first three passages are among those that decide. */
  readonly hits: readonly boolean[];
  readonly right: boolean;
}

export interface NonclaimRow {
  readonly why: string;
  readonly marked: boolean;
}

/** Holds the labels of one pair against what the program marks, shows and suggests. */
export function rowsOf(pair: AcceptancePair, library: AcceptanceLibrary, compared: readonly Compared[]): ClaimRow[] {
  const text = library.text(pair.article);
  return pair.claims.flatMap((label) => {
    const span = spanOf(label.quote, text);
    return span === null ? [] : rowOf(pair, label, bestClaim(span, compared), library);
  });
}

/** Which spans that an editor would not mark are marked: the span and a claim share at least half of each other. */
export function nonclaimRows(
  nonclaims: readonly Nonclaim[],
  library: AcceptanceLibrary,
  pair: AcceptancePair,
  compared: readonly Compared[],
): NonclaimRow[] {
  const text = library.text(pair.article);
  return nonclaims.flatMap(({ quote, why }) => {
    const span = spanOf(quote, text);
    if (span === null) return [];
    const marked = compared.some((item) => {
      const claim = claimOf(item);
      const common = sharedLength(claim, span);
      return common >= 0.5 * (span.end - span.start) && common >= 0.5 * (claim.end - claim.start);
    });
    return [{ why, marked }];
  });
}

function rowOf(
  pair: AcceptancePair,
  label: AcceptanceClaim,
  found: Compared | null,
  library: AcceptanceLibrary,
): ClaimRow {
  const shown = found?.part.evidence.slice(0, SHOWN) ?? [];
  const hits = shown.map(({ articleId, start, end }) => {
    const quote = library.text(articleId).slice(start, end);
    return label.evidence.some((deciding) => isSamePassage(quote, deciding));
  });
  const suggestion = found?.part.suggestion ?? null;
  const answer = suggestion?.value ?? 'none';
  return {
    pair: pair.id,
    source: pair.source,
    label,
    found,
    answer,
    confidence: suggestion?.confidence ?? null,
    hits,
    right: answer !== 'none' && (label.accept as string[]).includes(answer) && hits.some(Boolean),
  };
}

function bestClaim(span: Span, compared: readonly Compared[]): Compared | null {
  let [best, bestFit]: [Compared | null, number] = [null, 0];
  for (const item of compared) {
    const claim = claimOf(item);
    const common = sharedLength(claim, span);
    const fit = common / Math.max(claim.end - claim.start, span.end - span.start);
    if (common >= 0.5 * (span.end - span.start) && fit > bestFit) [best, bestFit] = [item, fit];
  }
  return best;
}

function claimOf({ comparison, position }: Compared): Span {
  return comparison.claims[position] as Span;
}

/** Where a quote stands in the text that the program keeps, white space apart. */
export function spanOf(quote: string, text: string): Span | null {
  const words = quote.split(/\s+/).filter((word) => word !== '');
  const match = new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+')).exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** The same sentence, though cut or joined differently. */
export function isSamePassage(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  if (a.includes(b) || b.includes(a)) return true;
  const [words, others] = [new Set(a.toLowerCase().split(' ')), new Set(b.toLowerCase().split(' '))];
  const fewer = Math.min(words.size, others.size);
  return fewer >= 5 && [...words].filter((word) => others.has(word)).length >= 0.7 * fewer;
}
