import type { ArticleText, Block } from '../../../shared/article.ts';
import { sentencesOf } from '../../../shared/sentences.ts';
import type { Span } from '../../../shared/span.ts';
import { type FoundQuote, quoteFinder } from '../engine/versions/find-quote.ts';
import { reanchor, type SentencedText } from '../engine/versions/reanchor.ts';
import type { ReportedClaim } from '../importers/reports/report-file.ts';

/** A claim of a report with its place in the article here; null, with a sentence, where it has none. */
export interface AnchoredClaim {
  readonly claim: ReportedClaim;
  readonly span: Span | null;
  /** Empty exactly when there is a place. */
  readonly why: string;
}

/** A claim is a sentence at most. */
const LONGEST_CLAIM = 2000;

const WHY: Readonly<Record<Extract<FoundQuote, string>, string>> = {
  nowhere: 'These words are not in the article here.',
  elsewhere: 'These words are in the article here, but other words stand around them.',
  several: 'These words are in several places here, and nothing tells which one is meant.',
};
const REWORDED = 'The sentence is worded differently here.';

/**
 * Finds the claims of a report in an article by their words. Where the report’s own text is known and another one, a claim
 * has a place only if its whole sentence stands here word for word, as a verdict is carried to a newer version.
 * @param reportedText the text that the report is on; null where it is not known.
 */
export function anchoredClaims(
  article: Pick<ArticleText, 'text' | 'blocks'>,
  reportedText: string | null,
  claims: readonly ReportedClaim[],
): AnchoredClaim[] {
  if (reportedText === null || reportedText === article.text) {
    const found = inText(article.text, claims);
    return claims.map((claim, at) => placed(claim, found[at] as FoundQuote));
  }
  const inReport = inText(reportedText, claims);
  const spans = inReport.flatMap((found) => (typeof found === 'string' ? [] : [found]));
  const carried = reanchor(sentenced(reportedText, []), sentenced(article.text, article.blocks), spans);
  let next = 0;
  return claims.map((claim, at) => {
    const found = inReport[at] as FoundQuote;
    if (typeof found === 'string') return placed(claim, found);
    const { fate, span } = carried[next++] as (typeof carried)[number];
    if (span === null) return { claim, span: null, why: WHY.nowhere };
    return fate === 'unchanged' || fate === 'moved' ? placed(claim, span) : { claim, span: null, why: REWORDED };
  });
}

function inText(text: string, claims: readonly ReportedClaim[]): FoundQuote[] {
  let find: ReturnType<typeof quoteFinder> | null = null;
  return claims.map((claim) => {
    const { span, quote } = claim;
    if (span !== null && text.slice(span.start, span.end) === quote) return span;
    find ??= quoteFinder(text);
    return find(claim);
  });
}

function placed(claim: ReportedClaim, found: FoundQuote): AnchoredClaim {
  if (typeof found === 'string') return { claim, span: null, why: WHY[found] };
  if (found.end - found.start > LONGEST_CLAIM)
    return { claim, span: null, why: 'This is longer than a sentence, so it cannot be a claim.' };
  return { claim, span: found, why: '' };
}

function sentenced(text: string, blocks: readonly Block[]): SentencedText {
  const all: readonly Span[] = blocks.length > 0 ? blocks : paragraphsOf(text);
  return { text, sentences: all.flatMap((block) => sentencesOf(text, block)) };
}

/** The blocks of a canonical text, which stand an empty line apart. */
export function paragraphsOf(text: string): Block[] {
  let start = 0;
  return text.split('\n\n').map((part) => {
    const block: Block = { kind: 'paragraph', level: 0, start, end: start + part.length };
    start = block.end + 2;
    return block;
  });
}
